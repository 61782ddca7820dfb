/** Longest edge of what is sent; the server keeps nothing larger for showing. */
export const LONGEST_EDGE = 2_048;

/** Longest edge of the copy that the device shows until the server has the photo. */
export const THUMBNAIL_EDGE = 480;

/** How well the camera's own pictures are kept: they are not drawn again before they are sent. */
export const SHOT_QUALITY = 0.88;

/** A photo that is small in pixels may still be heavy, a PNG for instance. */
const HEAVY_BYTES = 3_000_000;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that fits into a square of `edge`, never larger than it was. */
export function fitInto({ width, height }: Size, edge: number): Size {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Whether sending a smaller copy is worth the quality that drawing it again costs. */
export function needsShrinking(size: Size, bytes: number): boolean {
  return Math.max(size.width, size.height) > LONGEST_EDGE || bytes > HEAVY_BYTES;
}
