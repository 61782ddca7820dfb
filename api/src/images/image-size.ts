import { registerEnumType } from 'type-graphql';

/** The longest edge is 320, 1024 and 2048 pixels; an image is never enlarged. */
export enum ImageSize {
  THUMBNAIL = 'THUMBNAIL',
  MEDIUM = 'MEDIUM',
  FULL = 'FULL',
  ORIGINAL = 'ORIGINAL',
}

registerEnumType(ImageSize, { name: 'ImageSize' });
