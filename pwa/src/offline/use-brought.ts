import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { keptInventoryOf } from './kept-inventory.ts';

/** Brings an item that is not in memory from the device; true for as long as it is not known whether it is there. */
export function useBrought(id: string, here: boolean): boolean {
  const { cache } = useApolloClient();
  const [missing, setMissing] = useState<string | null>(null);
  useEffect(() => {
    if (here) return;
    let left = false;
    void keptInventoryOf(cache)
      .bring([id])
      .then((absent) => {
        if (!left && absent.length > 0) setMissing(id);
      });
    return () => {
      left = true;
    };
  }, [cache, id, here]);
  return !here && missing !== id;
}
