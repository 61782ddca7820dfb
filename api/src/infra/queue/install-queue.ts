import { runMigrations } from 'graphile-worker';
import type { Logger } from 'pino';
import { queueLogger } from './queue-log.ts';
import { openQueuePool } from './queue-pool.ts';

/** Any number; the same for every version, so that two processes never install at the same time. */
const INSTALL_LOCK = 4_172_027;

/**
 * Makes or updates the queue's own tables, which are no migrations of ours. Every process that enqueues calls
 * it at start, so that a server without a worker can enqueue, too.
 */
export async function installQueue(url: string, log: Logger): Promise<void> {
  const pool = openQueuePool(url, 2, log);
  const lock = await pool.connect();
  try {
    await lock.query('SET statement_timeout = 0');
    await lock.query('SELECT pg_advisory_lock($1)', [INSTALL_LOCK]);
    await runMigrations({ pgPool: pool, logger: queueLogger(log) });
  } finally {
    // Ending the connection gives the lock back as well.
    lock.release(true);
    await pool.end();
  }
}
