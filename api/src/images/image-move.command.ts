import type { Database, Transaction, TransactionGuard } from '../infra/db/database.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemService } from '../items/item.service.ts';
import { refuse } from '../shared/user-error.ts';
import type { InventoryImage } from './image.entity.ts';
import type { MoveImagesInput } from './image.inputs.ts';
import type { ImageRepository } from './image.repository.ts';
import { checkPosition, checkRoom, placed } from './image-place.ts';

/** Both items, as they are after a move. */
export interface MovedImages {
  readonly fromItem: InventoryItem;
  readonly toItem: InventoryItem;
}

/** Gives photos of one item to another. Their files stay where they are: those belong to the shop. */
export class MoveImagesCommand {
  constructor(
    private readonly database: Database,
    private readonly images: ImageRepository,
    private readonly items: ItemService,
  ) {}

  /**
   * Moves all of the photos or none. Photos that the other item has already, by id or by bytes, are there once.
   * Refuses NOT_FOUND, SAME_ITEM, IMAGES_CHANGED, TOO_MANY_IMAGES and INVALID_POSITION.
   */
  async move(
    shopId: string,
    input: MoveImagesInput,
    guard?: TransactionGuard<MovedImages>,
  ): Promise<MovedImages> {
    const { itemId, toItemId } = input;
    const position = checkPosition(input.position);
    if (itemId.toLowerCase() === toItemId.toLowerCase()) {
      refuse('SAME_ITEM', 'The photos are at this item already. Choose another item.', {
        field: ['toItemId'],
      });
    }
    return this.database.transaction(async (tx) => {
      const locked = await this.items.lockAllLiving(tx, shopId, { itemId, toItemId });
      const moved: MovedImages = { fromItem: locked.itemId, toItem: locked.toItemId };
      const here = await this.images.ofLockedItem(tx, shopId, moved.fromItem.id);
      const there = await this.images.ofLockedItem(tx, shopId, moved.toItem.id);
      const chosen = pick(input.imageIds, here, there);
      if (chosen.length > 0) {
        await this.give(tx, moved.toItem, { chosen, there, position });
        await this.items.write(tx, moved.fromItem, {});
        await this.items.write(tx, moved.toItem, {});
      }
      return moved;
    }, guard);
  }

  private async give(
    tx: Transaction,
    { shopId, id: itemId }: InventoryItem,
    photos: { chosen: InventoryImage[]; there: InventoryImage[]; position: number | null },
  ): Promise<void> {
    const shown = new Set(photos.there.map(({ sha256 }) => sha256));
    const coming = photos.chosen.filter(({ sha256 }) => !shown.has(sha256));
    checkRoom(photos.there, { coming: coming.length, field: 'toItemId' });
    for (const { id } of photos.chosen.filter((image) => !coming.includes(image))) {
      await this.images.delete(tx, shopId, id);
    }
    for (const { image, position } of placed(photos.there, coming, photos.position)) {
      if (image.itemId !== itemId || image.position !== position) {
        await this.images.move(tx, shopId, image.id, { itemId, position });
      }
    }
  }
}

/** The photos that are to leave, in the order in which they were named; those that are over there stay there. */
function pick(
  imageIds: readonly string[],
  here: readonly InventoryImage[],
  there: readonly InventoryImage[],
): InventoryImage[] {
  const arrived = new Set(there.map(({ id }) => id));
  const ids = new Set(imageIds.map((id) => id.toLowerCase()).filter((id) => !arrived.has(id)));
  const chosen = [...ids].flatMap((id) => here.find((image) => image.id === id) ?? []);
  if (chosen.length < ids.size) {
    refuse(
      'IMAGES_CHANGED',
      'The photos of this item have changed meanwhile. Nothing was moved; look at them again.',
      { field: ['imageIds'], retryable: true },
    );
  }
  return chosen;
}
