/** Cache Storage names that hold what a person has seen begin so; the shell's own cache does not. */
export const IMAGE_CACHE_NAME = 'llatria-images';

/** Thumbnails of the kept inventory; those that were merely seen lie beside them. */
export const KEPT_THUMBNAILS = `${IMAGE_CACHE_NAME}-kept`;

/**
 * By what a photo is found in the caches of this device. The signature in the query of its address changes while
 * the photo stays the same.
 */
export function photoKey(address: string): string {
  const { origin, pathname } = new URL(address, self.location.origin);
  return origin + pathname;
}

/** Where the thumbnail of a photo is found, whatever size was asked for. */
export function thumbnailKey(address: string): string {
  return photoKey(address).replace(/[^/]+$/, 'thumbnail.webp');
}
