import { readFile } from 'node:fs/promises';
import { Refusal, refuse } from '../shared/user-error.ts';
import type { PhotoFacts } from './photo-facts.ts';
import type { PhotoName } from './photo-name.ts';
import { openImage, renderVariants } from './photo-renderer.ts';
import { detectPhotoType } from './photo-type.ts';
import { Semaphore } from './semaphore.ts';
import type { SpooledUpload } from './upload-spool.ts';

/** The files of a photo and what is known of it. */
export interface MadePhoto {
  readonly facts: PhotoFacts;
  readonly files: ReadonlyMap<PhotoName, Buffer>;
}

/** Makes the files of a photo out of what was sent, few at a time: unpacked images are large. */
export class PhotoMaker {
  private readonly slots = new Semaphore(1);

  /** Refuses UNSUPPORTED_TYPE, BROKEN_IMAGE and TOO_MANY_PIXELS. */
  make(upload: SpooledUpload): Promise<MadePhoto> {
    return this.slots.run(async () => {
      const bytes = await readFile(upload.path);
      const contentType = await detectPhotoType(bytes);
      try {
        const original = await openImage(bytes).autoOrient().jpeg({ quality: 95 }).toBuffer();
        const { width, height, thumbhash, files } = await renderVariants(bytes);
        return {
          facts: { width, height, thumbhash, byteSize: upload.size, contentType, originalFormat: 'jpg' },
          files: new Map<PhotoName, Buffer>([
            ...(Object.entries(files) as [PhotoName, Buffer][]),
            ['original.jpg', original],
          ]),
        };
      } catch (error) {
        if (error instanceof Refusal) {
          throw error;
        }
        refuse(
          'BROKEN_IMAGE',
          'The photo is damaged and cannot be opened. Take it again, or send another copy.',
          {
            field: ['file'],
          },
        );
      }
    });
  }
}
