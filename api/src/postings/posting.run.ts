import { AbsentPlatform } from '../platforms/absent-platform.ts';
import type { FailureDetails } from '../platforms/platform-failure.ts';
import type { EngineParts } from './engine-parts.ts';
import { contentHash, reasonToEnd } from './listing.source.ts';
import type { PlatformCaller, Work } from './platform-caller.ts';
import type { PlatformCall, PlatformPosting } from './posting.entity.ts';
import { nextStep } from './posting.machine.ts';
import { isParked, type PostingEvent } from './posting.state.ts';
import { type Changed, type ChangeOptions, type Lease, LeaseLost } from './posting.store.ts';

/** More rounds than any honest course of events takes in one go. */
const MAX_ROUNDS = 20;

/** One worker's work on one posting, from taking the lease to giving it back. */
export class PostingRun {
  constructor(
    private readonly parts: EngineParts,
    private readonly caller: PlatformCaller,
    private readonly lease: Lease,
    private readonly signal: AbortSignal,
  ) {}

  /** Goes on until the platform is in step, the posting waits, or the signal says stop. */
  async untilInStep(): Promise<void> {
    const { lease, signal } = this;
    const { store, clock } = this.parts;
    for (let round = 0; round < MAX_ROUNDS && !signal.aborted; round++) {
      const posting = await store.read(lease);
      const done = round === 0 && lease.afterCrash ? await this.crashed(posting) : await this.step(posting);
      if (done) {
        return;
      }
    }
    this.throwIfLost();
    await store.releaseUntil(lease, clock.now());
  }

  private async crashed(posting: PlatformPosting): Promise<false> {
    await this.tell(posting, { type: 'CRASHED' });
    return false;
  }

  /** Does what comes next. True where the lease was given back. */
  private async step(posting: PlatformPosting): Promise<boolean> {
    const { store, clock } = this.parts;
    if (isParked(posting.status)) {
      return this.rest(posting);
    }
    const work = await this.look(posting);
    if (!work) {
      return false;
    }
    const step = nextStep(posting, work.hash, clock.now());
    if (step === 'REST') {
      return this.rest(posting);
    }
    if (step === 'WAIT') {
      await store.releaseUntil(this.lease, posting.nextAttemptAt ?? clock.now());
      return true;
    }
    return this.perform(work, step);
  }

  /** Gives the lease back; false where something was wished meanwhile. */
  private async rest(posting: PlatformPosting): Promise<boolean> {
    const { revision } = posting;
    const inStep = { type: 'IN_STEP' } as const;
    return (await this.tell(posting, inStep, { onlyAt: revision, releaseAt: revision })) === 'RELEASED';
  }

  /** What the next step works with; null where the posting was moved on instead. */
  private async look(posting: PlatformPosting): Promise<Work | null> {
    const adapter = this.parts.platforms.find(posting.platform) ?? new AbsentPlatform(posting.platform);
    try {
      const subject = await this.parts.listings.find(posting.shopId, posting.itemId, posting.platform);
      if (!subject) {
        throw new LeaseLost();
      }
      const reason = reasonToEnd(subject.item);
      if (reason && posting.wanted === 'LIVE') {
        await this.tell(posting, { type: 'END', reason });
        return null;
      }
      const hash = contentHash(adapter.content(subject.listing, subject.shop));
      return { posting, adapter, subject, hash };
    } catch (error) {
      // An item that cannot be put together must not be tried for ever: it counts like a failed call.
      await this.fail(error, posting, 'READ');
      return null;
    }
  }

  /** Makes a call and writes what came of it. True where the lease was given back. */
  private async perform(work: Work, step: PlatformCall): Promise<boolean> {
    const { posting } = work;
    const { revision } = posting;
    try {
      const account = await this.caller.prepare(work, step);
      if (step !== 'READ') {
        const begun = await this.tell(posting, { type: 'CALLED', call: step }, { onlyAt: revision });
        if (begun === 'STALE') {
          return false;
        }
      }
      const keep = (recorded: object) => this.parts.store.record(this.lease, recorded);
      const outcome = await this.caller.call(work, step, account, keep, this.signal);
      // What was pushed is what there was to push, so there is nothing to do unless something was wished since.
      const done = outcome.type === 'ACCEPTED' || outcome.type === 'TAKEN_DOWN';
      return (await this.tell(posting, outcome, done ? { releaseAt: revision } : {})) === 'RELEASED';
    } catch (error) {
      await this.fail(error, posting, step);
      return false;
    }
  }

  private async fail(error: unknown, posting: PlatformPosting, call: PlatformCall): Promise<void> {
    if (error instanceof LeaseLost) {
      throw error;
    }
    this.throwIfLost();
    const failure = this.caller.explain(error, posting, call);
    await this.tellAccount(posting, failure);
    await this.tell(posting, { type: 'FAILED', call, failure });
  }

  /** What concerns the whole account is kept with it, so that no other posting runs into the same wall. */
  private async tellAccount({ shopId, platform }: PlatformPosting, failure: FailureDetails): Promise<void> {
    const { accounts } = this.parts;
    if (failure.reconnect) {
      await accounts.needsReconnect(shopId, platform);
    }
    if (failure.pausesAccount && failure.retryAt) {
      const { code, message, retryAt } = failure;
      const kind = failure.pausesAccount;
      await accounts.pause({ shopId, platform, kind, code, message, until: retryAt });
    }
  }

  /** Writes what an event makes of the posting. With `releaseAt` the posting comes to rest, too. */
  private tell(posting: PlatformPosting, event: PostingEvent, options: ChangeOptions = {}): Promise<Changed> {
    const { mover, store } = this.parts;
    return store.change(
      this.lease,
      (state) => {
        const next = mover.move(posting.platform, state, event);
        const rests = state.revision === options.releaseAt;
        return rests ? mover.move(posting.platform, next, { type: 'IN_STEP' }) : next;
      },
      options,
    );
  }

  private throwIfLost(): void {
    if (this.signal.reason instanceof LeaseLost) {
      throw this.signal.reason;
    }
  }
}
