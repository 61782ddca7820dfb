import type { Logger } from 'pino';
import type { AccountPauses } from '../channels/account-pauses.ts';
import type { AccountKeeper } from '../credentials/account-keeper.ts';
import type { CredentialVault } from '../credentials/credential.vault.ts';
import type { Database } from '../infra/db/database.ts';
import { enqueue } from '../infra/queue/enqueue.ts';
import type { OrderSource, OrderSources } from '../platforms/order-source.ts';
import type { PlatformAccount } from '../platforms/platform-account.ts';
import { PlatformFailure } from '../platforms/platform-failure.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platform } from '../shared/enums.ts';
import type { JobAttempt, JobHandler } from '../shared/job.ts';
import { POLL_ACCOUNT, pollKey } from './order.jobs.ts';
import type { OrderImport } from './order-import.ts';
import type { OrderPollRepository, PolledAccount } from './order-poll.repository.ts';

/** How far each look reaches back behind the last: clocks differ, and a platform shows changes late. */
const OVERLAP_MS = 5 * 60_000;

const TIMEOUT_MS = 120_000;

export interface PollAccountParts {
  readonly database: Database;
  readonly polls: OrderPollRepository;
  readonly sources: OrderSources;
  readonly accounts: AccountKeeper;
  readonly vault: CredentialVault;
  readonly pauses: AccountPauses;
  readonly orders: OrderImport;
  readonly clock: Clock;
  readonly log: Logger;
  /** Between two looks. */
  readonly everyMs: number;
}

/**
 * Reads what changed among the orders of one account. The window moves on only when everything in it is recorded,
 * and overlaps the one before; recording twice changes nothing.
 */
export class PollAccountJob implements JobHandler<{ shopId: string; platform: Platform }> {
  readonly definition = POLL_ACCOUNT;

  constructor(private readonly parts: PollAccountParts) {}

  async handle(
    { shopId, platform }: { shopId: string; platform: Platform },
    { signal }: Pick<JobAttempt, 'signal'>,
  ): Promise<void> {
    const { polls, sources, accounts, pauses, clock } = this.parts;
    const source = sources.find(platform);
    const connection = await polls.account(shopId, platform);
    const account = await accounts.open(shopId, platform);
    if (!source || !connection || !account) {
      return;
    }
    const current = await pauses.current(shopId, platform);
    const pause = current?.kind === 'CALLS' ? current : null;
    const nextAt = pause?.until ?? new Date(clock.now().getTime() + this.parts.everyMs);
    if (!pause) {
      await this.poll(source, connection, account, nextAt, signal);
    }
    await enqueue(
      this.parts.database,
      POLL_ACCOUNT,
      { shopId, platform },
      { jobKey: pollKey(shopId, platform), runAt: nextAt },
    );
  }

  private async poll(
    source: OrderSource,
    { shopId, platform, accountId, connectedAt }: PolledAccount,
    account: PlatformAccount,
    nextAt: Date,
    stop: AbortSignal,
  ): Promise<void> {
    const { polls, orders, clock } = this.parts;
    const startedAt = clock.now();
    const known = await polls.find(shopId, platform);
    const mine = known?.accountId === accountId ? known : null;
    const readUntil = mine?.readUntil ?? connectedAt;
    const since = new Date(readUntil.getTime() - OVERLAP_MS);
    const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]);
    const state = { shopId, platform, accountId, nextAt };
    try {
      let failed = 0;
      for await (const order of source.changedSince(account, since, signal)) {
        failed += await orders.record(shopId, platform, order);
      }
      await polls.save({
        ...state,
        readUntil: failed === 0 ? startedAt : readUntil,
        polledAt: startedAt,
        error: failed === 0 ? null : 'Some orders could not be recorded. Llatria tries again by itself.',
      });
    } catch (error) {
      const sentence = await this.tell(shopId, platform, error);
      await polls.save({ ...state, readUntil, polledAt: mine?.polledAt ?? null, error: sentence });
    }
  }

  /** Keeps what concerns the whole account; gives the sentence for the seller. */
  private async tell(shopId: string, platform: Platform, error: unknown): Promise<string> {
    const { vault, pauses, log } = this.parts;
    if (!(error instanceof PlatformFailure)) {
      log.error({ err: error, platform }, 'reading orders failed unexpectedly');
      return 'The orders could not be read. Llatria tries again by itself.';
    }
    const { code, message, reconnect, pausesAccount, retryAt } = error.details;
    if (reconnect) {
      await vault.needsReconnect(shopId, platform);
    }
    if (pausesAccount && retryAt) {
      await pauses.pause({ shopId, platform, kind: pausesAccount, code, message, until: retryAt });
    }
    return message;
  }
}
