import type { NormalizedCacheObject, Reference, StoreObject } from '@apollo/client';

/** How Apollo names items. */
export const ITEM = 'InventoryItem:';

/** The same cache, in which these items and their parts count as known. */
export function adopted(
  known: NormalizedCacheObject,
  now: NormalizedCacheObject,
  itemIds: readonly string[],
): NormalizedCacheObject {
  const result = { ...known };
  for (const id of itemIds.map((each) => ITEM + each)) {
    const fields = now[id];
    if (!fields) continue;
    result[id] = fields;
    for (const part of partsOf(fields)) result[part] = now[part];
  }
  return result;
}

/** Photos, postings and sales of an item, as Apollo names them. */
export function partsOf({ coverImage, images, postings, sales }: StoreObject): string[] {
  const parts = [coverImage, images, postings, sales].flat() as (Reference | null | undefined)[];
  return parts.flatMap((part) => part?.__ref ?? []);
}
