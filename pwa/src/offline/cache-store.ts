import { openDatabase } from './database.ts';

/** Grows whenever the type policies change in a way that makes older copies unreadable. */
const CACHE_VERSION = 1;

/** Above this a copy costs more time at every start than the network would. */
const LARGEST_TEXT = 16_000_000;

/** What was last seen by this person, or null. Never rejects: without a copy the app loads from the network. */
export async function readCache(userId: string): Promise<unknown> {
  try {
    const stored = await (await openDatabase()).get('caches', userId);
    return stored?.version === CACHE_VERSION ? (JSON.parse(stored.text) as unknown) : null;
  } catch {
    return null;
  }
}

/** Keeps a copy for the next start. Quietly does nothing where storage is full or forbidden. */
export async function writeCache(userId: string, contents: unknown): Promise<void> {
  const text = JSON.stringify(contents);
  if (text.length > LARGEST_TEXT) return;
  try {
    const database = await openDatabase();
    await database.put('caches', { userId, version: CACHE_VERSION, savedAt: Date.now(), text });
  } catch {
    // The copy is a convenience; the truth is on the server.
  }
}
