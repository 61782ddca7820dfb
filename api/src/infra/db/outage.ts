import { isNativeError } from 'node:util/types';

/** SQLSTATE codes, whole or by class, that say nothing of the statement: the same one may work in a moment. */
const RETRYABLE_STATES = [
  '08', // connection exception
  '40', // serialization failure, deadlock
  '53', // too many connections, disk full, out of memory
  '55P03', // lock not available
  '57P', // shut down, crashed, starting up
  '25P03', // idle in transaction for too long
];

/** What the operating system says where nobody answers at the database's address. */
const RETRYABLE_SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);

/** The driver and its pool tell these by their words alone. */
const RETRYABLE_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Task queue is at limit)/;

/** PostgreSQL cancelled the statement because it ran longer than `statement_timeout`. */
const QUERY_CANCELED = '57014';

/** Why a database error is not a bug, where it is none. */
export type Outage = 'unavailable' | 'too slow';

/** Tells an outage, after which the same request may work, from a bug. Null: a bug. */
export function outageOf(error: unknown): Outage | null {
  const cause = (error as { driverError?: unknown } | null)?.driverError ?? error;
  if (!isNativeError(cause)) {
    return null;
  }
  const { code, syscall } = cause as Error & { code?: unknown; syscall?: unknown };
  if (code === QUERY_CANCELED) {
    return 'too slow';
  }
  const refused =
    typeof code === 'string' &&
    (RETRYABLE_SYSTEM_CODES.has(code) ||
      // A Unix socket that is not there: the server behind it is stopped.
      (code === 'ENOENT' && syscall === 'connect') ||
      (code.length === 5 && RETRYABLE_STATES.some((state) => code.startsWith(state))));
  return refused || RETRYABLE_MESSAGES.test(cause.message) ? 'unavailable' : null;
}
