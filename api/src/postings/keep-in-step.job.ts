import type { Database } from '../infra/db/database.ts';
import { Platform } from '../shared/enums.ts';
import type { JobAttempt, JobHandler } from '../shared/job.ts';
import type { AccountTurns } from './account-turns.ts';
import type { PostingEngine } from './posting.engine.ts';
import { callWorker, KEEP_IN_STEP } from './posting.jobs.ts';
import type { PostingRepository } from './posting.repository.ts';

/**
 * Has the engine work on a posting. Postings of one marketplace account are worked on one after another: whoever
 * has the account's turn goes on with the next that is due. A job that finds the turn taken leaves its posting to
 * that worker, and looks again later for the case that the worker dies.
 */
export class KeepInStepJob implements JobHandler<{ shopId: string; postingId: string }> {
  readonly definition = KEEP_IN_STEP;

  constructor(
    private readonly database: Database,
    private readonly postings: PostingRepository,
    private readonly engine: Pick<PostingEngine, 'work'>,
    private readonly turns: AccountTurns,
    /** After so long somebody looks whether the worker with the turn has died. */
    private readonly patienceMs: number,
  ) {}

  async handle(
    { shopId, postingId }: { shopId: string; postingId: string },
    { signal }: Pick<JobAttempt, 'signal'>,
  ): Promise<void> {
    const posting = await this.postings.find(shopId, postingId);
    if (!posting) {
      return;
    }
    const { platform } = posting;
    if (platform === Platform.WEBSITE) {
      await this.engine.work(shopId, postingId, signal);
      return;
    }
    let next: string | null = postingId;
    while (next) {
      const first: string = next;
      if (!(await this.turns.take(shopId, platform, () => this.workOff(shopId, platform, first, signal)))) {
        await this.lookLater(shopId, first);
        return;
      }
      // A job that came while the turn was taken has left its posting to us, so the last look is after the turn.
      next = await this.postings.nextDue(shopId, platform);
      if (next && signal.aborted) {
        await callWorker(this.database, { shopId, id: next });
        return;
      }
    }
  }

  private async lookLater(shopId: string, id: string): Promise<void> {
    const posting = await this.postings.find(shopId, id);
    if (posting?.inFlightSince) {
      const later = new Date(Date.now() + this.patienceMs);
      const due = posting.nextAttemptAt;
      await callWorker(this.database, posting, due && due > later ? due : later);
    }
  }

  private async workOff(
    shopId: string,
    platform: Platform,
    first: string,
    signal: AbortSignal,
  ): Promise<void> {
    let next: string | null = first;
    while (next && !signal.aborted) {
      await this.engine.work(shopId, next, signal);
      next = await this.postings.nextDue(shopId, platform);
    }
  }
}
