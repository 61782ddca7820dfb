import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type {
  EbayItemFragment,
  ItemCardFragment,
  ItemDetailsFragment,
} from '../graphql/generated/graphql.ts';
import type { Failure } from '../graphql/outcome.ts';

/** One thing of the Apollo cache that belongs to no item: the person, the shop, the answers to small queries. */
export interface StoredEntity {
  readonly userId: string;
  /** As Apollo names it. */
  readonly id: string;
  readonly fields: unknown;
}

/** What lists show of an item; small, since a search without a network reads all of them. */
export interface StoredCard {
  readonly userId: string;
  readonly id: string;
  readonly card: ItemCardFragment;
  /** Addresses of the small copies of its photos, the cover first; empty where only a tile was seen. */
  readonly thumbnails: readonly string[];
}

/** What the page of an item shows. Read when the page is opened. */
export interface StoredDetails {
  readonly userId: string;
  readonly id: string;
  readonly details: ItemDetailsFragment;
  /** What was said of it for eBay, where somebody has looked at that here. */
  readonly ebay: EbayItemFragment | null;
}

/** The order of the whole inventory as it was last seen, so that the first screen need not work it out. */
export interface StoredOrder {
  readonly userId: string;
  readonly ids: readonly string[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly total: number | null;
  /** True where this device worked it out by itself: the server's next answer begins it anew. */
  readonly provisional: boolean;
}

/** Something that was begun here and is not on the server yet. `values` belongs to the feature that wrote it. */
export interface StoredDraft {
  readonly id: string;
  readonly userId: string;
  /** What will become of it: a new item, a change of one, what is said of one for eBay; or items to sort out. */
  readonly kind: 'new-item' | 'edit' | 'ebay' | 'batch';
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
  /** Another item that it changes as well, in whose order it stands, too. */
  readonly otherItemId?: string;
  readonly kind: string;
  readonly payload: unknown;
  /** Grows where the payload is made another before it has left. */
  readonly revision?: number;
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

/** How far this device is in taking over the inventory. */
export interface StoredCatchUp {
  readonly userId: string;
  /** What the server told last; everything before it is here. */
  readonly cursor: string | null;
  /** Whether the end was reached once, so that only news are missing. */
  readonly whole: boolean;
  /** How many items there were when somebody counted. */
  readonly total: number;
}

/** Things of one person, found by whose they are and what they are called. */
export type OwnedKey = [userId: string, id: string];

/**
 * Every store of this device. A change of shape needs a new version number and a step in `upgrade`; what was
 * only seen (everything before `drafts`) may be dropped there, since the server has it.
 */
export interface LlatriaSchema extends DBSchema {
  entities: { key: OwnedKey; value: StoredEntity };
  cards: { key: OwnedKey; value: StoredCard };
  details: { key: OwnedKey; value: StoredDetails };
  orders: { key: string; value: StoredOrder };
  catchUps: { key: string; value: StoredCatchUp };
  drafts: { key: string; value: StoredDraft; indexes: { userId: string } };
  photos: { key: string; value: StoredPhoto; indexes: { userId: string; ownerId: string } };
  sharedPhotos: { key: number; value: SharedPhoto };
  commands: { key: string; value: StoredCommand; indexes: { userId: string } };
}

const NAME = 'llatria';
const VERSION = 3;

/** A store of versions 1 and 2; the types no longer know it. */
const FORMER_CACHES = 'caches' as never;

let opened: Promise<IDBPDatabase<LlatriaSchema>> | null = null;

/**
 * The one connection of this page or worker. It yields to a newer version in another tab and is opened again
 * after the browser has closed it. Rejects where the browser forbids storage, as some private windows do.
 */
export function openDatabase(): Promise<IDBPDatabase<LlatriaSchema>> {
  opened ??= openDB<LlatriaSchema>(NAME, VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('userId', 'userId');
        const photos = database.createObjectStore('photos', { keyPath: 'id' });
        photos.createIndex('userId', 'userId');
        photos.createIndex('ownerId', 'ownerId');
        database.createObjectStore('sharedPhotos', { autoIncrement: true });
      }
      if (oldVersion < 2)
        database.createObjectStore('commands', { keyPath: 'id' }).createIndex('userId', 'userId');
      if (oldVersion < 3) {
        for (const name of ['entities', 'cards', 'details'] as const)
          database.createObjectStore(name, { keyPath: ['userId', 'id'] });
        for (const name of ['orders', 'catchUps'] as const)
          database.createObjectStore(name, { keyPath: 'userId' });
        // One text of all that was seen; too slow to write and to read once there are thousands of items.
        if (database.objectStoreNames.contains(FORMER_CACHES)) database.deleteObjectStore(FORMER_CACHES);
      }
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
