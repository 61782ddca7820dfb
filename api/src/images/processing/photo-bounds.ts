import { PhotoProblem } from './photo-problem.ts';

/** Larger images are refused before they are unpacked: 64 megapixels, more than phones take. */
export const MAX_PIXELS = 64_000_000;

/** Throws TOO_MANY_PIXELS. */
export function assertPixels(width: number, height: number): void {
  if (width * height > MAX_PIXELS) {
    throw new PhotoProblem(
      'TOO_MANY_PIXELS',
      `The photo has ${width} × ${height} pixels; at most ${MAX_PIXELS / 1_000_000} megapixels fit. Send a smaller version of it.`,
    );
  }
}
