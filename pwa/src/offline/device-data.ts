import { openDatabase } from './database.ts';

/** Cache Storage names that hold what a person has seen begin so; the shell's own cache does not. */
export const IMAGE_CACHE_NAME = 'llatria-images';

/** How much of a person's work is on this device alone. */
export interface UnsentWork {
  /** Changes that the server has not confirmed; photos are counted by themselves. */
  readonly changes: number;
  readonly drafts: number;
  readonly photos: number;
}

/** What would be lost by signing out now. Zero where storage cannot be read. */
export async function countUnsentWork(userId: string): Promise<UnsentWork> {
  try {
    const database = await openDatabase();
    const [drafts, photos, commands] = await Promise.all([
      database.getAllFromIndex('drafts', 'userId', userId),
      database.countFromIndex('photos', 'userId', userId),
      database.getAllFromIndex('commands', 'userId', userId),
    ]);
    // A new item on its way is a change, no draft any more.
    const sent = new Set(commands.map(({ itemId }) => itemId));
    const changes = commands.filter(({ photoId }) => photoId === null).length;
    return { changes, drafts: drafts.filter(({ id }) => !sent.has(id)).length, photos };
  } catch {
    return { changes: 0, drafts: 0, photos: 0 };
  }
}

const OWNED = ['caches', 'drafts', 'photos', 'commands'] as const;

/**
 * Removes everything that belongs to this person, and what was shared to the app without anybody's name. The
 * unsent work of somebody else, whose session ended here before, stays for them.
 */
export async function clearDataOf(userId: string): Promise<void> {
  await removeOwned(OWNED, (owner) => owner === userId);
  const database = await openDatabase().catch(() => null);
  await database?.clear('sharedPhotos');
  await deleteImageCache();
}

/**
 * Removes what others have seen here, before this person sees the first screen. What they have not sent yet
 * stays: it is nowhere else, nobody but them sees it, and it is sent when they sign in again.
 */
export async function clearSightsOfOthers(userId: string): Promise<void> {
  const database = await openDatabase().catch(() => null);
  const owners = (await database?.getAllKeys('caches')) ?? [];
  if (owners.some((owner) => owner !== userId)) await deleteImageCache();
  await removeOwned(['caches'], (owner) => owner !== userId);
}

async function removeOwned(
  stores: readonly (typeof OWNED)[number][],
  goes: (userId: string) => boolean,
): Promise<void> {
  const database = await openDatabase().catch(() => null);
  if (!database) return;
  const transaction = database.transaction(stores, 'readwrite');
  for (const name of stores) {
    for (
      let cursor = await transaction.objectStore(name).openCursor();
      cursor;
      cursor = await cursor.continue()
    ) {
      if (goes(cursor.value.userId)) await cursor.delete();
    }
  }
  await transaction.done;
}

async function deleteImageCache(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(IMAGE_CACHE_NAME)).map((name) => caches.delete(name)),
  );
}
