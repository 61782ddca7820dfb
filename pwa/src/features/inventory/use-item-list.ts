import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ItemList, ListSnapshot } from './item-list.ts';
import { itemListsOf } from './item-lists.ts';
import type { ListQuery } from './list-query.ts';

interface ShownList {
  readonly list: ItemList;
  readonly snapshot: ListSnapshot;
  /** True while the answer to a newer query is on its way and the old list is still shown. */
  readonly stale: boolean;
}

/**
 * The list of a query. Until its first answer is there the list before it stays in view; an answer that comes
 * after a newer question only fills its own list and is never shown for the wrong one.
 */
export function useItemList(query: ListQuery, settled: () => boolean): ShownList {
  const client = useApolloClient();
  const asked = itemListsOf(client).open(query);
  const [shown, setShown] = useState(asked);
  const askedStatus = useSyncExternalStore(asked.subscribe, () => asked.getSnapshot().status);
  if (shown !== asked && askedStatus !== 'waiting') setShown(asked);
  const snapshot = useSyncExternalStore(shown.subscribe, shown.getSnapshot);

  useEffect(() => {
    void asked.refresh(settled);
    return () => asked.abandon();
  }, [asked, settled]);

  return { list: shown, snapshot, stale: shown !== asked };
}
