import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { PhotoFiles } from '../images/photo-files.ts';
import { hasVersion } from './entity-tag.ts';
import { PUBLIC_PHOTO_NAMES, type PublicPhotoName } from './photo-links.ts';
import type { PublicPhotos } from './public-photos.ts';

const isPublicName = (name: string): name is PublicPhotoName =>
  PUBLIC_PHOTO_NAMES.some((known) => known === name);

/** Sends the public photos of a shop. */
export class PublicPhotoSender {
  constructor(
    private readonly photos: PublicPhotos,
    private readonly files: PhotoFiles,
  ) {}

  /** False, with nothing sent, where no page of the shop shows this photo. */
  async send(
    request: Request,
    response: Response,
    photo: { readonly shopId: string; readonly sha256: string; readonly name: string },
  ): Promise<boolean> {
    const { shopId, sha256, name } = photo;
    if (
      !/^[0-9a-f]{64}$/.test(sha256) ||
      !isPublicName(name) ||
      !(await this.photos.isShown(shopId, sha256))
    ) {
      return false;
    }
    const etag = `"${sha256.slice(0, 32)}-${name}"`;
    const headers = {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      etag,
    };
    if (hasVersion(request, etag)) {
      response.status(304).set(headers).end();
      return true;
    }
    const file = await this.files.open(shopId, sha256, name);
    if (!file) {
      return false;
    }
    response.set({ ...headers, 'content-type': file.contentType, 'content-length': String(file.size) });
    if (request.method === 'HEAD') {
      file.body.destroy();
      response.end();
      return true;
    }
    await pipe(request, response, file.body);
    return true;
  }
}

/** A reader who leaves is no error; a file that breaks off ends the connection, so that nobody takes it for whole. */
async function pipe(request: Request, response: Response, body: NodeJS.ReadableStream): Promise<void> {
  try {
    await pipeline(body, response);
  } catch (error) {
    if (!request.destroyed && !response.headersSent) {
      throw error;
    }
    response.destroy();
  }
}
