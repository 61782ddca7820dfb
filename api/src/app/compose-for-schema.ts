import { loadEnvironment } from '../config/environment.ts';
import { composeApp } from './container.ts';
import type { Foundation } from './foundation.ts';

/** The features over a foundation that is not opened: enough to read the schema off the resolvers. */
export function composeForSchema() {
  const closed = new Proxy(
    {},
    {
      get: (_target, name) => {
        throw new Error(`Emitting the schema must not touch the database, but asked for ${String(name)}.`);
      },
    },
  );
  return composeApp({
    environment: loadEnvironment({}),
    secrets: { jwtSecret: 'unused', encryptionKey: 'unused', retiredEncryptionKeys: [], generated: [] },
    database: closed,
    databaseUrl: '',
    events: closed,
    hasher: closed,
    storage: closed,
    clock: { now: () => new Date() },
    log: closed,
    publicUrl: 'http://localhost:4000',
  } as unknown as Foundation);
}
