import type { Logger } from 'pino';
import type { Environment } from '../config/environment.ts';
import { loadServerSecrets } from '../infra/crypto/server-secrets.ts';
import { Database } from '../infra/db/database.ts';
import { startEmbeddedPostgres } from '../infra/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../infra/db/migrate.ts';
import { EventBus } from '../infra/events/event-bus.ts';
import { PasswordHasher } from '../infra/hashing/password-hasher.ts';
import { installQueue } from '../infra/queue/install-queue.ts';
import { openStorage } from '../infra/storage/open-storage.ts';
import { systemClock } from '../shared/clock.ts';
import { createAppDataSource } from './data-source.ts';
import type { Foundation } from './foundation.ts';

/** A foundation with the way to close it again. */
export interface OpenFoundation extends Foundation {
  close(): Promise<void>;
}

/** Opens the secrets, the database (embedded where none is named) with all migrations, and what listens to it. */
export async function openFoundation(environment: Environment, log: Logger): Promise<OpenFoundation> {
  const secrets = await loadServerSecrets(environment);
  for (const file of secrets.generated) {
    log.info(`made a new secret in ${file}: keep it with your backups`);
  }
  const storage = await openStorage(environment);
  const embedded = environment.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDir: environment.dataDir, log: (sentence) => log.info(sentence) });
  const url = environment.databaseUrl ?? embedded?.url ?? '';
  const source = createAppDataSource(url, environment.databasePoolSize);
  const events = new EventBus(url, log);
  const hasher = new PasswordHasher(environment.passwordHashCost);
  const close = async () => {
    await events.stop();
    await hasher.close();
    if (source.isInitialized) {
      await source.destroy();
    }
    await embedded?.stop();
  };
  try {
    await source.initialize();
    for (const name of await migrate(source)) {
      log.info(`migrated: ${name}`);
    }
    await installQueue(url, log);
    await events.start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    environment,
    secrets,
    database: new Database(source),
    databaseUrl: url,
    events,
    hasher,
    storage,
    clock: systemClock,
    log,
    publicUrl: environment.publicUrl ?? `http://localhost:${environment.port}`,
    close,
  };
}
