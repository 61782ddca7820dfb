import { assertPixels } from './photo-bounds.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each pixel. */
  readonly rgba: Uint8ClampedArray;
}

/**
 * Unpacks a HEIC file, the right way up: sharp's libraries do not hold the patented codec. The decoder is
 * loaded when the first such photo comes. Throws where the file cannot be unpacked.
 */
export async function decodeHeic(bytes: Buffer): Promise<Pixels> {
  const { default: heic } = await import('heic-decode');
  const images = await heic.all({ buffer: bytes });
  try {
    const image = images[0];
    if (!image) {
      throw new Error('The file holds no image.');
    }
    assertPixels(image.width, image.height);
    const { width, height, data } = await image.decode();
    return { width, height, rgba: data };
  } finally {
    images.dispose();
  }
}
