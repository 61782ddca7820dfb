import type { ApolloCache } from '@apollo/client';
import type { ItemCardFragment as ItemCard } from '../graphql/generated/graphql.ts';
import { ItemCardFragment } from '../graphql/inventory.ts';
import { nextTask } from '../lib/next-task.ts';
import { ITEM } from './adopted.ts';
import type { StoredCard, StoredOrder } from './database.ts';
import { readCards, readCardsAfter } from './kept-store.ts';

/** How much of the inventory is on this device. */
export interface KeptProgress {
  readonly kept: number;
  readonly total: number;
  /** Whether the end was reached once, so that at most news are missing. */
  readonly whole: boolean;
  /** Whether it waits for a network that costs nothing. */
  readonly waits: boolean;
  /** Thumbnails that are still to be fetched; null until that is known. */
  readonly photosLeft: number | null;
}

/** The order of the whole inventory, and how to go on with it. */
export type KeptOrder = Omit<StoredOrder, 'userId'>;

const PORTION = 500;

/** Cards that are written into Apollo's cache in one go: on a slow phone each takes some milliseconds. */
const HANDFUL = 4;

/** What of an item every card has, by the names that Apollo keeps them under. */
const CARD_FIELDS = [
  'version',
  'title',
  'price',
  'tags',
  'coverImage',
  'postings',
] satisfies (keyof ItemCard)[];

/**
 * The inventory as this device keeps it. Memory holds what was shown; the rest is brought into Apollo's cache
 * when somebody is about to look at it, so that a start and a phone's memory do not grow with the shop.
 */
export class KeptInventory {
  readonly #cache: ApolloCache;
  readonly #deletionListeners = new Set<(ids: readonly string[]) => void>();
  #userId: string | null = null;
  #order: KeptOrder | null = null;
  #progress: KeptProgress | null = null;
  readonly #progressListeners = new Set<() => void>();

  /** Whether everything was on this device once, so that at most news are missing. */
  whole = false;
  /** Goes on with the catch-up although the network may cost; null until there is one in this tab. */
  fetchNow: (() => void) | null = null;
  /** Told what has just been read from the device, and so need not be written to it. */
  onBrought: ((ids: readonly string[]) => void) | null = null;
  /** Told that the order is another one. */
  onOrder: (() => void) | null = null;

  constructor(cache: ApolloCache) {
    this.#cache = cache;
  }

  /** Begins with what this person has kept here. */
  begin(userId: string, order: KeptOrder | null, whole: boolean): void {
    this.#userId = userId;
    this.#order = order;
    this.whole = whole;
  }

  end(): void {
    this.#userId = null;
    this.#order = null;
    this.whole = false;
    this.setProgress(null);
  }

  get userId(): string | null {
    return this.#userId;
  }

  get order(): KeptOrder | null {
    return this.#order;
  }

  /** Notes the order for the next start. */
  keepOrder(order: KeptOrder): void {
    this.#order = order;
    this.onOrder?.();
  }

  /** Puts cards that were read from the device into the cache, but never over something that is there already. */
  put(kept: readonly StoredCard[]): void {
    const wanted = new Set(this.#missing(kept.map(({ id }) => id)));
    const missing = kept.filter(({ id }) => wanted.has(id));
    if (missing.length === 0) return;
    this.#cache.batch({
      update: (cache) => {
        for (const { id, card } of missing) {
          const reference = cache.identify({ __typename: 'InventoryItem', id });
          cache.writeFragment({
            id: reference,
            fragment: ItemCardFragment,
            fragmentName: 'ItemCard',
            data: card,
          });
        }
      },
    });
    this.onBrought?.(missing.map(({ id }) => id));
  }

  /**
   * Sees to it that these items can be shown in a list; gives those that this device is known not to have. Lets
   * the screen go on in between. Never rejects.
   */
  async bring(ids: readonly string[]): Promise<readonly string[]> {
    const missing = this.#missing(ids);
    if (missing.length === 0) return missing;
    const owner = this.#userId;
    if (owner) {
      try {
        const kept = await readCards(owner, missing);
        for (let start = 0; start < kept.length; start += HANDFUL) {
          if (start > 0) await nextTask();
          if (this.#userId !== owner) return [];
          this.put(kept.slice(start, start + HANDFUL));
        }
      } catch {
        return [];
      }
    }
    return this.#missing(missing);
  }

  /** All that is kept, as lists show it, newer where the cache is newer. Lets the screen go on in between. */
  async allCards(): Promise<ItemCard[]> {
    const cards: ItemCard[] = [];
    const inMemory = this.#cache.extract() as Readonly<Record<string, unknown>>;
    for (let after = ''; this.#userId; ) {
      const portion = await readCardsAfter(this.#userId, after, PORTION);
      for (const { id, card } of portion) cards.push((inMemory[ITEM + id] ? this.#read(id) : null) ?? card);
      const last = portion.at(-1);
      if (!last || portion.length < PORTION) break;
      after = last.id;
    }
    return cards;
  }

  /** Items have left the device, since they were deleted elsewhere. */
  forget(ids: readonly string[]): void {
    for (const listener of this.#deletionListeners) listener(ids);
  }

  onForgotten(listener: (ids: readonly string[]) => void): () => void {
    this.#deletionListeners.add(listener);
    return () => this.#deletionListeners.delete(listener);
  }

  /** How far the catch-up is; null until it has begun in this tab. */
  readonly getProgress = (): KeptProgress | null => this.#progress;

  readonly onProgress = (listener: () => void): (() => void) => {
    this.#progressListeners.add(listener);
    return () => this.#progressListeners.delete(listener);
  };

  setProgress(progress: KeptProgress | null): void {
    this.#progress = progress;
    if (progress) this.whole = progress.whole;
    for (const listener of this.#progressListeners) listener();
  }

  /** Which of these are not in memory, or not all that a list shows of them. */
  #missing(ids: readonly string[]): string[] {
    // Asking Apollo for what is not there costs it more than reading what is.
    const inMemory = this.#cache.extract() as Readonly<Record<string, object | undefined>>;
    return ids.filter((id) => {
      const item = inMemory[ITEM + id];
      return item === undefined || CARD_FIELDS.some((field) => !(field in item));
    });
  }

  #read(id: string): ItemCard | null {
    return this.#cache.readFragment({
      id: this.#cache.identify({ __typename: 'InventoryItem', id }),
      fragment: ItemCardFragment,
      fragmentName: 'ItemCard',
    });
  }
}

const inventoriesOfCaches = new WeakMap<ApolloCache, KeptInventory>();

/** The kept inventory that fills this cache; made once. */
export function keptInventoryOf(cache: ApolloCache): KeptInventory {
  let inventory = inventoriesOfCaches.get(cache);
  if (!inventory) {
    inventory = new KeptInventory(cache);
    inventoriesOfCaches.set(cache, inventory);
  }
  return inventory;
}
