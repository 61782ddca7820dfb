import type { InMemoryCache, NormalizedCacheObject } from '@apollo/client';
import { adopted } from './adopted.ts';
import { type KeptInventory, keptInventoryOf } from './kept-inventory.ts';
import type { KeptStart } from './kept-store.ts';

/** Quiet time after the last change before it is written. */
const DELAY_MILLISECONDS = 1_500;

/**
 * Writes what changes in the cache to IndexedDB, thing by thing: some time after each change, and at once when
 * the page goes to the background, because a phone may never bring it back.
 */
export class CachePersistence {
  readonly #cache: InMemoryCache;
  readonly #inventory: KeptInventory;
  /** What of the cache is on the device already. */
  #kept: NormalizedCacheObject = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dirty = false;
  #orderDirty = false;
  #writing: Promise<void> = Promise.resolve();

  /** Keeps watch until `signal`. */
  constructor(cache: InMemoryCache, signal?: AbortSignal) {
    this.#cache = cache;
    this.#inventory = keptInventoryOf(cache);
    this.#inventory.onBrought = (ids) => {
      this.#kept = adopted(this.#kept, cache.extract(), ids);
    };
    this.#inventory.onOrder = () => {
      this.#orderDirty = true;
      this.changed();
    };
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') void this.flush();
    };
    document.addEventListener('visibilitychange', onVisibility, { signal });
  }

  /** Begins to keep what this person sees; `start` is what was kept of it before, to be shown at once. */
  start(userId: string, start: KeptStart | null = null): void {
    this.#inventory.begin(userId, start?.order ?? null, start?.catchUp?.whole ?? false);
    if (!start) {
      this.#kept = {};
      return;
    }
    this.#cache.restore(start.entities as NormalizedCacheObject);
    this.#kept = this.#cache.extract();
    this.#inventory.put(start.cards);
  }

  /** Forgets what is waiting and writes no more; what is stored stays. */
  stop(): void {
    this.#inventory.end();
    this.#dirty = false;
    this.#orderDirty = false;
    clearTimeout(this.#timer);
  }

  /** To be called after every change of the cache; cheap. */
  changed(): void {
    if (!this.#inventory.userId) return;
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), DELAY_MILLISECONDS);
  }

  /** Writes now what has changed since the last time. Never rejects. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const { userId, order } = this.#inventory;
    if (!this.#dirty || !userId) return;
    this.#dirty = false;
    clearTimeout(this.#timer);
    const withOrder = this.#orderDirty;
    try {
      const { keepChanges } = await import(/* webpackChunkName: "keep" */ './keep-changes.ts');
      if (this.#inventory.userId !== userId) return;
      const now = this.#cache.extract();
      this.#orderDirty = false;
      await keepChanges(
        userId,
        this.#cache,
        this.#kept,
        now,
        withOrder && order ? { ...order, userId } : null,
      );
      if (this.#inventory.userId === userId) this.#kept = now;
    } catch {
      // A convenience where storage is full or forbidden: the truth is on the server.
      this.#orderDirty ||= withOrder;
    }
  }
}
