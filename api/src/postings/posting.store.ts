import type { PlatformPosting } from './posting.entity.ts';
import type { PostingState } from './posting.state.ts';

/** The right to work on a posting. Whoever holds an older one changes nothing. */
export interface Lease {
  readonly id: string;
  readonly shopId: string;
  readonly postingId: string;
  readonly itemId: string;
  /** The holder before did not give it back: its process died, or it hung. */
  readonly afterCrash: boolean;
}

/** Another worker has taken over, or the posting is gone: whatever was being done is to be left. */
export class LeaseLost extends Error {
  constructor() {
    super('Another worker has taken over this posting.');
    this.name = 'LeaseLost';
  }
}

export interface ChangeOptions {
  /** Changes nothing where the posting has moved on from this revision. */
  readonly onlyAt?: number;
  /** Gives the lease back in the same step, unless the posting has moved on from this revision. */
  readonly releaseAt?: number;
}

/** STALE: nothing was changed. RELEASED: it was, and the lease was given back. */
export type Changed = 'CHANGED' | 'RELEASED' | 'STALE';

/** What a worker needs of the table of postings. Every method throws `LeaseLost` for a lease that is lost. */
export interface PostingStore {
  /** The lease; or until when another worker has it; null where there is no such posting. */
  take(shopId: string, postingId: string): Promise<Lease | { readonly heldUntil: Date } | null>;
  read(lease: Lease): Promise<PlatformPosting>;
  /** Shows that the holder is alive. */
  renew(lease: Lease): Promise<void>;
  /** Keeps what the steps of the adapter gave. */
  record(lease: Lease, recorded: object): Promise<void>;
  /** Moves the posting on, from its newest state; tells everybody where a seller can see the difference. */
  change(
    lease: Lease,
    move: (state: PostingState) => PostingState,
    options?: ChangeOptions,
  ): Promise<Changed>;
  /** Gives the lease back and has a worker look again at this time. */
  releaseUntil(lease: Lease, callAt: Date): Promise<void>;
  /** Has a worker look at a posting at a time. */
  callAt(shopId: string, postingId: string, at: Date): Promise<void>;
}
