import type { ApolloClient } from '@apollo/client';
import type { ItemCardFragment, ItemsQueryVariables } from '../../graphql/generated/graphql.ts';
import { ItemCardFragment as ItemCard, ItemsDocument } from '../../graphql/inventory.ts';
import { nextTask } from '../../lib/next-task.ts';
import { type KeptInventory, keptInventoryOf } from '../../offline/kept-inventory.ts';
import { belongs } from './belongs.ts';
import { ItemList } from './item-list.ts';
import {
  EVERYTHING,
  type ListQuery,
  queryKey,
  startsWithNewest,
  toItemFilter,
  toItemOrder,
} from './list-query.ts';
import type { ListSource } from './list-source.ts';

/** The beginning is small, because somebody waits for it. */
const FIRST_PAGE = 30;
const NEXT_PAGE = 100;

/** Items that are written into Apollo's cache in one go: on a slow phone each takes some milliseconds. */
const HANDFUL = 4;

/** Lists that stay in memory, so that going back to one finds it as it was. */
const MOST_KEPT = 12;

const MAIN = queryKey(EVERYTHING);

function variablesOf(query: ListQuery): ItemsQueryVariables {
  return { filter: toItemFilter(query), orderBy: toItemOrder(query) };
}

interface OpenList {
  readonly query: ListQuery;
  readonly list: ItemList;
}

/** The lists of one client. They end with its cache: another person must not meet them. */
export class ItemLists {
  readonly #client: ApolloClient;
  readonly #kept: KeptInventory;
  readonly #lists = new Map<string, OpenList>();

  constructor(client: ApolloClient) {
    this.#client = client;
    this.#kept = keptInventoryOf(client.cache);
    this.#kept.onForgotten((ids) => this.remove(ids));
    client.onClearStore(async () => this.#lists.clear());
  }

  /** The list of this query; that of everything is begun from what the device has kept. */
  open(query: ListQuery): ItemList {
    const key = queryKey(query);
    const known = this.#lists.get(key);
    if (known) {
      this.#lists.delete(key);
      this.#lists.set(key, known);
      return known.list;
    }
    const list = new ItemList(this.#source(query), key === MAIN ? this.#kept.order : null);
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
    for (const key of this.#lists.keys()) {
      if (this.#lists.size <= MOST_KEPT) return;
      if (key !== MAIN) this.#lists.delete(key);
    }
  }

  #source(query: ListQuery): ListSource {
    const variables = variablesOf(query);
    return {
      load: async (after, signal) => {
        const first = after === null ? FIRST_PAGE : NEXT_PAGE;
        const page = { ...variables, first, after, withTotal: after === null };
        // Past the cache and then into it: a query that watches it would read the whole list with every page.
        const { data } = await this.#client.query({
          query: ItemsDocument,
          variables: page,
          fetchPolicy: 'no-cache',
          context: { fetchOptions: { signal }, queryDeduplication: false },
        });
        if (!data) throw new Error('The answer holds no items');
        await this.#remember(data.items.edges.map(({ node }) => node));
        const { edges, pageInfo, totalCount } = data.items;
        return {
          ids: edges.map(({ node }) => node.id),
          endCursor: pageInfo.endCursor,
          hasNextPage: pageInfo.hasNextPage,
          total: totalCount ?? null,
        };
      },
      recall: async () => {
        try {
          const { recall } = await import(/* webpackChunkName: "recall" */ './recall.ts');
          return await recall(this.#kept, query);
        } catch {
          return { ids: [], whole: false };
        }
      },
      keep: (page) => {
        if (queryKey(query) === MAIN) this.#kept.keepOrder({ provisional: false, ...page });
      },
      bring: (ids) => this.#kept.bring(ids),
    };
  }

  async #remember(items: readonly ItemCardFragment[]): Promise<void> {
    const owner = this.#kept.userId;
    for (let start = 0; start < items.length; start += HANDFUL) {
      if (start > 0) await nextTask();
      if (this.#kept.userId !== owner) throw new Error('The person whose items these are has left.');
      this.#client.cache.batch({
        update: (cache) => {
          for (const item of items.slice(start, start + HANDFUL)) {
            const id = cache.identify({ __typename: 'InventoryItem', id: item.id });
            cache.writeFragment({ id, fragment: ItemCard, fragmentName: 'ItemCard', data: item });
          }
        },
      });
    }
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
