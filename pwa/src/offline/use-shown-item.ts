import { useMemo, useSyncExternalStore } from 'react';
import type { StoredCommand } from './database.ts';
import { useOutbox } from './outbox-context.ts';
import { shownItem } from './shown-item.ts';

/** What is kept here of one item and not confirmed; a screen is drawn anew only when that changes. */
export function useCommandsOf(itemId: string): readonly StoredCommand[] {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, () => outbox.commandsOf(itemId));
}

/** The item with what its person did here and the server does not know yet. */
export function useShownItem<Item extends object | null | undefined>(itemId: string, item: Item): Item {
  const commands = useCommandsOf(itemId);
  return useMemo(() => (item ? shownItem(item, commands) : item), [item, commands]);
}
