import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, loadEnvironment } from '../../src/config/environment.ts';

/** Settings for one test file: its own data folder and port, quiet, with cheap password hashes. */
export function testEnvironment(databaseUrl: string, overrides: NodeJS.ProcessEnv = {}): Environment {
  return loadEnvironment({
    DATABASE_URL: databaseUrl,
    LLATRIA_DATA_DIR: mkdtempSync(join(tmpdir(), 'llatria-test-')),
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    PASSWORD_HASH_COST: '4',
    DATABASE_POOL_SIZE: '5',
    LIMIT_REGISTRATIONS_PER_ADDRESS: '1000',
    LIMIT_REQUESTS_PER_MINUTE: '1000000',
    ...overrides,
  });
}
