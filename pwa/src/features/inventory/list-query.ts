import type {
  ItemCondition,
  ItemFilter,
  ItemOrder,
  ItemStatus,
  Platform,
} from '../../graphql/generated/graphql.ts';
import { CONDITION_WORDS, ITEM_STATUS_WORDS, PLATFORM_WORDS } from '../../ui/words.ts';
import { SORTS, type SortName } from './sorts.ts';

/**
 * What of the inventory is asked for. It lives in the address, so that back, reload and a shared link find
 * the same list. Empty parts ask for nothing.
 */
export interface ListQuery {
  readonly search: string;
  readonly status: readonly ItemStatus[];
  readonly condition: readonly ItemCondition[];
  readonly category: readonly string[];
  readonly tags: readonly string[];
  readonly postedOn: Platform | null;
  readonly notPostedOn: Platform | null;
  /** Decimal strings in the shop's currency. */
  readonly priceMin: string | null;
  readonly priceMax: string | null;
  readonly deleted: boolean;
  /** Null takes the natural order: best match while searching, otherwise what changed last. */
  readonly sort: SortName | null;
}

export const EVERYTHING: ListQuery = {
  search: '',
  status: [],
  condition: [],
  category: [],
  tags: [],
  postedOn: null,
  notPostedOn: null,
  priceMin: null,
  priceMax: null,
  deleted: false,
  sort: null,
};

/** Longer searches only cost; the server reads the first words. */
const LONGEST_SEARCH = 200;

/** Reads an address; whatever it does not know is left out rather than refused, since links get old. */
export function readQuery(parameters: URLSearchParams): ListQuery {
  const known = <Value extends string>(name: string, words: Readonly<Record<Value, unknown>>): Value[] =>
    [...new Set(parameters.getAll(name))].filter((value): value is Value => Object.hasOwn(words, value));
  const amount = (name: string): string | null => {
    const value = parameters.get(name);
    return value && /^\d{1,12}(\.\d{1,4})?$/.test(value) ? value : null;
  };
  return {
    search: (parameters.get('q') ?? '').slice(0, LONGEST_SEARCH),
    status: known('status', ITEM_STATUS_WORDS),
    condition: known('condition', CONDITION_WORDS),
    category: [...new Set(parameters.getAll('category'))],
    tags: [...new Set(parameters.getAll('tag'))],
    postedOn: known('on', PLATFORM_WORDS)[0] ?? null,
    notPostedOn: known('off', PLATFORM_WORDS)[0] ?? null,
    priceMin: amount('min'),
    priceMax: amount('max'),
    deleted: parameters.get('deleted') === '1',
    sort: known('sort', SORTS)[0] ?? null,
  };
}

/** The address of a query; what asks for nothing leaves no trace in it. */
export function writeQuery(query: ListQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value) parameters.append(name, value);
  };
  put('q', query.search.trim());
  for (const value of query.status) put('status', value);
  for (const value of query.condition) put('condition', value);
  for (const value of query.category) put('category', value);
  for (const value of query.tags) put('tag', value);
  put('on', query.postedOn);
  put('off', query.notPostedOn);
  put('min', query.priceMin);
  put('max', query.priceMax);
  put('deleted', query.deleted ? '1' : null);
  put('sort', query.sort);
  return parameters;
}

/** The filter of the API. The same query always gives the same one, so that the cache finds it again. */
export function toItemFilter(query: ListQuery): ItemFilter | undefined {
  const search = query.search.trim();
  const sorted = <Value extends string>(values: readonly Value[]): Value[] | undefined =>
    values.length > 0 ? [...values].sort() : undefined;
  const filter: ItemFilter = {
    search: search || undefined,
    status: sorted(query.status),
    condition: sorted(query.condition),
    category: sorted(query.category),
    tags: sorted(query.tags),
    postedOn: query.postedOn ?? undefined,
    notPostedOn: query.notPostedOn ?? undefined,
    priceMin: query.priceMin ?? undefined,
    priceMax: query.priceMax ?? undefined,
    deleted: query.deleted || undefined,
  };
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return given.length > 0 ? (Object.fromEntries(given) as ItemFilter) : undefined;
}

/** The order of the API; undefined lets the server put the best match first. */
export function toItemOrder(query: ListQuery): ItemOrder | undefined {
  if (query.sort) return SORTS[query.sort].order;
  return query.search.trim() ? undefined : SORTS.changed.order;
}

/** Names a query: the same text for all that ask for the same list. */
export function queryKey(query: ListQuery): string {
  return JSON.stringify([toItemFilter(query) ?? null, toItemOrder(query) ?? null]);
}

/** Whether anything beyond the search narrows the list. */
export function isFiltered(query: ListQuery): boolean {
  return toItemFilter({ ...query, search: '' }) !== undefined;
}

/** Whether this item, changed just now, stands at the beginning of the list. */
export function startsWithNewest(query: ListQuery, item: { createdAt: string; updatedAt: string }): boolean {
  const order = toItemOrder(query);
  if (order?.direction !== 'DESC') return false;
  if (order.field === 'UPDATED_AT') return true;
  return order.field === 'CREATED_AT' && item.createdAt === item.updatedAt;
}
