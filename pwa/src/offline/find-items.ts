import type { ApolloClient } from '@apollo/client';
import type { ItemCardFragment as ItemCard } from '../graphql/generated/graphql.ts';
import { ItemCardFragment, ItemsDocument } from '../graphql/inventory.ts';
import { foundLocally } from './found-locally.ts';
import { keptInventoryOf } from './kept-inventory.ts';

/** As many as somebody reads through before they type another letter. */
const MOST = 40;

/**
 * Items in which a search finds something, those that changed last first; without words simply those. Works without
 * a network; where not everything is on this device yet, the shop is asked, too. Never rejects.
 */
export async function findItems(client: ApolloClient, search: string): Promise<readonly ItemCard[]> {
  const kept = keptInventoryOf(client.cache);
  try {
    if (!kept.whole && navigator.onLine) return await ask(client, search);
  } catch {
    // What is here is better than nothing.
  }
  try {
    if (search.trim() === '' && kept.order) return await newest(client, kept.order.ids.slice(0, MOST));
    const found = (await kept.allCards()).filter((card) => foundLocally(search, card));
    return found.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1)).slice(0, MOST);
  } catch {
    return [];
  }
}

async function newest({ cache }: ApolloClient, ids: readonly string[]): Promise<readonly ItemCard[]> {
  await keptInventoryOf(cache).bring(ids);
  return ids.flatMap((id) => {
    const reference = cache.identify({ __typename: 'InventoryItem', id });
    return cache.readFragment({ id: reference, fragment: ItemCardFragment, fragmentName: 'ItemCard' }) ?? [];
  });
}

async function ask(client: ApolloClient, search: string): Promise<readonly ItemCard[]> {
  const filter = search.trim() === '' ? null : { search };
  const variables = { first: MOST, filter, withTotal: false };
  const { data } = await client.query({ query: ItemsDocument, variables, fetchPolicy: 'no-cache' });
  return data?.items.edges.map(({ node }) => node) ?? [];
}
