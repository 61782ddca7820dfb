import type { EngineParts } from './engine-parts.ts';
import { PlatformCaller } from './platform-caller.ts';
import { PostingRun } from './posting.run.ts';
import { LeaseLost } from './posting.store.ts';

export interface EngineSettings {
  /** How often a worker shows that it is alive; well below the duration of a lease. */
  readonly renewEveryMs: number;
  /** One call of an adapter, with all its steps. */
  readonly callTimeoutMs: number;
}

/**
 * Brings a posting in step with its item: takes the lease, looks, decides, calls, writes what came of it, until
 * there is nothing to do. It can be killed anywhere: before each call the row says what is about to be done, so
 * whoever comes next asks the platform what it has before doing anything.
 */
export class PostingEngine {
  private readonly caller: PlatformCaller;

  constructor(
    private readonly parts: EngineParts,
    private readonly settings: EngineSettings,
  ) {
    this.caller = new PlatformCaller(parts.accounts, parts.log, settings.callTimeoutMs);
  }

  /** Does what there is to do for one posting, unless another worker does. */
  async work(shopId: string, postingId: string, signal: AbortSignal): Promise<void> {
    const { store, log } = this.parts;
    const lease = await store.take(shopId, postingId);
    if (lease === null) {
      return;
    }
    if ('heldUntil' in lease) {
      // Its holder sees what was wished meanwhile; this is for the case that the holder dies.
      await store.callAt(shopId, postingId, lease.heldUntil);
      return;
    }
    const lost = new AbortController();
    const renew = async () => {
      try {
        await store.renew(lease);
      } catch (error) {
        if (error instanceof LeaseLost) {
          lost.abort(error);
        }
      }
    };
    const renewal = setInterval(renew, this.settings.renewEveryMs);
    try {
      const stop = AbortSignal.any([signal, lost.signal]);
      await new PostingRun(this.parts, this.caller, lease, stop).untilInStep();
    } catch (error) {
      if (!(error instanceof LeaseLost)) {
        throw error;
      }
      log.info({ postingId }, 'another worker has taken over this posting');
    } finally {
      clearInterval(renewal);
    }
  }
}
