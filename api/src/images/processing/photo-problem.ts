/** What can be wrong with a photo itself; sending the same file again cannot help. */
export type PhotoProblemCode = 'UNSUPPORTED_TYPE' | 'BROKEN_IMAGE' | 'TOO_MANY_PIXELS';

/** Thrown where a photo cannot be taken, with a sentence for the person who sent it. */
export class PhotoProblem extends Error {
  constructor(
    readonly code: PhotoProblemCode,
    message: string,
  ) {
    super(message);
    this.name = 'PhotoProblem';
  }
}

export const brokenImage = (): PhotoProblem =>
  new PhotoProblem(
    'BROKEN_IMAGE',
    'The photo is damaged and cannot be opened. Take it again, or send another copy of it.',
  );
