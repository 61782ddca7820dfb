import type { Database, TransactionGuard } from '../infra/db/database.ts';
import type { ItemService } from '../items/item.service.ts';
import { refuse } from '../shared/user-error.ts';
import type { InventoryImage } from './image.entity.ts';
import type { ImageRepository } from './image.repository.ts';
import type { PhotoVault } from './photo-vault.ts';

/** Ordering and deleting the images of an item. Each change is a change of the item, too. */
export class ImageService {
  constructor(
    private readonly database: Database,
    private readonly images: ImageRepository,
    private readonly items: ItemService,
    private readonly vault: PhotoVault,
  ) {}

  /** Puts all images of an item in this order. Refuses NOT_FOUND and IMAGES_CHANGED. */
  reorder(
    shopId: string,
    itemId: string,
    imageIds: readonly string[],
    guard?: TransactionGuard<InventoryImage[]>,
  ): Promise<InventoryImage[]> {
    return this.database.transaction(async (tx) => {
      const item = await this.items.lockLiving(tx, shopId, itemId);
      const images = await this.images.ofLockedItem(tx, shopId, item.id);
      const byId = new Map(images.map((image) => [image.id, image]));
      const ordered = [...new Set(imageIds.map((id) => id.toLowerCase()))].flatMap(
        (id) => byId.get(id) ?? [],
      );
      if (ordered.length !== images.length || imageIds.length !== images.length) {
        refuse(
          'IMAGES_CHANGED',
          'The photos of this item have changed meanwhile. Look at them again, then put them in order.',
          { field: ['imageIds'], retryable: true },
        );
      }
      const moved = ordered.filter((image, position) => image.position !== position);
      for (const image of moved) {
        image.position = ordered.indexOf(image);
        await this.images.move(tx, shopId, image.id, { position: image.position });
      }
      if (moved.length > 0) {
        await this.items.write(tx, item, {});
      }
      return ordered;
    }, guard);
  }

  /** Takes an image off its item; a sweep removes the files when no other item shows them. Refuses NOT_FOUND. */
  delete(shopId: string, id: string, guard?: TransactionGuard<{ id: string }>): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const { itemId } = (await this.images.find(shopId, id, tx)) ?? imageNotFound();
      const item = await this.items.lockLiving(tx, shopId, itemId);
      const image = (await this.images.find(shopId, id, tx)) ?? imageNotFound();
      await this.images.delete(tx, shopId, image.id);
      await this.vault.release(tx, shopId, image.sha256);
      await this.items.write(tx, item, {});
      return image;
    }, guard);
  }
}

/** The same words for an id that never was and one of another shop. */
export function imageNotFound(): never {
  refuse('NOT_FOUND', 'There is no such photo. It may have been deleted on another device.', {
    field: ['id'],
  });
}
