import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Failure } from '../graphql/outcome.ts';

/** The normalised Apollo cache of one person, as it was last seen. */
export interface StoredCache {
  readonly userId: string;
  /** Shape of `text`; a copy with another version is not restored. */
  readonly version: number;
  readonly savedAt: number;
  readonly text: string;
}

/** Something that was begun here and is not on the server yet. `values` belongs to the feature that wrote it. */
export interface StoredDraft {
  readonly id: string;
  readonly userId: string;
  /** What will become of it: a new item, a change of one, or what is said of one for eBay. */
  readonly kind: 'new-item' | 'edit' | 'ebay';
  readonly updatedAt: number;
  readonly values: unknown;
}

/** A photo that stays on this device until the server has confirmed its hash. */
export interface StoredPhoto {
  readonly id: string;
  readonly userId: string;
  /** The draft or item that the photo belongs to. */
  readonly ownerId: string;
  readonly position: number;
  readonly name: string;
  readonly blob: Blob;
  /** Hex SHA-256 of `blob`; null until the photo is prepared for sending. */
  readonly sha256: string | null;
  /** A small copy to show; null until the photo is prepared, and where this browser cannot draw it. */
  readonly thumbnail: Blob | null;
  readonly addedAt: number;
}

/**
 * Something that the server is still to do. Kept until it has confirmed, or a person has discarded it;
 * `payload` belongs to the handler of the `kind`.
 */
export interface StoredCommand {
  /** Client-made and sortable by time: commands of one item run in the order of their ids. */
  readonly id: string;
  readonly userId: string;
  readonly itemId: string;
  readonly kind: string;
  readonly payload: unknown;
  /** The photo that travels with it, in the store of photos. */
  readonly photoId: string | null;
  /** `refused` waits for a person: the server will not take it as it is. */
  readonly state: 'waiting' | 'refused';
  /** What went wrong the last time. */
  readonly failure: Failure | null;
  /** What the server has instead, where the same was changed there and here; belongs to the handler. */
  readonly clash?: unknown;
  readonly attempts: number;
  /** When it was first sent. From then on it may have been carried out, whatever was heard of it. */
  readonly startedAt?: number;
  /** Epoch milliseconds before which it is not tried again by itself. */
  readonly notBefore: number;
  readonly createdAt: number;
}

/** A photo handed over by another app through the share sheet, before anybody knows for which item. */
export interface SharedPhoto {
  readonly name: string;
  readonly blob: Blob;
  readonly receivedAt: number;
}

/** Every store of this device. A change of shape needs a new version number and a step in `upgrade`. */
export interface LlatriaSchema extends DBSchema {
  caches: { key: string; value: StoredCache };
  drafts: { key: string; value: StoredDraft; indexes: { userId: string } };
  photos: { key: string; value: StoredPhoto; indexes: { userId: string; ownerId: string } };
  sharedPhotos: { key: number; value: SharedPhoto };
  commands: { key: string; value: StoredCommand; indexes: { userId: string } };
}

const NAME = 'llatria';
const VERSION = 2;

let opened: Promise<IDBPDatabase<LlatriaSchema>> | null = null;

/**
 * The one connection of this page or worker. It yields to a newer version in another tab and is opened again
 * after the browser has closed it. Rejects where the browser forbids storage, as some private windows do.
 */
export function openDatabase(): Promise<IDBPDatabase<LlatriaSchema>> {
  opened ??= openDB<LlatriaSchema>(NAME, VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('caches', { keyPath: 'userId' });
        database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('userId', 'userId');
        const photos = database.createObjectStore('photos', { keyPath: 'id' });
        photos.createIndex('userId', 'userId');
        photos.createIndex('ownerId', 'ownerId');
        database.createObjectStore('sharedPhotos', { autoIncrement: true });
      }
      if (oldVersion < 2)
        database.createObjectStore('commands', { keyPath: 'id' }).createIndex('userId', 'userId');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
