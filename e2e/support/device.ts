import type { Page } from 'playwright-core';

/** A command as this device keeps it. */
export interface KeptCommand {
  readonly id: string;
  readonly itemId: string;
  readonly kind: string;
  readonly photoId: string | null;
  readonly state: 'waiting' | 'refused';
  readonly attempts: number;
}

/** A photo as this device keeps it; the hash is that of its bytes, reckoned anew. */
export interface KeptPhoto {
  readonly id: string;
  readonly ownerId: string;
  readonly position: number;
  readonly sha256: string;
  /** Whether the app has noted that very hash, and will send these bytes as they are. */
  readonly ready: boolean;
}

/** Everything in one store of the app's database, as the browser has it. */
function readStore<Value>(page: Page, store: string): Promise<Value[]> {
  return page.evaluate(
    (name) =>
      new Promise<never[]>((resolve, reject) => {
        const opening = indexedDB.open('llatria');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as never[]);
          };
        };
      }),
    store,
  );
}

export const keptCommands = (page: Page): Promise<KeptCommand[]> => readStore(page, 'commands');

export const keptDrafts = (page: Page): Promise<{ id: string }[]> => readStore(page, 'drafts');

/** What this device keeps of items for its lists, and for their pages. */
export const keptCards = (page: Page): Promise<{ id: string; card: object }[]> => readStore(page, 'cards');

export const keptDetails = (page: Page): Promise<{ id: string; details: object }[]> =>
  readStore(page, 'details');

/** Reads the photos where they are: their bytes never leave the browser here. */
export function keptPhotos(page: Page): Promise<KeptPhoto[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('llatria');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    type Stored = { id: string; ownerId: string; position: number; blob: Blob; sha256: string | null };
    const photos = await new Promise<Stored[]>((resolve) => {
      const reading = database.transaction('photos').objectStore('photos').getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return Promise.all(
      photos.map(async ({ id, ownerId, position, blob, sha256: noted }) => {
        const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
        const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        return { id, ownerId, position, sha256, ready: noted === sha256 };
      }),
    );
  });
}

/** Where on this device a text stands: in the stores of the app, the caches (their addresses too), or beside them. */
export function residueOf(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const found: string[] = [];
    const note = (place: string, content: unknown) => {
      if (JSON.stringify(content)?.includes(wanted)) found.push(place);
    };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('llatria');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const name of database.objectStoreNames) {
      const reading = database.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      note(`IndexedDB ${name}`, reading.result);
    }
    database.close();
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      note(
        `Cache Storage ${name}`,
        requests.map(({ url }) => url),
      );
    }
    note('localStorage', { ...localStorage });
    note('sessionStorage', { ...sessionStorage });
    return found;
  }, text);
}
