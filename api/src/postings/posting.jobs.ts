import type { Queryable } from '../infra/db/database.ts';
import { enqueue } from '../infra/queue/enqueue.ts';
import type { Platform } from '../shared/enums.ts';
import type { JobDefinition } from '../shared/job.ts';
import type { PlatformPosting } from './posting.entity.ts';

/** Brings one posting in step with its item. */
export const KEEP_IN_STEP: JobDefinition<{ shopId: string; postingId: string }> = {
  name: 'postings.keep-in-step',
};

/** Brings every posting of a shop in step, because the shop itself changed. */
export const FOLLOW_SHOP: JobDefinition<{ shopId: string }> = { name: 'postings.follow-shop' };

/** Brings the postings on in step that waited for an account to be connected (again). */
export const RESUME_ACCOUNT: JobDefinition<{ shopId: string; platform: Platform }> = {
  name: 'postings.resume-account',
};

/** Asks platforms whether what we believe of live postings still holds. */
export const CHECK_POSTINGS: JobDefinition<Record<string, never>> = { name: 'postings.check' };

/** Looks after postings that nobody works on, and those that take too long. */
export const SWEEP_POSTINGS: JobDefinition<Record<string, never>> = { name: 'postings.sweep' };

/** The queue's key of a posting's one waiting job. */
export const postingKey = (postingId: string): string => `posting:${postingId}`;

/** Has a worker look at the posting, at once or at a time. A job that waits already is replaced. */
export function callWorker(
  tx: Queryable,
  { shopId, id }: Pick<PlatformPosting, 'shopId' | 'id'>,
  runAt?: Date | null,
): Promise<void> {
  const options = { jobKey: postingKey(id), ...(runAt && { runAt }) };
  return enqueue(tx, KEEP_IN_STEP, { shopId, postingId: id }, options);
}
