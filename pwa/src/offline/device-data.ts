import { openDatabase } from './database.ts';
import { forgetFirstSight } from './first-sight.ts';
import { allOf } from './kept-store.ts';
import { IMAGE_CACHE_NAME } from './photo-key.ts';

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
    // A batch only names items, which are counted by themselves.
    const begun = drafts.filter(({ id, kind }) => kind !== 'batch' && !sent.has(id)).length;
    return { changes, drafts: begun, photos };
  } catch {
    return { changes: 0, drafts: 0, photos: 0 };
  }
}

/** What is on this device alone until the server has confirmed it. */
const WORK = ['drafts', 'photos', 'commands'] as const;

/** What was seen; the server has it. Keys begin with whose it is. */
const SIGHTS = ['entities', 'cards', 'details'] as const;

/** One of each for a person. */
const STATES = ['orders', 'catchUps'] as const;

/**
 * Removes everything that belongs to this person, and what was shared to the app without anybody's name. The
 * unsent work of somebody else, whose session ended here before, stays for them.
 */
export async function clearDataOf(userId: string): Promise<void> {
  await removeSights((owner) => owner === userId);
  const database = await openDatabase().catch(() => null);
  const transaction = database?.transaction(WORK, 'readwrite');
  for (const name of transaction ? WORK : []) {
    const store = transaction?.objectStore(name);
    for (const key of (await store?.index('userId').getAllKeys(userId)) ?? []) await store?.delete(key);
  }
  await transaction?.done;
  await database?.clear('sharedPhotos');
  await deleteImageCache();
  await forgetFirstSight();
}

/**
 * Removes what others have seen here, before this person sees the first screen. What they have not sent yet
 * stays: it is nowhere else, nobody but them sees it, and it is sent when they sign in again.
 */
export async function clearSightsOfOthers(userId: string): Promise<void> {
  if (await removeSights((owner) => owner !== userId)) await deleteImageCache();
  await forgetFirstSight();
}

/** Whether there was anything to remove. */
async function removeSights(goes: (userId: string) => boolean): Promise<boolean> {
  const database = await openDatabase().catch(() => null);
  if (!database) return false;
  const transaction = database.transaction([...SIGHTS, ...STATES], 'readwrite');
  const found = new Set<string>();
  for (const name of SIGHTS) {
    let cursor = await transaction.objectStore(name).openKeyCursor();
    while (cursor) {
      const [owner] = cursor.primaryKey;
      found.add(owner);
      if (goes(owner)) await transaction.objectStore(name).delete(allOf(owner));
      cursor = await cursor.continue([owner, []] as never);
    }
  }
  for (const name of STATES) {
    const store = transaction.objectStore(name);
    for (const owner of await store.getAllKeys()) {
      found.add(owner);
      if (goes(owner)) await store.delete(owner);
    }
  }
  const gone = [...found].filter(goes);
  await transaction.done;
  return gone.length > 0;
}

async function deleteImageCache(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(IMAGE_CACHE_NAME)).map((name) => caches.delete(name)),
  );
}
