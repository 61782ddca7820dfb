import { isNativeError } from 'node:util/types';
import { type Logger, pino } from 'pino';
import type { Environment } from '../../config/environment.ts';

/** Names of fields whose values are secret wherever they stand. */
const SECRET_PATHS = [
  'password',
  'currentPassword',
  'newPassword',
  'refreshToken',
  'accessToken',
  'secret',
  'authorization',
  'cookie',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Structured logs on standard output, one JSON object a line, secrets blanked. */
export function createLogger({ logLevel }: Pick<Environment, 'logLevel'>): Logger {
  return pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_PATHS, censor: '[secret]' },
    serializers: { err: describeError },
  });
}

/**
 * What the log keeps of an error: its words, code and stack. Database errors carry the statement's parameters and
 * the row in question, which are left out.
 */
function describeError(error: unknown): unknown {
  if (!isNativeError(error)) {
    return String(error);
  }
  const { code } = error as Error & { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
