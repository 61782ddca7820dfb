import type { ListPage, ListSource } from './list-source.ts';

export interface ListSnapshot {
  /** `waiting` has nothing to show yet; `failed` has nothing and says why in `error`. */
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly ids: readonly string[];
  /** How many there are altogether, loaded or not. */
  readonly total: number;
  readonly refreshing: boolean;
  /** Why the last request failed; null after one that did not. */
  readonly error: unknown;
  /** New items that wait above, so that nothing moves under a finger. */
  readonly news: number;
}

/** A place from which items were taken, to put them back. */
export interface Removal {
  readonly ids: readonly string[];
  readonly total: number;
}

/** Fetched beyond the last item in view, so that scrolling rarely meets a gap. */
const AHEAD = 200;

/** Around what is in view, brought from the device into memory. */
const AROUND = 100;

/** Reading all that is kept must not hold up the frames in which a kept list is drawn. */
const LEISURE = 1_000;

/** After so many milliseconds without an answer, what this device knows is better than nothing. */
const PATIENCE = 800;

const EMPTY: ListSnapshot = {
  status: 'waiting',
  ids: [],
  total: 0,
  refreshing: false,
  error: null,
  news: 0,
};

/**
 * The order of the items of one query, page by page. It holds ids alone: tiles read their own items, so that
 * a change of one redraws one. What was shown stays shown while it is refreshed or while the network is gone.
 */
export class ItemList {
  #snapshot: ListSnapshot = EMPTY;
  #cursor: string | null = null;
  #complete = false;
  /** True while the list is what this device could tell: the next answer begins it anew. */
  #provisional = false;
  /** Whether the server has told of this list since it was opened. */
  #answered = false;
  /** Whether the device has told all it knows since then. */
  #recalled = false;
  /** The greatest index that somebody wants to see. */
  #wanted = 0;
  #loadingMore = false;
  /** A fresh beginning that waits until the person is back at the top. */
  #waiting: ListPage | null = null;
  #refresh: AbortController | null = null;
  #announced = new Set<string>();
  readonly #source: ListSource;
  readonly #listeners = new Set<() => void>();

  /** Where the person was in this list. */
  scrollOffset = 0;

  constructor(source: ListSource, kept: ListPage | null) {
    this.#source = source;
    if (kept) this.#begin(kept);
  }

  readonly getSnapshot = (): ListSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Fetches the beginning anew and fits it to what is shown. Where `settled` is false, because the person has
   * scrolled on, what is new waits and is counted instead. Never rejects.
   */
  async refresh(settled: () => boolean = () => true): Promise<void> {
    this.#refresh?.abort();
    const controller = new AbortController();
    this.#refresh = controller;
    this.#set({ refreshing: true });
    const impatient = setTimeout(() => {
      if (this.#snapshot.status === 'waiting') void this.#recall(settled);
    }, PATIENCE);
    try {
      const page = await this.#source.load(null, controller.signal);
      if (this.#refresh !== controller) return;
      this.#refresh = null;
      this.#set({ refreshing: false, error: null });
      if (this.#snapshot.status !== 'ready' || settled()) this.#apply(page);
      else this.#hold(page);
    } catch (error) {
      if (this.#refresh !== controller) return;
      this.#refresh = null;
      this.#set({ refreshing: false, error });
      if (this.#snapshot.status === 'ready') setTimeout(() => void this.#recall(settled), LEISURE);
      else await this.#recall(settled);
      if (this.#snapshot.status !== 'ready') this.#set({ status: 'failed' });
    } finally {
      clearTimeout(impatient);
    }
  }

  /** Gives up a request whose answer nobody waits for any more. */
  abandon(): void {
    this.#refresh?.abort();
    this.#refresh = null;
    this.#set({ refreshing: false });
  }

  /** Sees to it that the item at this index, and some beyond it, will be there. */
  ensure(index: number): void {
    this.#wanted = Math.max(index, 0);
    void this.#source.bring(this.#snapshot.ids.slice(Math.max(0, index - AROUND), index + AROUND));
    if (this.#snapshot.error === null) void this.#loadMore();
  }

  /** Tries again what failed: the beginning where there is none, otherwise the next page. */
  async retry(): Promise<void> {
    this.#set({ error: null });
    await this.refresh();
    void this.#loadMore();
  }

  /** Loads to the end and gives all ids. Rejects where a page could not be fetched. */
  async loadAll(): Promise<readonly string[]> {
    while (!this.#complete) {
      this.#wanted = Number.MAX_SAFE_INTEGER;
      await this.#loadMore();
      if (this.#snapshot.error !== null) throw this.#snapshot.error;
      if (this.#loadingMore) await new Promise((resolve) => setTimeout(resolve, 30));
    }
    for (let start = 0; start < this.#snapshot.ids.length; start += AHEAD)
      await this.#source.bring(this.#snapshot.ids.slice(start, start + AHEAD));
    return this.#snapshot.ids;
  }

  /** Shows what has waited above. */
  takeNews(): void {
    const page = this.#waiting;
    if (page) this.#apply(page);
    else this.#set({ ids: [...this.#announced, ...this.#snapshot.ids], news: 0 });
    this.#announced.clear();
  }

  /** Tells of an item that was made elsewhere and belongs to the beginning. */
  announce(id: string, settled: boolean): void {
    if (this.#snapshot.status !== 'ready' || this.#announced.has(id)) return;
    if (this.#snapshot.ids.includes(id)) return;
    const total = this.#snapshot.total + 1;
    if (settled) {
      this.#set({ ids: [id, ...this.#snapshot.ids], total });
    } else {
      this.#announced = new Set([id, ...this.#announced]);
      this.#set({ total, news: this.#announced.size });
    }
  }

  /** Takes items out of the list at once. */
  remove(ids: Iterable<string>): Removal {
    const gone = new Set(ids);
    const before: Removal = { ids: this.#snapshot.ids, total: this.#snapshot.total };
    const left = before.ids.filter((id) => !gone.has(id));
    const removed = before.ids.length - left.length;
    if (removed > 0) this.#set({ ids: left, total: Math.max(left.length, before.total - removed) });
    return before;
  }

  /** Puts items back where they were before `removal`; what came meanwhile stays. */
  putBack(ids: Iterable<string>, removal: Removal): void {
    const back = new Set([...ids].filter((id) => !this.#snapshot.ids.includes(id)));
    if (back.size === 0) return;
    const result = [...this.#snapshot.ids];
    let after = 0;
    for (const id of removal.ids) {
      if (back.has(id)) {
        result.splice(after, 0, id);
        after += 1;
      } else {
        const place = result.indexOf(id, Math.max(0, after - 1));
        if (place >= 0) after = place + 1;
      }
    }
    const returned = result.length - this.#snapshot.ids.length;
    this.#set({ ids: result, total: this.#snapshot.total + returned });
  }

  #begin(page: ListPage): void {
    this.#cursor = page.endCursor;
    this.#complete = !page.hasNextPage;
    this.#provisional = page.provisional ?? false;
    const total = this.#complete ? page.ids.length : Math.max(page.total ?? 0, page.ids.length);
    this.#set({ status: 'ready', ids: page.ids, total });
  }

  /**
   * Fills what the server cannot tell now with what this device knows: the whole list where there is none, the
   * rest of it where there is a beginning. What is read stays where it is.
   */
  async #recall(settled: () => boolean): Promise<void> {
    if (this.#recalled || (this.#complete && this.#answered)) return;
    const refresh = this.#refresh;
    const { ids: recalled, whole } = await this.#source.recall();
    // An answer of the server came in between.
    if (refresh !== this.#refresh || (recalled.length === 0 && !whole)) return;
    const shown = new Set(this.#snapshot.ids);
    const anew = whole && !this.#answered && settled();
    const ids = anew ? recalled : [...shown, ...recalled.filter((id) => !shown.has(id))];
    const total = Math.max(ids.length, this.#snapshot.total);
    const hasNextPage = !whole && ids.length < total;
    this.#begin({ ids, endCursor: this.#cursor, hasNextPage, total, provisional: true });
    this.#recalled = true;
  }

  /**
   * A fresh first page and what is known behind it become one list. They meet at the last item of the page
   * that is known; where there is none, too much has changed and the list begins anew.
   */
  #apply(page: ListPage): void {
    this.#waiting = null;
    this.#announced.clear();
    this.#answered = true;
    this.#recalled = false;
    const old = this.#snapshot.ids;
    const known = new Set(old);
    const joint = page.hasNextPage ? page.ids.findLast((id) => known.has(id)) : undefined;
    if (joint === undefined || this.#provisional || old.length <= page.ids.length) {
      this.#begin(page);
    } else {
      const fresh = new Set(page.ids);
      const rest = old.slice(old.indexOf(joint) + 1).filter((id) => !fresh.has(id));
      const ids = [...page.ids, ...rest];
      const total = this.#complete ? ids.length : Math.max(page.total ?? 0, ids.length);
      this.#set({ ids, total });
    }
    this.#set({ news: 0 });
    void this.#loadMore();
  }

  #hold(page: ListPage): void {
    const known = new Set(this.#snapshot.ids);
    const news = page.ids.filter((id) => !known.has(id)).length;
    this.#waiting = news > 0 ? page : null;
    this.#announced.clear();
    this.#set({ news, total: Math.max(page.total ?? this.#snapshot.total, this.#snapshot.ids.length) });
  }

  async #loadMore(): Promise<void> {
    if (this.#loadingMore || this.#snapshot.status !== 'ready') return;
    this.#loadingMore = true;
    try {
      while (!this.#complete && this.#snapshot.ids.length < this.#wanted + AHEAD) {
        const cursor = this.#cursor;
        const page = await this.#source.load(cursor, new AbortController().signal);
        // The list began anew meanwhile: this page belongs to the old one.
        if (cursor !== this.#cursor) continue;
        const known = new Set(this.#snapshot.ids);
        const ids = [...this.#snapshot.ids, ...page.ids.filter((id) => !known.has(id))];
        this.#cursor = page.endCursor;
        this.#complete = !page.hasNextPage;
        const total = this.#complete ? ids.length : Math.max(this.#snapshot.total, ids.length);
        this.#set({ ids, total });
      }
    } catch (error) {
      this.#set({ error });
      void this.#recall(() => false);
    } finally {
      this.#loadingMore = false;
    }
  }

  #set(change: Partial<ListSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    const { ids, total } = this.#snapshot;
    const hasNextPage = !this.#complete;
    if (change.ids)
      this.#source.keep({ ids, endCursor: this.#cursor, hasNextPage, total, provisional: this.#provisional });
    for (const listener of this.#listeners) listener();
  }
}
