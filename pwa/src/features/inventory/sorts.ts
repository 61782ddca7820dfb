import type { ItemOrder } from '../../graphql/generated/graphql.ts';

export type SortName = 'changed' | 'newest' | 'oldest' | 'title' | 'cheapest' | 'dearest';

interface Sort {
  readonly label: string;
  readonly order: ItemOrder;
}

/** The orders that a person can choose, by the name that the address uses. */
export const SORTS: Readonly<Record<SortName, Sort>> = {
  changed: { label: 'Last changed', order: { field: 'UPDATED_AT', direction: 'DESC' } },
  newest: { label: 'Newest first', order: { field: 'CREATED_AT', direction: 'DESC' } },
  oldest: { label: 'Oldest first', order: { field: 'CREATED_AT', direction: 'ASC' } },
  title: { label: 'Title, A to Z', order: { field: 'TITLE', direction: 'ASC' } },
  cheapest: { label: 'Price, low to high', order: { field: 'PRICE', direction: 'ASC' } },
  dearest: { label: 'Price, high to low', order: { field: 'PRICE', direction: 'DESC' } },
};
