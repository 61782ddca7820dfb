import type { Queryable } from '../db/database.ts';

/** True where a job of this key waits, or runs now. */
export async function hasJob(tx: Queryable, jobKey: string): Promise<boolean> {
  const rows = await tx.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT FROM graphile_worker.jobs
       WHERE key = $1 AND (locked_at IS NOT NULL OR attempts < max_attempts)) AS found`,
    [jobKey],
  );
  return rows[0]?.found === true;
}
