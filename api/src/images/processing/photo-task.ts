import type { MadePhoto } from './make-photo.ts';
import type { PhotoProblemCode } from './photo-problem.ts';

/** What the server asks of the photo process. */
export interface PhotoTask {
  readonly id: number;
  /** The file that was sent. */
  readonly path: string;
  /** Where the files go that are made of it. */
  readonly folder: string;
}

/** What the photo process answers: one of the three. */
export interface PhotoReply {
  readonly id: number;
  readonly made?: MadePhoto;
  readonly problem?: { readonly code: PhotoProblemCode; readonly message: string };
  readonly error?: { readonly code: string | null; readonly stack: string };
}

/** The first thing that the photo process says: its libraries are loaded. */
export const READY = 'ready';
