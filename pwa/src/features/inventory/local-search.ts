import type { ItemCardFragment } from '../../graphql/generated/graphql.ts';
import { isSmaller } from './compare-amounts.ts';
import { SORTS, type SortName } from './sorts.ts';

/** Sorts items as the server would by a chosen order. */
export function sortLocally(items: readonly ItemCardFragment[], sort: SortName | null): ItemCardFragment[] {
  const { field, direction } = SORTS[sort ?? 'changed'].order;
  const sign = direction === 'ASC' ? 1 : -1;
  const compare = (one: ItemCardFragment, other: ItemCardFragment): number => {
    if (field === 'TITLE') return one.title.localeCompare(other.title) * sign;
    if (field === 'CREATED_AT') return one.createdAt.localeCompare(other.createdAt) * sign;
    if (field === 'UPDATED_AT') return one.updatedAt.localeCompare(other.updatedAt) * sign;
    // Items without a price come last either way.
    if (!one.price || !other.price) return (one.price ? 0 : 1) - (other.price ? 0 : 1);
    if (isSmaller(one.price.amount, other.price.amount)) return -sign;
    return isSmaller(other.price.amount, one.price.amount) ? sign : 0;
  };
  return [...items].sort(compare);
}
