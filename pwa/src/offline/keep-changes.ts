import type { ApolloCache, NormalizedCacheObject } from '@apollo/client';
import { EbayItemFragment } from '../graphql/ebay-item.ts';
import { ItemCardFragment } from '../graphql/inventory.ts';
import { ItemDetailsFragment } from '../graphql/item.ts';
import { changesBetween } from './cache-changes.ts';
import type { StoredOrder } from './database.ts';
import { type KeptItem, writeKept } from './kept-write.ts';

/** Writes what of the cache differs from what is kept, item by item. Rejects where storage is full or forbidden. */
export async function keepChanges(
  userId: string,
  cache: ApolloCache,
  before: NormalizedCacheObject,
  now: NormalizedCacheObject,
  order: StoredOrder | null,
): Promise<void> {
  const { items, goneItems, ...rest } = changesBetween(before, now);
  const known = items.flatMap((id) => readItem(cache, id) ?? []);
  const deleted = known.filter(({ card }) => card.deletedAt !== null).map(({ card }) => card.id);
  await writeKept(userId, {
    ...rest,
    items: known.filter(({ card }) => card.deletedAt === null),
    goneItems: [...goneItems, ...deleted],
    order,
  });
}

function readItem(cache: ApolloCache, itemId: string): KeptItem | null {
  const id = cache.identify({ __typename: 'InventoryItem', id: itemId });
  const card = cache.readFragment({ id, fragment: ItemCardFragment, fragmentName: 'ItemCard' });
  if (!card) return null;
  const details = cache.readFragment({ id, fragment: ItemDetailsFragment, fragmentName: 'ItemDetails' });
  const ebay = cache.readFragment({ id, fragment: EbayItemFragment, fragmentName: 'EbayItem' });
  return { card, details, ebay };
}
