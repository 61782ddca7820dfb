import type { Database } from '../infra/db/database.ts';
import type { Platform } from '../shared/enums.ts';

/** First half of the advisory locks of accounts; the second is a hash of the account. */
const ACCOUNT = 1_416_852_831;

/**
 * One worker at a time for an account: a marketplace counts all its calls together, and two that meet there
 * fail. The turn is an advisory lock of a connection, so it ends with a worker that dies.
 */
export class AccountTurns {
  constructor(private readonly database: Database) {}

  /** Does the work while nobody else has the turn; false, and nothing done, where somebody has it. */
  async take(shopId: string, platform: Platform, work: () => Promise<void>): Promise<boolean> {
    const client = await this.database.pool.connect();
    let broken: Error | undefined;
    const account = `${platform}:${shopId}`;
    client.on('error', (error) => {
      broken = error;
    });
    try {
      const { rows } = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken',
        [ACCOUNT, account],
      );
      if (!rows[0]?.taken) {
        return false;
      }
      try {
        await work();
        return true;
      } finally {
        await client
          .query('SELECT pg_advisory_unlock($1, hashtext($2))', [ACCOUNT, account])
          .catch((error) => {
            broken = error as Error;
          });
      }
    } finally {
      client.removeAllListeners('error');
      client.release(broken);
    }
  }
}
