import type { SqlParameters } from '../infra/db/sql-parameters.ts';
import type { ItemFilter } from './item-filter.inputs.ts';
import { searchCondition } from './item-search.sql.ts';

/** A part of the filter that a facet leaves out, so that its other choices stay visible. */
export type FacetPart = 'status' | 'category' | 'condition' | 'platform' | 'tags';

/**
 * What the feature that owns the postings tells of them in SQL; the inventory knows neither its tables nor
 * its code. `item` is the alias of the item's row.
 */
export interface LivePostings {
  /** True where the item is live on the platform of the placeholder. */
  isLiveOn(item: string, platform: string): string;
  /** A query with one column `platform`: where the item is live. */
  platformsOf(item: string): string;
}

/** A filter whose price bounds have become minor units of the shop's currency. */
export interface ResolvedFilter extends Omit<ItemFilter, 'priceMin' | 'priceMax'> {
  readonly priceMinMinor?: number | null;
  readonly priceMaxMinor?: number | null;
}

/** The WHERE clause over `inventory_items i`; always begins with the shop. */
export function filterConditions(
  shopId: string,
  filter: ResolvedFilter,
  parameters: SqlParameters,
  postings: LivePostings,
  without?: FacetPart,
): string {
  const conditions = [
    `i.shop_id = ${parameters.add(shopId)}`,
    filter.deleted ? 'i.deleted_at IS NOT NULL' : 'i.deleted_at IS NULL',
  ];
  const add = (value: unknown, condition: (placeholder: string) => string) => {
    if (value != null) {
      conditions.push(condition(parameters.add(value)));
    }
  };
  const facet = <Value>(part: FacetPart, value: Value): Value | null => (part === without ? null : value);
  add(facet('status', filter.status), (values) => `i.status = ANY(${values}::item_status[])`);
  add(facet('category', filter.category), (values) => `i.category = ANY(${values}::text[])`);
  add(facet('condition', filter.condition), (values) => `i.condition = ANY(${values}::item_condition[])`);
  add(facet('tags', filter.tags), (values) => `i.tags @> ${values}::text[]`);
  add(filter.brand, (values) => `i.brand = ANY(${values}::text[])`);
  add(filter.priceMinMinor, (value) => `i.price_minor >= ${value}`);
  add(filter.priceMaxMinor, (value) => `i.price_minor <= ${value}`);
  add(filter.createdAfter, (value) => `i.created_at > ${value}`);
  add(filter.createdBefore, (value) => `i.created_at < ${value}`);
  add(facet('platform', filter.postedOn), (value) => postings.isLiveOn('i', value));
  add(facet('platform', filter.notPostedOn), (value) => `NOT ${postings.isLiveOn('i', value)}`);
  const search = searchCondition(filter.search, parameters);
  return [...conditions, ...search].join(' AND ');
}
