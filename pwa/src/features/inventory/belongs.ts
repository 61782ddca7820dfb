import type { ItemCardFragment } from '../../graphql/generated/graphql.ts';
import { isSmaller } from './compare-amounts.ts';
import type { ListQuery } from './list-query.ts';

/**
 * Whether an item belongs to the list of a query; null where only the server can tell, which searches by rules
 * of its own.
 */
export function belongs(query: ListQuery, item: ItemCardFragment): boolean | null {
  const among = <Value extends string>(values: readonly Value[], value: Value | null): boolean =>
    values.length === 0 || (value !== null && values.includes(value));
  const live = new Set(
    item.postings.flatMap(({ platform, status }) => (status === 'LIVE' ? [platform] : [])),
  );
  const fits =
    query.deleted === (item.deletedAt !== null) &&
    among(query.status, item.status) &&
    among(query.condition, item.condition) &&
    among(query.category, item.category) &&
    query.tags.every((tag) => item.tags.includes(tag)) &&
    (query.postedOn === null || live.has(query.postedOn)) &&
    (query.notPostedOn === null || !live.has(query.notPostedOn)) &&
    (query.priceMin === null || (item.price !== null && !isSmaller(item.price.amount, query.priceMin))) &&
    (query.priceMax === null || (item.price !== null && !isSmaller(query.priceMax, item.price.amount)));
  if (!fits) return false;
  return query.search.trim() === '' ? true : null;
}
