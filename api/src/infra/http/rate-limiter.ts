import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '../../shared/user-error.ts';

export interface RateLimitSettings {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Counts tries in PostgreSQL, so that the limit holds over all servers and restarts. */
export class RateLimiter {
  private opened: RateLimiterPostgres | null = null;

  constructor(
    private readonly database: { readonly pool: Pool },
    private readonly settings: RateLimitSettings,
  ) {}

  /** Takes one try; refuses RATE_LIMITED with the time to wait when none is left. */
  async take(key: string): Promise<void> {
    try {
      await this.limiter.consume(key.slice(0, 200));
    } catch (error) {
      if (error instanceof RateLimiterRes) {
        const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
        refuse(
          'RATE_LIMITED',
          `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again.`,
          { retryable: true },
        );
      }
      throw error;
    }
  }

  /** Returns a try that turned out to be a good one. */
  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(key.slice(0, 200));
  }

  private get limiter(): RateLimiterPostgres {
    this.opened ??= new RateLimiterPostgres({
      storeClient: this.database.pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: this.settings.name,
      points: this.settings.points,
      duration: this.settings.seconds,
      clearExpiredByTimeout: false,
    });
    return this.opened;
  }
}
