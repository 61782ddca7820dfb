import type { NormalizedCacheObject, StoreObject } from '@apollo/client';
import { ITEM, partsOf } from './adopted.ts';

/** What of a normalised cache differs from what is kept of it. */
export interface CacheChanges {
  readonly entities: readonly { readonly id: string; readonly fields: StoreObject }[];
  readonly goneEntities: readonly string[];
  /** Items of which anything differs, their photos, postings and sales included. */
  readonly items: readonly string[];
  readonly goneItems: readonly string[];
}

const PART_OF_ITEM = /^(InventoryImage|PlatformPosting|Sale):/;
/** Results of mutations and subscriptions: what they changed stands elsewhere in the cache. */
const PASSING = /^ROOT_(MUTATION|SUBSCRIPTION)$|^__META$/;

/** Compares two copies of a cache. Apollo replaces what it changes, so that the same object is the same thing. */
export function changesBetween(before: NormalizedCacheObject, now: NormalizedCacheObject): CacheChanges {
  const entities: { id: string; fields: StoreObject }[] = [];
  const items = new Set<string>();
  const parts = new Set<string>();
  for (const [id, fields] of Object.entries(now)) {
    if (!fields || before[id] === fields || PASSING.test(id)) continue;
    if (id.startsWith(ITEM)) items.add(id);
    else if (PART_OF_ITEM.test(id)) parts.add(id);
    else entities.push({ id, fields: id === 'ROOT_QUERY' ? withoutItems(fields) : fields });
  }
  if (parts.size > 0) for (const id of itemsWith(parts, now)) items.add(id);
  const gone = Object.keys(before).filter((id) => !(id in now) && !PASSING.test(id));
  return {
    entities,
    goneEntities: gone.filter((id) => !id.startsWith(ITEM) && !PART_OF_ITEM.test(id)),
    items: [...items].map((id) => id.slice(ITEM.length)),
    goneItems: gone.filter((id) => id.startsWith(ITEM)).map((id) => id.slice(ITEM.length)),
  };
}

/** Where an item was asked for by its id says nothing that the item does not say itself. */
function withoutItems(root: StoreObject): StoreObject {
  return Object.fromEntries(Object.entries(root).filter(([field]) => !field.startsWith('item(')));
}

function itemsWith(parts: ReadonlySet<string>, now: NormalizedCacheObject): string[] {
  return Object.keys(now).filter(
    (id) => id.startsWith(ITEM) && partsOf(now[id] as StoreObject).some((part) => parts.has(part)),
  );
}
