import { buffer } from 'node:stream/consumers';
import type { ImageRepository } from '../images/image.repository.ts';
import type { PhotoFiles } from '../images/photo-files.ts';
import type { ListingPhoto } from '../platforms/listing.ts';
import type { ListingPhotos } from './listing.source.ts';

/** The photos of an item as platforms may have them. */
export class ImageListingPhotos implements ListingPhotos {
  constructor(
    private readonly images: ImageRepository,
    private readonly files: PhotoFiles,
    /** Where a platform can fetch a photo's JPEG; null where this server has no public address. */
    private readonly publicUrl: (shopId: string, sha256: string) => string | null,
  ) {}

  async ofItem(shopId: string, itemId: string): Promise<ListingPhoto[]> {
    const images = await this.images.listForItems(shopId, [itemId]);
    return images.map(({ sha256, width, height, thumbhash }) => ({
      sha256,
      width,
      height,
      thumbhash,
      jpeg: () => this.jpeg(shopId, sha256),
      publicUrl: this.publicUrl(shopId, sha256),
    }));
  }

  private async jpeg(shopId: string, sha256: string): Promise<Uint8Array> {
    const file = await this.files.open(shopId, sha256, 'full.jpg');
    if (!file) {
      throw new Error(`The file of the photo ${sha256} is missing.`);
    }
    return buffer(file.body);
  }
}
