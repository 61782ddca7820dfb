import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import { isId } from '../shared/identifiers.ts';
import type { PhotoAddress } from './photo-address.ts';
import type { PhotoFiles } from './photo-files.ts';
import { isPhotoName } from './photo-name.ts';

const FORBIDDEN = { code: 'FORBIDDEN', message: 'This address of a photo is not valid, or no longer.' };
const NOT_FOUND = { code: 'NOT_FOUND', message: 'There is no such photo.' };

/** Serves photos by signed address. Mistakes are answered in JSON. */
export const photoRoute = (files: PhotoFiles, address: PhotoAddress) => (web: Express) => {
  web.get('/images/:shopId/:sha256/:name', async (request, response) => {
    const { shopId, sha256, name } = request.params;
    if (!isId(shopId) || !/^[0-9a-f]{64}$/.test(sha256) || !isPhotoName(name)) {
      return refuseWith(response, 404, NOT_FOUND);
    }
    const place = { shopId, sha256, name };
    if (!address.verify(place, request.query.e, request.query.s)) {
      return refuseWith(response, 403, FORBIDDEN);
    }
    const etag = `"${sha256.slice(0, 32)}-${name}"`;
    response.set({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      etag,
    });
    if (request.headers['if-none-match'] === etag) {
      return void response.status(304).end();
    }
    const file = await files.open(shopId, sha256, name);
    if (!file) {
      response.removeHeader('etag');
      return refuseWith(response, 404, NOT_FOUND);
    }
    response.set({
      'content-type': file.contentType,
      'content-length': String(file.size),
      'content-disposition': `inline; filename="${sha256.slice(0, 12)}-${name}"`,
    });
    await send(request, response, file.body);
  });
};

/** A reader who leaves is no error; a file that breaks off ends the connection, so that nobody takes it for whole. */
async function send(request: Request, response: Response, body: NodeJS.ReadableStream): Promise<void> {
  try {
    await pipeline(body, response);
  } catch (error) {
    if (!request.destroyed && !response.headersSent) {
      throw error;
    }
    response.destroy();
  }
}

/** Refusals are not to be kept: the same address may serve later. */
function refuseWith(response: Response, status: number, error: { code: string; message: string }): void {
  response.status(status).set('cache-control', 'no-store').json({ error });
}
