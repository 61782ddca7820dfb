import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { ItemChangedDocument } from '../../graphql/live-updates.ts';
import type { ItemList } from './item-list.ts';
import { itemListsOf } from './item-lists.ts';

/** What is live may arrive a moment later than what is there. */
const DELAY_MILLISECONDS = 2_000;

/** A glance at another app is no reason to ask the server again. */
const LONG_ABSENCE = 30_000;

/**
 * Keeps the lists in step with other devices: by the changes that the server tells, and by asking anew after
 * the app was out of sight for a while. `settled` says whether the person is at the top of the shown list.
 */
export function useLiveList(shown: ItemList, settled: () => boolean): void {
  const client = useApolloClient();
  const isSettled = useEffectEvent((list: ItemList) => list !== shown || settled());
  const refresh = useEffectEvent(() => void shown.refresh(settled));

  useEffect(() => {
    let subscription: { unsubscribe(): void } | null = null;
    // The shell listens too; the client sends both over one subscription.
    const timer = setTimeout(() => {
      subscription = client.subscribe({ query: ItemChangedDocument }).subscribe({
        next: ({ data }) => {
          if (data) itemListsOf(client).changed(data.itemChanged, isSettled);
        },
        // The link connects again by itself; until then the list stays as it was seen last.
        error: () => undefined,
      });
    }, DELAY_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [client]);

  useEffect(() => {
    let hiddenSince = 0;
    function onVisibility(): void {
      if (document.visibilityState === 'hidden') hiddenSince = Date.now();
      else if (hiddenSince > 0 && Date.now() - hiddenSince > LONG_ABSENCE) refresh();
    }
    document.addEventListener('visibilitychange', onVisibility);
    return () => document.removeEventListener('visibilitychange', onVisibility);
  }, []);
}
