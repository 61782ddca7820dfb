import { useEffect, useState } from 'react';
import { readStorageState, type StorageState } from './storage-state.ts';

const UNKNOWN: StorageState = { free: null, persisted: null, inSafari: false };

/** How safely this browser keeps things; asked anew whenever the amount of what is kept changes. */
export function useStorageState(kept: number): StorageState {
  const [state, setState] = useState(UNKNOWN);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new photo takes some of the room.
  useEffect(() => {
    let left = false;
    void readStorageState().then((found) => {
      if (!left) setState(found);
    });
    return () => {
      left = true;
    };
  }, [kept]);
  return state;
}
