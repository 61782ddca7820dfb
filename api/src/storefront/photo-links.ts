import type { PublicListingImage } from '../platforms/website/public-listing.ts';

/** The files of a photo that strangers may fetch. Never the original, which is as the camera made it. */
export const PUBLIC_PHOTO_NAMES = ['thumbnail.webp', 'medium.webp', 'full.webp', 'full.jpg'] as const;
export type PublicPhotoName = (typeof PUBLIC_PHOTO_NAMES)[number];

/** Longest edge in pixels; photos are never enlarged. */
const EDGES = [
  ['thumbnail.webp', 320],
  ['medium.webp', 1024],
  ['full.webp', 2048],
] as const;

/** The path of a file of a photo. Its content never changes: the hash of the photo is part of it. */
export const photoPath = (handle: string, image: PublicListingImage, name: PublicPhotoName): string =>
  `/s/${handle}/photos/${image.sha256}/${name}`;

/** Width and height of a photo once its longest edge is at most so long. */
export function photoSize(image: PublicListingImage, edge: number): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(image.width, image.height, 1));
  return {
    width: Math.max(1, Math.round(image.width * scale)),
    height: Math.max(1, Math.round(image.height * scale)),
  };
}

/** All sizes of a photo for `srcset`, each width once: the variants of a small photo are of one size. */
export function photoSourceSet(handle: string, image: PublicListingImage): string {
  const byWidth = new Map<number, string>();
  for (const [name, edge] of EDGES) {
    const { width } = photoSize(image, edge);
    if (!byWidth.has(width)) {
      byWidth.set(width, photoPath(handle, image, name));
    }
  }
  return [...byWidth].map(([width, path]) => `${path} ${width}w`).join(', ');
}
