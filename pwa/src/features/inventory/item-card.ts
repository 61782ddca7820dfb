import type { ApolloClient } from '@apollo/client';
import type { ItemCardFragment as ItemCard } from '../../graphql/generated/graphql.ts';
import { ItemCardFragment } from '../../graphql/inventory.ts';

/** The item as this device knows it. */
export function readCard(client: ApolloClient, id: string): ItemCard | null {
  return client.readFragment({
    id: client.cache.identify({ __typename: 'InventoryItem', id }),
    fragment: ItemCardFragment,
    fragmentName: 'ItemCard',
  });
}
