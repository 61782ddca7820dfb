import sharp, { type CreateRaw, type Sharp } from 'sharp';
import { assertPixels, MAX_PIXELS } from './photo-bounds.ts';

/** One image uses one core, and nothing that was unpacked is kept for later. */
sharp.concurrency(1);
sharp.cache(false);

/** Opens an image with the bounds that hold for everything that comes from outside. */
export const openImage = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });

/** Opens bare pixels. */
export const openPixels = (pixels: Uint8Array | Uint8ClampedArray, raw: CreateRaw): Sharp =>
  sharp(pixels, { raw, limitInputPixels: MAX_PIXELS });

export interface Dimensions {
  /** In pixels, the right way up. */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
}

/** Reads the head of an image. Throws TOO_MANY_PIXELS, and where it cannot be read. */
export async function readDimensions(bytes: Buffer): Promise<Dimensions> {
  const { autoOrient, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  assertPixels(width, height);
  return { width, height, hasAlpha };
}
