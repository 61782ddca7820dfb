import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';

/** The first screen goes first. */
const DELAY_MILLISECONDS = 2_500;

/** Takes the whole inventory over to this device, behind everything that a person does. */
export function KeepInventory({ userId }: { readonly userId: string }) {
  const client = useApolloClient();
  useEffect(() => {
    const stopping = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { InventoryKeeper } = await import(/* webpackChunkName: "keeper" */ './inventory-keeper.ts');
        if (!stopping.signal.aborted) new InventoryKeeper(client, userId).start(stopping.signal);
      } catch {
        // The next start tries again.
      }
    }, DELAY_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [client, userId]);
  return null;
}
