import type { EndReason, PlatformTruth } from '../platforms/platform-adapter.ts';
import { type FailureDetails, NOT_LIVE } from '../platforms/platform-failure.ts';
import { PostingStatus } from '../shared/enums.ts';
import type { PlatformCall } from './posting.entity.ts';
import {
  type Circumstances,
  isParked,
  type NextStep,
  type PostingEvent,
  type PostingState,
} from './posting.state.ts';
import { crashWords, endedElsewhereWords, failureWords, overdueWords } from './posting.words.ts';

/** A platform that names a time to come back is waited for without using up tries, but not for ever. */
const MAX_PATIENCE_MS = 24 * 60 * 60 * 1000;

/** What a worker has to do for the posting, given the hash of what the item would push now. */
export function nextStep(state: PostingState, hash: string, now: Date): NextStep {
  if (isParked(state.status)) {
    return 'REST';
  }
  const call = nextCall(state, hash);
  if (call === null) {
    return 'REST';
  }
  return state.nextAttemptAt && state.nextAttemptAt > now ? 'WAIT' : call;
}

function nextCall(state: PostingState, hash: string): PlatformCall | null {
  if (state.doubt) {
    return 'READ';
  }
  if (state.wanted === 'LIVE') {
    return state.onPlatform ? (state.pushedHash === hash ? null : 'REVISE') : 'PUBLISH';
  }
  return state.onPlatform || owesRemoval(state) ? 'END' : null;
}

/** A platform may go on showing what was sold; once the seller deletes the item, that is to go, too. */
const owesRemoval = (state: PostingState): boolean =>
  state.endReason === 'DELETED' && state.endedReason === 'SOLD';

/** The state after an event. Pure: whoever calls it writes the result, under the lease where it is a worker. */
export function transition(state: PostingState, event: PostingEvent, at: Circumstances): PostingState {
  const next = move(state, event, at);
  if (isParked(next.status)) {
    return next;
  }
  const status = statusOf(next);
  const endedNow = status === PostingStatus.ENDED && state.status !== PostingStatus.ENDED;
  return { ...next, status, ...(endedNow && { endedAt: state.endedAt ?? at.now, error: null }) };
}

/** What follows for the seller from the wish and from what is known. */
function statusOf(state: PostingState): PostingStatus {
  if (state.wanted === 'ENDED') {
    return state.onPlatform || state.doubt ? PostingStatus.ENDING : PostingStatus.ENDED;
  }
  if (state.onPlatform && state.doubt !== 'END') {
    return PostingStatus.LIVE;
  }
  return state.doubt ? PostingStatus.PUBLISHING : PostingStatus.QUEUED;
}

function move(state: PostingState, event: PostingEvent, at: Circumstances): PostingState {
  switch (event.type) {
    case 'POST':
      return post(state, at.now);
    case 'END':
      return end(state, event.reason, at.now);
    case 'RETRY':
      return retry(state, at.now);
    case 'EDITED':
      return edited(state, at.now);
    case 'CHECK':
      return check(state, at.now);
    case 'CALLED':
      return { ...state, doubt: event.call };
    case 'ACCEPTED':
      return accepted(state, event, at.now);
    case 'TAKEN_DOWN':
      return { ...settled(state), onPlatform: false, endedReason: event.reason };
    case 'FOUND':
      return found(state, event.truth, at);
    case 'FAILED':
      return failed(state, event.call, event.failure, at);
    case 'CRASHED':
      return crashed(state, at);
    case 'IN_STEP':
      return isParked(state.status)
        ? { ...state, inFlightSince: null }
        : { ...settled(state), inFlightSince: null };
    case 'OVERDUE':
      return park(state, PostingStatus.NEEDS_ATTENTION, overdueWords(state, at.platformName));
  }
}

/** A fresh start towards a wish: no error, no tries. A time that the platform named still holds. */
function begin(state: PostingState, now: Date): PostingState {
  const held = state.notBefore !== null && state.notBefore > now;
  return {
    ...state,
    status: PostingStatus.QUEUED,
    error: null,
    attempts: 0,
    nextAttemptAt: held ? state.notBefore : null,
    inFlightSince: now,
    sweptAt: null,
    revision: state.revision + 1,
  };
}

/** No try is waiting and nothing is in doubt. */
function settled(state: PostingState): PostingState {
  return { ...state, doubt: null, error: null, attempts: 0, nextAttemptAt: null, notBefore: null };
}

function park(state: PostingState, status: PostingStatus, error: PostingState['error']): PostingState {
  return { ...state, status, error, nextAttemptAt: null, inFlightSince: null };
}

function post(state: PostingState, now: Date): PostingState {
  if (state.wanted === 'LIVE' && !isParked(state.status)) {
    return state;
  }
  const fresh = begin({ ...state, wanted: 'LIVE', endReason: null, endedAt: null }, now);
  return fresh.onPlatform || fresh.doubt
    ? fresh
    : { ...fresh, externalId: null, externalUrl: null, postedAt: null, warnings: [], pushedHash: null };
}

function end(state: PostingState, reason: EndReason, now: Date): PostingState {
  const again = state.wanted === 'ENDED';
  if (again && !isParked(state.status) && (reason !== 'DELETED' || state.endReason === 'DELETED')) {
    return state;
  }
  const next = begin({ ...state, wanted: 'ENDED', endReason: reason }, now);
  const nothingToDo = !next.onPlatform && !next.doubt && !owesRemoval(next);
  return nothingToDo ? { ...next, inFlightSince: null, nextAttemptAt: null } : next;
}

/** A look whether the platform still shows what we believe. Only for what stands still. */
function check(state: PostingState, now: Date): PostingState {
  const quiet =
    state.status === PostingStatus.LIVE && state.onPlatform && !state.doubt && !state.inFlightSince;
  return quiet ? { ...begin(state, now), doubt: 'CHECK' } : state;
}

function retry(state: PostingState, now: Date): PostingState {
  if (state.status === PostingStatus.LIVE && state.differences.length > 0) {
    return { ...begin(state, now), pushedHash: null };
  }
  const waiting = state.nextAttemptAt !== null && state.inFlightSince !== null;
  return isParked(state.status) || waiting ? begin(state, now) : state;
}

/** What the seller was asked to mend may be mended now; otherwise a parked posting waits for the seller's word. */
function edited(state: PostingState, now: Date): PostingState {
  if (state.wanted !== 'LIVE') {
    return state;
  }
  if (isParked(state.status)) {
    return state.error && state.error.fields.length > 0 ? begin(state, now) : state;
  }
  return { ...state, revision: state.revision + 1, inFlightSince: state.inFlightSince ?? now };
}

function accepted(
  state: PostingState,
  { published, hash, version }: Extract<PostingEvent, { type: 'ACCEPTED' }>,
  now: Date,
): PostingState {
  return {
    ...settled(state),
    onPlatform: true,
    endedReason: null,
    endedAt: null,
    externalId: published.externalId,
    externalUrl: published.externalUrl,
    warnings: [...published.warnings],
    pushedHash: hash,
    pushedVersion: version,
    differences: [],
    postedAt: state.postedAt ?? now,
  };
}

/** The platform was asked what it has, because a call's outcome was not known. */
function found(state: PostingState, truth: PlatformTruth, at: Circumstances): PostingState {
  const checkedAt = at.now;
  if (truth.state === 'LIVE' && state.doubt === 'CHECK') {
    const { externalId, externalUrl, differences = [] } = truth;
    return { ...settled(state), externalId, externalUrl, checkedAt, differences: [...differences] };
  }
  if (truth.state === 'LIVE') {
    // What it shows may be the older content: it is pushed again, which can be repeated.
    const { externalId, externalUrl } = truth;
    return {
      ...state,
      doubt: null,
      onPlatform: true,
      externalId,
      externalUrl,
      pushedHash: null,
      checkedAt,
      postedAt: state.postedAt ?? at.now,
    };
  }
  const gone = { ...state, doubt: null, onPlatform: false, differences: [], checkedAt };
  if ((state.doubt === 'REVISE' || state.doubt === 'CHECK') && state.wanted === 'LIVE') {
    const words = endedElsewhereWords(at.platformName);
    return { ...park(gone, PostingStatus.NEEDS_ATTENTION, words), endedReason: 'WITHDRAWN', endedAt: at.now };
  }
  if (state.doubt !== 'END') {
    return gone;
  }
  // It may have been taken down as sold before the seller deleted the item.
  return { ...gone, endedReason: state.endReason === 'DELETED' ? 'SOLD' : (state.endReason ?? 'WITHDRAWN') };
}

function failed(
  state: PostingState,
  call: PlatformCall,
  failure: FailureDetails,
  at: Circumstances,
): PostingState {
  if (call === 'READ' && state.doubt === 'CHECK' && !worthRetrying(state, failure, at)) {
    // A look that failed says nothing of the listing: it stays as it was, and is looked at again another time.
    return { ...settled(state), checkedAt: at.now };
  }
  const doubt = call === 'READ' || failure.outcome === 'unknown' ? state.doubt : null;
  const notBefore = failure.retryAt ?? state.notBefore;
  const next = { ...state, doubt, notBefore, attempts: state.attempts + 1 };
  const words = (givenUp: boolean) => failureWords(next, call, failure, at.platformName, givenUp);
  if (failure.code === NOT_LIVE && call !== 'READ' && call !== 'PUBLISH') {
    // Our belief was wrong, so the platform is read; not over and over, should it contradict itself.
    const known = { ...next, doubt: call };
    return next.attempts < at.maxAttempts ? known : park(known, PostingStatus.FAILED, words(true));
  }
  if (!failure.retryable && failure.outcome === 'refused') {
    return park(next, PostingStatus.NEEDS_ATTENTION, words(false));
  }
  const patient = at.now.getTime() - (state.inFlightSince ?? at.now).getTime() < MAX_PATIENCE_MS;
  const attempts = failure.retryAt && patient ? state.attempts : next.attempts;
  if (attempts >= at.maxAttempts) {
    return park(next, PostingStatus.FAILED, words(true));
  }
  const backoff = new Date(at.now.getTime() + at.backoffMs(next.attempts));
  const nextAttemptAt = notBefore && notBefore > backoff ? notBefore : backoff;
  return { ...next, attempts, nextAttemptAt, error: words(false) };
}

const worthRetrying = (state: PostingState, failure: FailureDetails, at: Circumstances): boolean =>
  failure.retryable && (failure.retryAt !== undefined || state.attempts + 1 < at.maxAttempts);

/** The worker before this one died in the middle. Work that kills every worker is parked. */
function crashed(state: PostingState, at: Circumstances): PostingState {
  if (isParked(state.status)) {
    return state;
  }
  const next = { ...state, attempts: state.attempts + 1 };
  return next.attempts < at.maxAttempts
    ? next
    : park(next, PostingStatus.FAILED, crashWords(state, at.platformName));
}
