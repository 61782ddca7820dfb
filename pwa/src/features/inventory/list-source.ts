/** One page of a list, without the items themselves. */
export interface ListPage {
  readonly ids: readonly string[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  /** Null where it was not asked for. */
  readonly total: number | null;
  /** True where this device worked it out by itself. */
  readonly provisional?: boolean;
}

/** What this device can tell of a list by itself. */
export interface Recalled {
  readonly ids: readonly string[];
  /** Whether the device has the whole inventory, so that nothing is missing here. */
  readonly whole: boolean;
}

/** What the list needs of the outside. */
export interface ListSource {
  /** Fetches the page behind a cursor and remembers its items. */
  load(after: string | null, signal: AbortSignal): Promise<ListPage>;
  /** Remembers the order as it is now, for the next start. */
  keep(page: ListPage): void;
  /** What of the list this device can tell by itself, for when the server cannot be asked. Never rejects. */
  recall(): Promise<Recalled>;
  /** Sees to it that these items can be shown. */
  bring(ids: readonly string[]): Promise<unknown>;
}
