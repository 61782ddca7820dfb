import { formatMoney } from '../../lib/money.ts';
import { CONDITION_WORDS, ITEM_STATUS_WORDS, PLATFORM_WORDS } from '../../ui/words.ts';
import type { ListQuery } from './list-query.ts';

/** One filter that is in force, in words, and how the query looks without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly without: Partial<ListQuery>;
}

/** Every filter in force, in the order of the filter sheet. The search has a field of its own. */
export function activeFilters(query: ListQuery, currencyCode: string): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const each = <Part extends 'status' | 'condition' | 'category' | 'tags'>(
    part: Part,
    label: (value: ListQuery[Part][number]) => string,
  ): void => {
    for (const value of query[part] as readonly ListQuery[Part][number][]) {
      const rest = (query[part] as readonly string[]).filter((other) => other !== value);
      filters.push({ key: `${part} ${value}`, label: label(value), without: { [part]: rest } });
    }
  };
  const money = (amount: string): string => formatMoney({ amount, currencyCode });
  if (query.deleted) filters.push({ key: 'deleted', label: 'Deleted', without: { deleted: false } });
  each('status', (status) => ITEM_STATUS_WORDS[status]);
  if (query.postedOn) {
    const label = `On ${PLATFORM_WORDS[query.postedOn]}`;
    filters.push({ key: 'on', label, without: { postedOn: null } });
  }
  if (query.notPostedOn) {
    const label = `Not on ${PLATFORM_WORDS[query.notPostedOn]}`;
    filters.push({ key: 'off', label, without: { notPostedOn: null } });
  }
  each('category', (category) => category);
  each('condition', (condition) => CONDITION_WORDS[condition]);
  if (query.priceMin || query.priceMax) {
    const label = !query.priceMin
      ? `Up to ${money(query.priceMax ?? '0')}`
      : query.priceMax
        ? `${money(query.priceMin)} to ${money(query.priceMax)}`
        : `From ${money(query.priceMin)}`;
    filters.push({ key: 'price', label, without: { priceMin: null, priceMax: null } });
  }
  each('tags', (tag) => tag);
  return filters;
}
