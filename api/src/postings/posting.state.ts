import type { EndReason, PlatformTruth, PublishedListing } from '../platforms/platform-adapter.ts';
import type { FailureDetails } from '../platforms/platform-failure.ts';
import { PostingStatus } from '../shared/enums.ts';
import type { ChangingCall, PlatformCall, PlatformPosting } from './posting.entity.ts';

/** The part of a posting that the machine moves. */
export type PostingState = Pick<
  PlatformPosting,
  | 'status'
  | 'wanted'
  | 'endReason'
  | 'endedReason'
  | 'onPlatform'
  | 'doubt'
  | 'revision'
  | 'externalId'
  | 'externalUrl'
  | 'error'
  | 'warnings'
  | 'attempts'
  | 'nextAttemptAt'
  | 'notBefore'
  | 'pushedVersion'
  | 'pushedHash'
  | 'inFlightSince'
  | 'sweptAt'
  | 'differences'
  | 'checkedAt'
  | 'postedAt'
  | 'endedAt'
>;

/** What can happen to a posting: wishes of the seller, changes of the item, and what a worker meets. */
export type PostingEvent =
  | { readonly type: 'POST' }
  | { readonly type: 'END'; readonly reason: EndReason }
  | { readonly type: 'RETRY' }
  | { readonly type: 'EDITED' }
  | { readonly type: 'CHECK' }
  | { readonly type: 'CALLED'; readonly call: ChangingCall }
  | {
      readonly type: 'ACCEPTED';
      readonly published: PublishedListing;
      readonly hash: string;
      readonly version: number;
    }
  | { readonly type: 'TAKEN_DOWN'; readonly reason: EndReason }
  | { readonly type: 'FOUND'; readonly truth: PlatformTruth }
  | { readonly type: 'FAILED'; readonly call: PlatformCall; readonly failure: FailureDetails }
  | { readonly type: 'CRASHED' }
  | { readonly type: 'IN_STEP' }
  | { readonly type: 'OVERDUE' };

/** What a worker does next. REST: nothing, until something happens. WAIT: nothing before `nextAttemptAt`. */
export type NextStep = PlatformCall | 'REST' | 'WAIT';

/** What the machine needs to know besides the state and the event. */
export interface Circumstances {
  readonly now: Date;
  /** For the sentences. */
  readonly platformName: string;
  readonly maxAttempts: number;
  /** How long to wait after so many tries, jitter included. */
  backoffMs(attempts: number): number;
}

/** Waits for the seller: no worker touches it. */
export function isParked(status: PostingStatus): boolean {
  return status === PostingStatus.NEEDS_ATTENTION || status === PostingStatus.FAILED;
}

/** A posting that nobody has wished anything of yet. */
export function blankPosting(): PostingState {
  return {
    status: PostingStatus.ENDED,
    wanted: 'ENDED',
    endReason: null,
    endedReason: null,
    onPlatform: false,
    doubt: null,
    revision: 0,
    externalId: null,
    externalUrl: null,
    error: null,
    warnings: [],
    attempts: 0,
    nextAttemptAt: null,
    notBefore: null,
    pushedVersion: null,
    pushedHash: null,
    inFlightSince: null,
    sweptAt: null,
    differences: [],
    checkedAt: null,
    postedAt: null,
    endedAt: null,
  };
}
