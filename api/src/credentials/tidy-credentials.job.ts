import type { Logger } from 'pino';
import type { JobHandler } from '../shared/job.ts';
import type { ConnectionAttempts } from './connection-attempts.ts';
import type { CredentialVault } from './credential.vault.ts';

/** Once an hour: seals anew what a retired key sealed, and forgets connections that were begun and left. */
export class TidyCredentialsJob implements JobHandler<Record<string, never>> {
  readonly definition = { name: 'credentials.tidy' };
  readonly schedule = '23 * * * *';

  constructor(
    private readonly vault: CredentialVault,
    private readonly attempts: ConnectionAttempts,
    private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    await this.attempts.removeExpired();
    const { renewed, closed } = await this.vault.rewrap();
    if (renewed > 0) {
      this.log.info({ renewed }, 'platform accounts were sealed with the current key');
    }
    if (closed > 0) {
      this.log.warn(
        { closed },
        'platform accounts stay closed: their retired key is missing, or they were changed',
      );
    }
  }
}
