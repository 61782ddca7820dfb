import pg from 'pg';
import type { Logger } from 'pino';
import { plainError } from './plain-error.ts';

/**
 * Connections for the queue alone: jobs are found and finished even while requests use every connection of
 * theirs. A connection that breaks is logged and replaced; without the two handlers it would end the process.
 */
export function openQueuePool(url: string, size: number, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: 'llatria-queue',
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  });
  const lost = (error: Error) =>
    log.warn({ err: plainError(error), part: 'queue' }, 'a connection of the queue was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
