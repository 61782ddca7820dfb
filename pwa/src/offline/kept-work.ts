import { isAbout } from './command-items.ts';
import { openDatabase, type StoredCommand, type StoredDraft, type StoredPhoto } from './database.ts';

/** What this device keeps of some items: their commands in order, drafts, and photos. */
export interface KeptWork {
  readonly commands: readonly StoredCommand[];
  readonly drafts: readonly StoredDraft[];
  readonly photos: readonly StoredPhoto[];
}

/** What shall stand in the place of what is kept, or null where it is too late for that. */
export type Rewrite = (kept: KeptWork) => KeptWork | null;

interface Named {
  readonly id: string;
}

/**
 * Puts something else in the place of what is kept of these items: all of it or nothing, and between two
 * commands that leave. The outbox notes in a step of its own that a command is leaving, before it does: whatever
 * is not noted so here has never been sent, and is sent as it is written now.
 */
export async function rewriteKept(
  userId: string,
  itemIds: readonly string[],
  rewrite: Rewrite,
  draftIds: readonly string[] = [],
): Promise<KeptWork | null> {
  const transaction = (await openDatabase()).transaction(['commands', 'drafts', 'photos'], 'readwrite');
  const commands = transaction.objectStore('commands');
  const drafts = transaction.objectStore('drafts');
  const photos = transaction.objectStore('photos');
  const [ofUser, found, ...owned] = await Promise.all([
    commands.index('userId').getAll(userId),
    Promise.all([...itemIds, ...draftIds].map((id) => drafts.get(id))),
    ...itemIds.map((id) => photos.index('ownerId').getAll(id)),
  ]);
  const kept: KeptWork = {
    commands: ofUser.filter((command) => isAbout(command, itemIds)).sort(byId),
    drafts: found.filter((draft) => draft !== undefined),
    photos: owned.flat(),
  };
  const next = rewrite(kept);
  if (next) {
    await Promise.all([
      ...changed(kept.commands, next.commands).map((command) => commands.put(command)),
      ...changed(kept.drafts, next.drafts).map((draft) => drafts.put(draft)),
      ...changed(kept.photos, next.photos).map((photo) => photos.put(photo)),
      ...gone(kept.commands, next.commands).map((id) => commands.delete(id)),
      ...gone(kept.drafts, next.drafts).map((id) => drafts.delete(id)),
      ...gone(kept.photos, next.photos).map((id) => photos.delete(id)),
    ]);
  }
  await transaction.done;
  return next;
}

function byId(one: Named, other: Named): number {
  return one.id < other.id ? -1 : 1;
}

function changed<Thing extends Named>(before: readonly Thing[], after: readonly Thing[]): Thing[] {
  return after.filter((thing) => !before.includes(thing));
}

function gone(before: readonly Named[], after: readonly Named[]): string[] {
  const left = new Set(after.map(({ id }) => id));
  return before.flatMap(({ id }) => (left.has(id) ? [] : [id]));
}
