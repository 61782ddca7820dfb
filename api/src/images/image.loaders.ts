import { groupByKey, type LoaderDefinition } from '../shared/loader.ts';
import type { InventoryImage } from './image.entity.ts';
import type { ImageRepository } from './image.repository.ts';

/** The images of many items in one statement. */
export const imagesOfItem = (images: ImageRepository): LoaderDefinition<InventoryImage[]> => ({
  async batch(shopId, itemIds) {
    const rows = await images.listForItems(shopId, itemIds);
    return groupByKey(itemIds, rows, (image) => image.itemId);
  },
});

/** The first image of many items in one statement. */
export const coverOfItem = (images: ImageRepository): LoaderDefinition<InventoryImage | null> => ({
  async batch(shopId, itemIds) {
    const rows = await images.coversForItems(shopId, itemIds);
    const covers = new Map(rows.map((image) => [image.itemId, image]));
    return itemIds.map((itemId) => covers.get(itemId) ?? null);
  },
});
