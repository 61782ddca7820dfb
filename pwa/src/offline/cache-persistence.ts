import { writeCache } from './cache-store.ts';

/** Quiet time after the last change before a copy is written. */
const DELAY_MILLISECONDS = 1_500;

/**
 * Writes the cache to IndexedDB some time after each change, and at once when the page goes to the
 * background, because a phone may never bring it back.
 */
export class CachePersistence {
  readonly #extract: () => unknown;
  #userId: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dirty = false;

  constructor(extract: () => unknown) {
    this.#extract = extract;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush();
    });
  }

  /** Begins to keep copies for this person. */
  start(userId: string): void {
    this.#userId = userId;
  }

  /** Forgets what is waiting and writes no more; what is stored stays. */
  stop(): void {
    this.#userId = null;
    this.#dirty = false;
    clearTimeout(this.#timer);
  }

  /** To be called after every change of the cache; cheap. */
  changed(): void {
    if (!this.#userId) return;
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), DELAY_MILLISECONDS);
  }

  /** Writes now what has changed since the last copy. */
  async flush(): Promise<void> {
    if (!this.#dirty || !this.#userId) return;
    this.#dirty = false;
    clearTimeout(this.#timer);
    await writeCache(this.#userId, this.#extract());
  }
}
