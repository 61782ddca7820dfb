import type { ItemFacetsQuery } from '../../graphql/generated/graphql.ts';
import { foundLocally } from '../../offline/found-locally.ts';
import type { KeptInventory } from '../../offline/kept-inventory.ts';
import { belongs } from './belongs.ts';
import type { ListQuery } from './list-query.ts';
import type { Recalled } from './list-source.ts';
import { facetsOf } from './local-facets.ts';
import { sortLocally } from './local-search.ts';

/** From everything that this device keeps, what fits a query, in its order. */
export async function recall(kept: KeptInventory, query: ListQuery): Promise<Recalled> {
  const fitting = (await kept.allCards()).filter(
    (item) => belongs(query, item) ?? foundLocally(query.search, item),
  );
  return { ids: sortLocally(fitting, query.sort).map(({ id }) => id), whole: kept.whole };
}

/** How many of what this device keeps each choice of the filter would show. */
export async function recallFacets(
  kept: KeptInventory,
  query: ListQuery,
): Promise<ItemFacetsQuery['itemFacets']> {
  return facetsOf(await kept.allCards(), query);
}
