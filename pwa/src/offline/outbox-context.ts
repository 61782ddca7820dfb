import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Outbox, OutboxSnapshot } from './outbox.ts';

export const OutboxContext = createContext<Outbox | null>(null);

/** What carries the work of this device to the server, however often the screen changes. */
export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('useOutbox needs an OutboxContext above it');
  return outbox;
}

/** What is waiting and moving now. */
export function useOutboxSnapshot(): OutboxSnapshot {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
}
