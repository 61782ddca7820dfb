import type { Size } from './photo-size.ts';

/** A picture of the camera that is to become a file of this size. */
export interface ShotRequest extends Size {
  readonly id: number;
  /** Given away with the message. */
  readonly picture: VideoFrame | ImageBitmap;
}

/** The file, or null where it could not be made. */
export interface ShotReply {
  readonly id: number;
  readonly blob: Blob | null;
}
