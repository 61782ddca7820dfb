import type { ApolloClient } from '@apollo/client';
import type { KeptItemsQueryVariables } from '../../graphql/generated/graphql.ts';
import { ItemsDocument, KeptItemsDocument } from '../../graphql/inventory.ts';
import { ItemList, type ListPage, type ListSource } from './item-list.ts';
import { EVERYTHING, type ListQuery, queryKey, toItemFilter, toItemOrder } from './list-query.ts';

const PAGE_SIZE = 100;

/** Lists that stay in memory, so that going back to one finds it as it was. */
const MOST_KEPT = 12;

/** The lists of one client. They end with its cache: another person must not meet them. */
export class ItemLists {
  readonly #client: ApolloClient;
  readonly #lists = new Map<string, { readonly list: ItemList; readonly forget: () => void }>();

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
    const variables = { filter: toItemFilter(query), orderBy: toItemOrder(query) };
    const list = new ItemList(this.#source(variables), this.#kept(variables));
    const forget = (): void => {
      this.#client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'items', args: variables });
    };
    this.#lists.set(key, { list, forget });
    this.#dropOldest();
    return list;
  }

  /** Every list that is in memory, for changes that concern all of them. */
  all(): ItemList[] {
    return [...this.#lists.values()].map(({ list }) => list);
  }

  #dropOldest(): void {
    const main = queryKey(EVERYTHING);
    for (const [key, { forget }] of this.#lists) {
      if (this.#lists.size <= MOST_KEPT) return;
      if (key === main) continue;
      this.#lists.delete(key);
      forget();
    }
  }

  #kept(variables: KeptItemsQueryVariables): ListPage | null {
    const items = this.#client.readQuery({ query: KeptItemsDocument, variables })?.items;
    if (!items) return null;
    return {
      ids: items.edges.map(({ node }) => node.id),
      endCursor: items.pageInfo.endCursor,
      hasNextPage: items.pageInfo.hasNextPage,
      total: items.totalCount,
    };
  }

  #source(variables: KeptItemsQueryVariables): ListSource {
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
