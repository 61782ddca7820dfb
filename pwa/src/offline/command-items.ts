import type { StoredCommand } from './database.ts';

type Place = Pick<StoredCommand, 'itemId' | 'otherItemId'>;

/** The items that a command changes, its own first. It stands in the order of each of them. */
export function itemsOf({ itemId, otherItemId }: Place): readonly string[] {
  return otherItemId ? [itemId, otherItemId] : [itemId];
}

/** Whether a command changes one of these items. */
export function isAbout(command: Place, itemIds: readonly string[]): boolean {
  return itemsOf(command).some((id) => itemIds.includes(id));
}
