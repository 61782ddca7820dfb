import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { refuse } from '../shared/user-error.ts';
import type { VARIANT_NAMES } from './photo-name.ts';

/** Larger images are refused before they are unpacked: 64 megapixels, more than phones take. */
export const MAX_PIXELS = 64_000_000;

const LONGEST_EDGE = { full: 2048, medium: 1024, thumbnail: 320, hash: 100 } as const;

/** One photo at a time takes one core; what is unpacked is not kept. */
sharp.concurrency(1);
sharp.cache(false);

export type VariantFiles = Readonly<Record<(typeof VARIANT_NAMES)[number], Buffer>>;

export interface Rendering {
  /** In pixels, the right way up. */
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
  readonly files: VariantFiles;
}

/** Opens an image with the bounds that hold for everything that comes from outside. */
export const openImage = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });

/**
 * Makes the variants: the right way up, in sRGB, without metadata. The image is unpacked once, to the largest
 * variant; the others are made from it. Throws where the image cannot be unpacked; refuses TOO_MANY_PIXELS.
 */
export async function renderVariants(bytes: Buffer): Promise<Rendering> {
  const { width, height, hasAlpha } = await readDimensions(bytes);
  const full = await inside(openImage(bytes).autoOrient(), 'full')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const fromFull = () => sharp(full.data, { raw: full.info });
  const medium = await inside(fromFull(), 'medium').raw().toBuffer({ resolveWithObject: true });
  const fromMedium = () => sharp(medium.data, { raw: medium.info });
  const [thumbnail, mediumFile, fullFile, jpeg, thumbhash] = await Promise.all([
    inside(fromMedium(), 'thumbnail').webp({ quality: 76 }).toBuffer(),
    fromMedium().webp({ quality: 80 }).toBuffer(),
    fromFull().webp({ quality: 82 }).toBuffer(),
    (hasAlpha ? fromFull().flatten({ background: 'white' }) : fromFull()).jpeg({ quality: 86 }).toBuffer(),
    hashOf(fromMedium()),
  ]);
  return {
    width,
    height,
    thumbhash,
    files: {
      'thumbnail.webp': thumbnail,
      'medium.webp': mediumFile,
      'full.webp': fullFile,
      'full.jpg': jpeg,
    },
  };
}

async function readDimensions(bytes: Buffer): Promise<{ width: number; height: number; hasAlpha: boolean }> {
  const { autoOrient, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  if (width * height > MAX_PIXELS) {
    refuse(
      'TOO_MANY_PIXELS',
      `The photo has ${width} × ${height} pixels; at most ${MAX_PIXELS / 1_000_000} megapixels fit. Send a smaller version of it.`,
      { field: ['file'] },
    );
  }
  return { width, height, hasAlpha };
}

const inside = (image: Sharp, size: keyof typeof LONGEST_EDGE): Sharp =>
  image.resize({
    width: LONGEST_EDGE[size],
    height: LONGEST_EDGE[size],
    fit: 'inside',
    withoutEnlargement: true,
  });

async function hashOf(image: Sharp): Promise<string> {
  const { data, info } = await inside(image, 'hash')
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}
