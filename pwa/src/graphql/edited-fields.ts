import type { Edit } from './follow-item.ts';
import type { ItemDetailsFragment } from './generated/graphql.ts';
import { changedFields, updateInputOf } from './item-values.ts';

/** What an edit makes of an item, in the form in which the server tells it. */
export function editedFields({ base, values }: Edit, currencyCode: string): Partial<ItemDetailsFragment> {
  const input = updateInputOf(base, values) as Partial<ItemDetailsFragment>;
  const money = (amount: string | null) =>
    amount === null ? null : { __typename: 'Money' as const, amount, currencyCode };
  const changed = new Set(changedFields(base, values));
  return {
    ...input,
    ...(changed.has('price') && { price: money(values.price) }),
    ...(changed.has('cost') && { cost: money(values.cost) }),
  };
}
