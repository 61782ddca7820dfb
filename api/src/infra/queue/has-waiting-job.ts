import type { Queryable } from '../db/database.ts';

/**
 * True where a job of this key waits for a worker. One that was taken does not count: it may have been lost with
 * the connection on which it was handed out.
 */
export async function hasWaitingJob(tx: Queryable, jobKey: string): Promise<boolean> {
  const rows = await tx.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT FROM graphile_worker.jobs
       WHERE key = $1 AND locked_at IS NULL AND attempts < max_attempts) AS found`,
    [jobKey],
  );
  return rows[0]?.found === true;
}
