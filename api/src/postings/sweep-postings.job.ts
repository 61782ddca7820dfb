import type { Logger } from 'pino';
import type { Database } from '../infra/db/database.ts';
import { hasWaitingJob } from '../infra/queue/has-waiting-job.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { JobHandler } from '../shared/job.ts';
import { PlatformPosting } from './posting.entity.ts';
import { callWorker, postingKey, SWEEP_POSTINGS } from './posting.jobs.ts';
import type { PostingMover } from './posting.mover.ts';
import type { PostingRepository } from './posting.repository.ts';

const BATCH = 500;

/** Long enough for a job that was just added to be taken. */
const SETTLING_MS = 10_000;

interface Stray {
  readonly shopId: string;
  readonly id: string;
  readonly itemId: string;
  readonly overdue: boolean;
}

/**
 * Looks after postings that are in flight while nobody works on them, though their time has come. One whose job
 * was lost gets another; one that still nobody took after the deadline is handed to the seller in words. A
 * server that slept over the deadline therefore goes on with its work before it gives anything up.
 */
export class SweepPostingsJob implements JobHandler<Record<string, never>> {
  readonly definition = SWEEP_POSTINGS;
  readonly schedule = '* * * * *';

  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly postings: PostingRepository,
    private readonly mover: PostingMover,
    private readonly deadlineMs: number,
    private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    for (const stray of await this.strays()) {
      await this.look(stray);
    }
  }

  private strays(): Promise<Stray[]> {
    return this.database.query<Stray[]>(
      `SELECT shop_id AS "shopId", id, item_id AS "itemId",
              coalesce(swept_at < now() - $1 * interval '1 millisecond', false) AS overdue
         FROM platform_postings
        WHERE in_flight_since IS NOT NULL
          AND (lease_id IS NULL OR lease_expires_at < now())
          AND greatest(in_flight_since, next_attempt_at, lease_expires_at) < now() - $2 * interval '1 millisecond'
        ORDER BY in_flight_since LIMIT ${BATCH}`,
      [this.deadlineMs, SETTLING_MS],
    );
  }

  private look({ shopId, id, itemId, overdue }: Stray): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.items.lock(tx, shopId, itemId);
      const posting = await this.postings.lock(tx, shopId, id);
      if (!posting?.inFlightSince || (posting.leaseExpiresAt && posting.leaseExpiresAt > new Date())) {
        return;
      }
      if (overdue) {
        this.log.warn({ postingId: id, platform: posting.platform }, 'a posting took too long');
        const next = this.mover.move(posting.platform, posting, { type: 'OVERDUE' });
        await this.postings.write(tx, posting, next, { leaseId: null, leaseExpiresAt: null });
        return;
      }
      await tx.update(PlatformPosting, { shopId, id }, { sweptAt: posting.sweptAt ?? new Date() });
      if (!(await hasWaitingJob(tx, postingKey(id)))) {
        await callWorker(tx, posting);
      }
    });
  }
}
