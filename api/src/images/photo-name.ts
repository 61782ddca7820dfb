import { ImageSize } from './image-size.ts';

/** Kept originals have the form in which they were sent, or JPEG where browsers cannot show that. */
export const ORIGINAL_FORMATS = ['jpg', 'png', 'webp'] as const;
export type OriginalFormat = (typeof ORIGINAL_FORMATS)[number];

/** The files that are made of each photo. `full.jpg` is for platforms that take no WebP. */
export const VARIANT_NAMES = ['thumbnail.webp', 'medium.webp', 'full.webp', 'full.jpg'] as const;

export type PhotoName = (typeof VARIANT_NAMES)[number] | `original.${OriginalFormat}`;

/** Every name that a file of a photo can have. */
export const PHOTO_NAMES: readonly PhotoName[] = [
  ...VARIANT_NAMES,
  ...ORIGINAL_FORMATS.map((format) => `original.${format}` as const),
];

/** True for a name out of an address that can be one of ours. */
export const isPhotoName = (name: string): name is PhotoName =>
  (PHOTO_NAMES as readonly string[]).includes(name);

/** The file that shows a photo in a size. */
export function photoName(size: ImageSize, originalFormat: OriginalFormat): PhotoName {
  switch (size) {
    case ImageSize.THUMBNAIL:
      return 'thumbnail.webp';
    case ImageSize.MEDIUM:
      return 'medium.webp';
    case ImageSize.FULL:
      return 'full.webp';
    case ImageSize.ORIGINAL:
      return `original.${originalFormat}`;
  }
}
