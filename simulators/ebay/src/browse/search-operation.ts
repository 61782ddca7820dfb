import type { ApplicationOperation, Call } from '../http/operation.ts';
import { pageOf, wholeNumber } from '../http/paging.ts';
import { ebayError, Refusal } from '../http/refusal.ts';
import { type Summary, shownSummary, summaries } from './summaries.ts';

const PATH = '/buy/browse/v1/item_summary/search';

const refuse = (id: number, message: string) =>
  new Refusal(400, [ebayError('API_BROWSE', id, 'REQUEST', message)]);

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The `filter` fields that are looked at: price range and condition ids. */
function filterOf(text: string): (summary: Summary) => boolean {
  const price = /price:\[([\d.]*)\.\.([\d.]*)\]/.exec(text);
  const ids = /conditionIds:\{([\d|]+)\}/.exec(text)?.[1]?.split('|');
  const least = Number(price?.[1] || 0);
  const most = Number(price?.[2] || Number.POSITIVE_INFINITY);
  return (summary) =>
    summary.price >= least && summary.price <= most && (ids?.includes(summary.conditionId) ?? true);
}

const ORDERS: Record<string, (a: Summary, b: Summary) => number> = {
  price: (a, b) => a.price - b.price,
  '-price': (a, b) => b.price - a.price,
};

function search({ world, query, base, url }: Call) {
  const q = query.get('q');
  const categories = query.get('category_ids')?.split(',');
  const product = query.get('epid') ?? query.get('gtin');
  if (!q && !categories && !product) {
    throw refuse(12001, "The call must have a valid 'q', 'category_ids', 'epid' or 'gtin' query parameter.");
  }
  if (q && product) throw refuse(12006, "The 'q' parameter cannot be combined with 'epid' or 'gtin'.");
  const limit = wholeNumber(query.get('limit'), { fallback: 50, least: 1, most: 200 });
  if (limit === undefined) throw refuse(12004, "The 'limit' value must be between 1 and 200.");
  const offset = wholeNumber(query.get('offset'), { fallback: 0, least: 0, most: 9999 });
  if (offset === undefined || offset % limit !== 0) {
    throw refuse(12005, "The 'offset' value must be zero or a multiple of the 'limit' value.");
  }
  const asked = words(q ?? '');
  const matches = filterOf(query.get('filter') ?? '');
  const found = summaries(world)
    .filter(({ title }) => !product && asked.every((word) => words(title).includes(word)))
    .filter(({ categoryId }) => !categories || categories.includes(categoryId))
    .filter(matches)
    .sort(ORDERS[query.get('sort') ?? ''] ?? (() => 0));
  const { rows, ...page } = pageOf(found, { base, path: PATH, query }, { limit, offset });
  const shown = rows.map((summary) => shownSummary(summary, url));
  return { status: 200, body: { ...page, ...(shown.length > 0 ? { itemSummaries: shown } : {}) } };
}

/** A search over live listings: this eBay's own and a few fixed ones. */
export const SEARCH_OPERATION: ApplicationOperation = {
  by: 'application',
  host: 'api',
  method: 'GET',
  path: PATH,
  scopes: ['api_scope'],
  pool: 'buy.browse',
  answer: search,
};
