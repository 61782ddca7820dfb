import type { ApolloClient } from '@apollo/client';
import type { ItemCardFragment, KeptItemsQueryVariables } from '../../graphql/generated/graphql.ts';
import { ItemsDocument, KeptItemsDocument } from '../../graphql/inventory.ts';
import { belongs } from './belongs.ts';
import { readCard } from './item-card.ts';
import { ItemList, type ListPage, type ListSource } from './item-list.ts';
import {
  EVERYTHING,
  type ListQuery,
  queryKey,
  startsWithNewest,
  toItemFilter,
  toItemOrder,
} from './list-query.ts';
import { foundLocally, sortLocally } from './local-search.ts';

const PAGE_SIZE = 100;

/** Lists that stay in memory, so that going back to one finds it as it was. */
const MOST_KEPT = 12;

function variablesOf(query: ListQuery): KeptItemsQueryVariables {
  return { filter: toItemFilter(query), orderBy: toItemOrder(query) };
}

interface OpenList {
  readonly query: ListQuery;
  readonly list: ItemList;
}

/** The lists of one client. They end with its cache: another person must not meet them. */
export class ItemLists {
  readonly #client: ApolloClient;
  readonly #lists = new Map<string, OpenList>();

  constructor(client: ApolloClient) {
    this.#client = client;
    client.onClearStore(async () => this.#lists.clear());
  }

  /** The list of this query, begun from what the device has kept. */
  open(query: ListQuery): ItemList {
    const key = queryKey(query);
    const known = this.#lists.get(key);
    if (known) {
      this.#lists.delete(key);
      this.#lists.set(key, known);
      return known.list;
    }
    const list = new ItemList(this.#source(query), this.#kept(query));
    this.#lists.set(key, { query, list });
    this.#dropOldest();
    return list;
  }

  /** Takes items out of every list and gives a way to put some of them back where they were. */
  remove(ids: readonly string[]): (back: readonly string[]) => void {
    const removals = [...this.#lists.values()].map(({ list }) => ({ list, removal: list.remove(ids) }));
    return (back) => {
      for (const { list, removal } of removals) {
        const were = new Set(removal.ids);
        list.putBack(
          back.filter((id) => were.has(id)),
          removal,
        );
      }
    };
  }

  /** Takes items that were just changed here out of the lists to which they no longer belong. */
  sortOut(items: readonly ItemCardFragment[]): void {
    for (const { query, list } of this.#lists.values()) {
      list.remove(items.flatMap((item) => (belongs(query, item) === false ? [item.id] : [])));
    }
  }

  /**
   * An item changed somewhere. One that is new goes to the beginning of the lists that begin with what is
   * new; one that was deleted goes away. Any other keeps its place, so that nothing moves under a finger.
   */
  changed(item: ItemCardFragment, settled: (list: ItemList) => boolean): void {
    for (const { query, list } of this.#lists.values()) {
      if (query.deleted !== (item.deletedAt !== null)) list.remove([item.id]);
      else if (startsWithNewest(query, item) && belongs(query, item)) list.announce(item.id, settled(list));
    }
  }

  #dropOldest(): void {
    const main = queryKey(EVERYTHING);
    for (const [key, { query }] of this.#lists) {
      if (this.#lists.size <= MOST_KEPT) return;
      if (key === main) continue;
      this.#lists.delete(key);
      this.#client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'items', args: variablesOf(query) });
    }
  }

  /** From the items of the whole inventory that were seen here, those that fit. */
  #recall(query: ListQuery): ListPage {
    const seen = this.open(EVERYTHING).getSnapshot().ids;
    const items = seen.flatMap((id) => readCard(this.#client, id) ?? []);
    const fitting = items.filter((item) => belongs(query, item) ?? foundLocally(query.search, item));
    const ids = sortLocally(fitting, query.sort).map(({ id }) => id);
    return { ids, endCursor: null, hasNextPage: false, total: ids.length };
  }

  #kept(query: ListQuery): ListPage | null {
    const variables = variablesOf(query);
    const items = this.#client.readQuery({ query: KeptItemsDocument, variables })?.items;
    if (!items) return null;
    return {
      ids: items.edges.map(({ node }) => node.id),
      endCursor: items.pageInfo.endCursor,
      hasNextPage: items.pageInfo.hasNextPage,
      total: items.totalCount,
    };
  }

  #source(query: ListQuery): ListSource {
    const variables = variablesOf(query);
    return {
      load: async (after, signal) => {
        const page = { ...variables, first: PAGE_SIZE, after, withTotal: after === null };
        // Past the cache and then into it: a query that watches it would read the whole list with every page.
        const { data } = await this.#client.query({
          query: ItemsDocument,
          variables: page,
          fetchPolicy: 'no-cache',
          context: { fetchOptions: { signal }, queryDeduplication: false },
        });
        if (!data) throw new Error('The answer holds no items');
        this.#client.writeQuery({ query: ItemsDocument, variables: page, data });
        const { edges, pageInfo, totalCount } = data.items;
        return {
          ids: edges.map(({ node }) => node.id),
          endCursor: pageInfo.endCursor,
          hasNextPage: pageInfo.hasNextPage,
          total: totalCount ?? null,
        };
      },
      recall: () => this.#recall(query),
      keep: ({ ids, endCursor, hasNextPage, total }) => {
        const edges = ids.map((id) => ({
          __typename: 'InventoryItemEdge' as const,
          node: { __typename: 'InventoryItem' as const, id },
        }));
        const pageInfo = { __typename: 'PageInfo' as const, endCursor, hasNextPage };
        const items = {
          __typename: 'InventoryItemConnection' as const,
          edges,
          pageInfo,
          totalCount: total ?? 0,
        };
        this.#client.writeQuery({ query: KeptItemsDocument, variables, data: { items } });
      },
    };
  }
}

const listsOfClients = new WeakMap<ApolloClient, ItemLists>();

/** The lists that belong to a client; made once. */
export function itemListsOf(client: ApolloClient): ItemLists {
  let lists = listsOfClients.get(client);
  if (!lists) {
    lists = new ItemLists(client);
    listsOfClients.set(client, lists);
  }
  return lists;
}
