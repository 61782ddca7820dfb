import type { Logger } from 'pino';
import type { PlatformAccount } from '../platforms/platform-account.ts';
import type { EndReason, PlatformAdapter, PlatformContext } from '../platforms/platform-adapter.ts';
import { type FailureDetails, PlatformFailure, RECONNECT_NEEDED } from '../platforms/platform-failure.ts';
import type { ItemForPosting } from './listing.source.ts';
import type { PlatformAccounts } from './platform-accounts.ts';
import type { PlatformCall, PlatformPosting } from './posting.entity.ts';
import type { PostingEvent } from './posting.state.ts';

/** What one step works with, as it was read at its start. */
export interface Work {
  readonly posting: PlatformPosting;
  readonly adapter: PlatformAdapter;
  readonly subject: ItemForPosting;
  /** Of the content that would be pushed now. */
  readonly hash: string;
}

/** Keeps what a step of an adapter gave. */
export type KeepRecorded = (recorded: object) => Promise<void>;

/** Makes one call of an adapter, and tells in the machine's words what came of it. */
export class PlatformCaller {
  constructor(
    private readonly accounts: PlatformAccounts,
    private readonly log: Logger,
    private readonly timeoutMs: number,
  ) {}

  /** Everything that can be known before the platform is called. Gives the opened account. */
  async prepare({ posting, adapter, subject }: Work, step: PlatformCall): Promise<PlatformAccount | null> {
    if (step === 'PUBLISH' || step === 'REVISE') {
      const problems = adapter.validate(subject.listing, subject.shop);
      if (problems[0]) {
        throw new PlatformFailure({
          code: problems[0].code,
          message: problems.map(({ message }) => message).join(' '),
          retryable: false,
          outcome: 'refused',
          fields: [...new Set(problems.map(({ field }) => field))],
        });
      }
    }
    if (!adapter.connectionRequired) {
      return null;
    }
    const { shopId, platform } = posting;
    const account = await this.accounts.open(shopId, platform);
    if (account === null) {
      throw new PlatformFailure({
        code: RECONNECT_NEEDED,
        message: 'No account is connected.',
        retryable: false,
        outcome: 'refused',
        reconnect: true,
      });
    }
    const pause = await this.accounts.pauseOf(shopId, platform);
    if (pause && (pause.kind === 'CALLS' || step === 'PUBLISH')) {
      const { code, message, until } = pause;
      throw new PlatformFailure({ code, message, retryable: true, outcome: 'refused', retryAt: until });
    }
    return account;
  }

  /** Calls the platform. Throws what the adapter throws, and does not wait longer than the signal says. */
  async call(
    work: Work,
    step: PlatformCall,
    account: PlatformAccount | null,
    keep: KeepRecorded,
    stop: AbortSignal,
  ): Promise<PostingEvent> {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(this.timeoutMs)]);
    const context = contextOf(work, account, keep, signal);
    return unlessAborted(signal, this.ask(work, step, context));
  }

  private async ask(work: Work, step: PlatformCall, context: PlatformContext): Promise<PostingEvent> {
    const { posting, adapter, subject, hash } = work;
    switch (step) {
      case 'READ':
        return { type: 'FOUND', truth: await adapter.read(context) };
      case 'END': {
        const reason: EndReason = posting.endReason ?? 'WITHDRAWN';
        await adapter.end(context, reason);
        return { type: 'TAKEN_DOWN', reason };
      }
      case 'PUBLISH':
      case 'REVISE': {
        const published = await (step === 'PUBLISH' ? adapter.publish(context) : adapter.revise(context));
        return { type: 'ACCEPTED', published, hash, version: subject.item.version };
      }
    }
  }

  /** What an error means for the posting. One that no adapter explains is a bug: logged, and taken as doubt. */
  explain(error: unknown, { id, platform }: PlatformPosting, step: PlatformCall): FailureDetails {
    if (error instanceof PlatformFailure) {
      return error.details.reconnect ? { ...error.details, code: RECONNECT_NEEDED } : error.details;
    }
    const name = (error as { name?: unknown } | null)?.name;
    const timedOut = name === 'AbortError' || name === 'TimeoutError';
    if (!timedOut) {
      this.log.error({ err: error, postingId: id, platform, step }, 'an adapter failed unexpectedly');
    }
    return {
      code: timedOut ? 'TIMEOUT' : 'UNEXPECTED',
      message: timedOut ? 'The call took too long.' : 'Something went wrong in Llatria itself.',
      retryable: true,
      outcome: 'unknown',
    };
  }
}

function contextOf(
  { posting, subject }: Work,
  account: PlatformAccount | null,
  keep: KeepRecorded,
  signal: AbortSignal,
): PlatformContext {
  const recorded: Record<string, unknown> = { ...posting.recorded };
  return {
    shop: subject.shop,
    itemId: posting.itemId,
    listing: subject.listing,
    account,
    externalId: posting.externalId,
    recorded,
    async record(step, data) {
      signal.throwIfAborted();
      if (data == null) {
        delete recorded[step];
      } else {
        recorded[step] = data;
      }
      await keep(recorded);
    },
    signal,
  };
}

/** An adapter that does not hear the signal must not hold up the worker; what it still does is not believed. */
async function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    if (signal.aborted) {
      abort();
    }
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort as () => void);
    work.catch(() => {});
    aborted.catch(() => {});
  }
}
