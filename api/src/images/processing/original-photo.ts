import type { OriginalFormat } from '../photo-name.ts';
import { decodeHeic } from './decode-heic.ts';
import { readHeifProfile } from './metadata/heif-profile.ts';
import { embedProfile, stripJpeg } from './metadata/jpeg.ts';
import { stripPng } from './metadata/png.ts';
import { stripWebp } from './metadata/webp.ts';
import { openImage, openPixels, readDimensions } from './open-image.ts';
import type { PhotoType } from './photo-type.ts';

/** What is kept of what was sent: all of its pixels, and nothing that tells of the person or the place. */
export interface OriginalPhoto {
  readonly bytes: Buffer;
  readonly format: OriginalFormat;
}

/** Packing twice does not show at this quality. */
const QUALITY = 95;

/** Optimal tables would take a pass over the whole unpacked image, and 60 MB for 12 megapixels. */
const JPEG = { quality: QUALITY, optimiseCoding: false };

/**
 * Takes the metadata out of the file itself where browsers can show its form; null where the file is not
 * understood to its end, or has another form.
 */
export function stripOriginal(type: PhotoType, bytes: Buffer): OriginalPhoto | null {
  const [format, stripped] = strip(type, bytes);
  return stripped && { format, bytes: stripped };
}

function strip(type: PhotoType, bytes: Buffer): [OriginalFormat, Buffer | null] {
  switch (type) {
    case 'image/jpeg':
      return ['jpg', stripJpeg(bytes)];
    case 'image/png':
      return ['png', stripPng(bytes)];
    case 'image/webp':
      return ['webp', stripWebp(bytes)];
    default:
      return ['jpg', null];
  }
}

/** Packs the image anew in full resolution, the right way up and with its colour profile, but no metadata. */
export async function reencodeOriginal(type: PhotoType, bytes: Buffer): Promise<OriginalPhoto> {
  if (type === 'image/heic') {
    return { format: 'jpg', bytes: await reencodeHeic(bytes) };
  }
  const { hasAlpha } = await readDimensions(bytes);
  const image = openImage(bytes).autoOrient().keepIccProfile();
  return hasAlpha
    ? { format: 'webp', bytes: await image.webp({ quality: QUALITY, effort: 2 }).toBuffer() }
    : { format: 'jpg', bytes: await image.jpeg(JPEG).toBuffer() };
}

async function reencodeHeic(bytes: Buffer): Promise<Buffer> {
  const { rgba, width, height } = await decodeHeic(bytes);
  const jpeg = await openPixels(rgba, { width, height, channels: 4 })
    .flatten({ background: 'white' })
    .jpeg(JPEG)
    .toBuffer();
  const profile = readHeifProfile(bytes);
  return profile ? embedProfile(jpeg, profile) : jpeg;
}
