import { openDatabase } from './database.ts';

/** Cache Storage names that hold what a person has seen begin so; the shell's own cache does not. */
export const IMAGE_CACHE_NAME = 'llatria-images';

/** How much of a person's work is on this device alone. */
export interface UnsentWork {
  readonly drafts: number;
  readonly photos: number;
}

/** What would be lost by signing out now. Zero where storage cannot be read. */
export async function countUnsentWork(userId: string): Promise<UnsentWork> {
  try {
    const database = await openDatabase();
    const [drafts, photos] = await Promise.all([
      database.countFromIndex('drafts', 'userId', userId),
      database.countFromIndex('photos', 'userId', userId),
    ]);
    return { drafts, photos };
  } catch {
    return { drafts: 0, photos: 0 };
  }
}

/** Removes everything of every person from this device. */
export async function clearDeviceData(): Promise<void> {
  const database = await openDatabase().catch(() => null);
  if (database) {
    await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
  }
  await deleteImageCache();
}

/** Removes what belongs to anybody but this person, before they see the first screen. */
export async function clearDataOfOthers(userId: string): Promise<void> {
  const database = await openDatabase().catch(() => null);
  if (!database) return;
  const owners = await database.getAllKeys('caches');
  if (owners.some((owner) => owner !== userId)) await deleteImageCache();
  const owned = ['caches', 'drafts', 'photos', 'commands'] as const;
  const transaction = database.transaction(owned, 'readwrite');
  for (const name of owned) {
    for (
      let cursor = await transaction.objectStore(name).openCursor();
      cursor;
      cursor = await cursor.continue()
    ) {
      if (cursor.value.userId !== userId) await cursor.delete();
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
