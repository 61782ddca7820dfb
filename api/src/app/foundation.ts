import type { Logger } from 'pino';
import type { Environment } from '../config/environment.ts';
import type { ServerSecrets } from '../infra/crypto/server-secrets.ts';
import { deriveKey } from '../infra/crypto/tokens.ts';
import type { Database } from '../infra/db/database.ts';
import type { EventBus } from '../infra/events/event-bus.ts';
import type { PasswordHasher } from '../infra/hashing/password-hasher.ts';
import type { FileStorage } from '../infra/storage/file-storage.ts';
import type { Clock } from '../shared/clock.ts';

/** What every feature stands on: opened before the features are made, closed after them. */
export interface Foundation {
  readonly environment: Environment;
  readonly secrets: ServerSecrets;
  readonly database: Database;
  /** Where the database is, for what opens connections of its own. Holds a password: never log it. */
  readonly databaseUrl: string;
  readonly events: EventBus;
  readonly hasher: PasswordHasher;
  readonly storage: FileStorage;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where the product is reached from outside, without a slash at the end. */
  readonly publicUrl: string;
}

/** A signing key of its own for each purpose. */
export const purposeKey = (foundation: Foundation, purpose: string): Buffer =>
  deriveKey(foundation.secrets.jwtSecret, purpose);
