import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { LoaderDefinition } from '../shared/loader.ts';
import type { PlatformPosting } from './posting.entity.ts';
import type { PostingRepository } from './posting.repository.ts';

/** The postings of many items in one statement. */
export const postingsOfItem = (postings: PostingRepository): LoaderDefinition<PlatformPosting[]> => ({
  batch: (shopId, itemIds) => postings.ofItems(shopId, itemIds),
});

/** The items of many postings in one statement. A posting cannot outlive its item. */
export const itemOfPosting = (items: ItemRepository): LoaderDefinition<InventoryItem | null> => ({
  batch: (shopId, itemIds) => items.findMany(shopId, itemIds),
});
