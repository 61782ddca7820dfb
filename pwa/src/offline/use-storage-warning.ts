import { useEffect, useState } from 'react';
import { readStorageState, type StorageState, storageWarning } from './storage-state.ts';

/** A warning while storage is short or not promised; asked anew whenever the amount of work changes. */
export function useStorageWarning(unsent: number): string | null {
  const [state, setState] = useState<StorageState>({ free: null, persisted: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new photo takes some of the room.
  useEffect(() => {
    let left = false;
    void readStorageState().then((found) => {
      if (!left) setState(found);
    });
    return () => {
      left = true;
    };
  }, [unsent]);
  return storageWarning(state, unsent > 0);
}
