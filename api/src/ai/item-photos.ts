import { buffer } from 'node:stream/consumers';
import type { ImageRepository } from '../images/image.repository.ts';
import type { PhotoFiles } from '../images/photo-files.ts';
import type { RecogniserPhoto } from './recogniser.ts';

/** Every recogniser takes JPEG, and small print can still be read at this size. */
const NAME = 'full.jpg';

/** The photos of an item, as a recogniser wants them. */
export class ItemPhotos {
  constructor(
    private readonly images: ImageRepository,
    private readonly files: PhotoFiles,
  ) {}

  /** The first so many, in the seller's order. */
  async ofItem(shopId: string, itemId: string, limit: number): Promise<RecogniserPhoto[]> {
    const images = await this.images.listForItems(shopId, [itemId]);
    return images.slice(0, limit).map(({ sha256 }) => ({
      contentType: 'image/jpeg',
      read: async () => {
        const file = await this.files.open(shopId, sha256, NAME);
        if (!file) {
          throw new Error(`The file ${NAME} of the photo ${sha256} is gone.`);
        }
        return buffer(file.body);
      },
    }));
  }
}
