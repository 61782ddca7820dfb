import type { ApolloClient } from '@apollo/client';
import type { ItemCardFragment as ItemCard } from '../../graphql/generated/graphql.ts';
import { ItemCardFragment } from '../../graphql/inventory.ts';
import type { Outbox } from '../../offline/outbox.ts';
import { shownItem } from '../../offline/shown-item.ts';

/** The item as this device knows it. */
export function readCard(client: ApolloClient, id: string): ItemCard | null {
  return client.readFragment({
    id: client.cache.identify({ __typename: 'InventoryItem', id }),
    fragment: ItemCardFragment,
    fragmentName: 'ItemCard',
  });
}

/** The same with what waits for the server on top, as the screens show it. */
export function shownCard(client: ApolloClient, outbox: Outbox, id: string): ItemCard | null {
  const card = readCard(client, id);
  return card && shownItem(card, outbox.commandsOf(id));
}
