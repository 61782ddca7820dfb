import { registerEnumType } from 'type-graphql';

/** The longest edge is 320, 1024 and 2048 pixels; an image is never enlarged. */
export enum ImageSize {
  THUMBNAIL = 'THUMBNAIL',
  MEDIUM = 'MEDIUM',
  FULL = 'FULL',
  ORIGINAL = 'ORIGINAL',
}

registerEnumType(ImageSize, {
  name: 'ImageSize',
  description: 'Sizes of a photo. Each is without its metadata, and the right way up.',
  valuesConfig: {
    THUMBNAIL: { description: 'At most 320 pixels at the longest edge, WebP.' },
    MEDIUM: { description: 'At most 1024 pixels at the longest edge, WebP.' },
    FULL: { description: 'At most 2048 pixels at the longest edge, WebP.' },
    ORIGINAL: {
      description: 'As it was sent, without its metadata; JPEG where browsers cannot show its form.',
    },
  },
});
