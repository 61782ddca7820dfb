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
  });
}
