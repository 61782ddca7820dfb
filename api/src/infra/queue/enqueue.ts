import type { JobDefinition } from '../../shared/job.ts';
import type { Queryable } from '../db/database.ts';

export interface JobOptions {
  /** One waiting job for each key: adding another one replaces it. A job that runs already is not touched. */
  readonly jobKey?: string;
  /** Not before this instant. Without it: at once. */
  readonly runAt?: Date;
  /** Jobs of one queue run one after another. Few names, please: each leaves a row behind. */
  readonly queueName?: string;
  /** How often it is tried, the first time included. */
  readonly maxAttempts?: number;
}

const DEFAULT_MAX_ATTEMPTS = 10;

/** A worker that takes the replaced job at the same instant makes a try add nothing; the next one adds. */
const MAX_TRIES = 5;

/**
 * Adds a job inside the caller's transaction: it exists when the transaction commits, and never without it.
 * The payload holds ids only; what they mean is read when the job runs.
 */
export async function enqueue<Payload extends object>(
  tx: Queryable,
  job: JobDefinition<Payload>,
  payload: Payload,
  options: JobOptions = {},
): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const rows = await tx.query<{ id: string | null }[]>(
      `SELECT id FROM graphile_worker.add_job($1, payload := $2::json, queue_name := $3, run_at := $4,
         max_attempts := $5, job_key := $6)`,
      [
        job.name,
        JSON.stringify(payload),
        options.queueName ?? null,
        options.runAt ?? null,
        options.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
        options.jobKey ?? null,
      ],
    );
    if (rows[0]?.id != null) {
      return;
    }
  }
  throw new Error(`The job ${job.name} could not be added.`);
}
