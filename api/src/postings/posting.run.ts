import { AbsentPlatform } from '../platforms/absent-platform.ts';
import type { EngineParts } from './engine-parts.ts';
import { contentHash, reasonToEnd } from './listing.source.ts';
import type { PlatformCaller, Work } from './platform-caller.ts';
import type { PlatformCall, PlatformPosting } from './posting.entity.ts';
import { isParked, nextStep, type PostingEvent, type PostingState } from './posting.machine.ts';
import { type ChangeOptions, type Lease, LeaseLost } from './posting.store.ts';

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
    await this.perform(work, step);
    return false;
  }

  /** Gives the lease back; false where something was wished meanwhile. */
  private rest(posting: PlatformPosting): Promise<boolean> {
    return this.tell(posting, { type: 'IN_STEP' }, { onlyAt: posting.revision, release: true });
  }

  /** What the next step works with; null where the posting was moved on instead. */
  private async look(posting: PlatformPosting): Promise<Work | null> {
    const adapter = this.parts.platforms.find(posting.platform) ?? new AbsentPlatform(posting.platform);
    try {
      const subject = await this.parts.listings.find(posting.shopId, posting.itemId);
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

  private async perform(work: Work, step: PlatformCall): Promise<void> {
    const { posting } = work;
    try {
      const account = await this.caller.prepare(work, step);
      const begun =
        step === 'READ' ||
        (await this.tell(posting, { type: 'CALLED', call: step }, { onlyAt: posting.revision }));
      if (begun) {
        const keep = (recorded: object) => this.parts.store.record(this.lease, recorded);
        await this.tell(posting, await this.caller.call(work, step, account, keep, this.signal));
      }
    } catch (error) {
      await this.fail(error, posting, step);
    }
  }

  private async fail(error: unknown, posting: PlatformPosting, call: PlatformCall): Promise<void> {
    if (error instanceof LeaseLost) {
      throw error;
    }
    this.throwIfLost();
    const failure = this.caller.explain(error, posting, call);
    if (failure.reconnect) {
      await this.parts.accounts.needsReconnect(posting.shopId, posting.platform);
    }
    await this.tell(posting, { type: 'FAILED', call, failure });
  }

  private tell(posting: PlatformPosting, event: PostingEvent, options?: ChangeOptions): Promise<boolean> {
    const move = (state: PostingState) => this.parts.mover.move(posting.platform, state, event);
    return this.parts.store.change(this.lease, move, options);
  }

  private throwIfLost(): void {
    if (this.signal.reason instanceof LeaseLost) {
      throw this.signal.reason;
    }
  }
}
