import type { ItemCardFragment, ItemFacetsQuery } from '../../graphql/generated/graphql.ts';
import { foundLocally } from '../../offline/found-locally.ts';
import { belongs } from './belongs.ts';
import type { ListQuery } from './list-query.ts';

type Facets = ItemFacetsQuery['itemFacets'];

/** How many items each choice of the filter would show, counted as the server does it: without the choice's own part. */
export function facetsOf(items: readonly ItemCardFragment[], query: ListQuery): Facets {
  const found = query.search.trim() ? items.filter((item) => foundLocally(query.search, item)) : items;
  const fitting = (part: Partial<ListQuery>): readonly ItemCardFragment[] =>
    found.filter((item) => belongs({ ...query, search: '', ...part }, item) === true);
  const anywhere = { postedOn: null, notPostedOn: null };
  return {
    total: fitting({}).length,
    status: count(fitting({ status: [] }), ({ status }) => [status]),
    category: count(fitting({ category: [] }), ({ category }) => (category === null ? [] : [category])),
    condition: count(fitting({ condition: [] }), ({ condition }) => (condition === null ? [] : [condition])),
    platform: count(fitting(anywhere), ({ postings }) =>
      postings.flatMap(({ platform, status }) => (status === 'LIVE' ? [platform] : [])),
    ),
    tags: count(fitting({ tags: [] }), ({ tags }) => tags),
  };
}

/** The most frequent values first. */
function count<Value extends string>(
  items: readonly ItemCardFragment[],
  valuesOf: (item: ItemCardFragment) => readonly Value[],
): { value: Value; count: number }[] {
  const counts = new Map<Value, number>();
  for (const item of items)
    for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, times]) => ({ value, count: times }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
