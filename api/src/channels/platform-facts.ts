import type { Database } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platform } from '../shared/enums.ts';
import { PlatformFact } from './platform-fact.entity.ts';

/** Remembers what platforms told, so that they are asked once and not by every seller. */
export class PlatformFacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The fact as it is remembered, if it is not older than `forMs`; asked for otherwise. Where asking fails, an
   * older one is better than none.
   */
  async recall<Value>(
    platform: Platform,
    key: string,
    forMs: number,
    ask: () => Promise<Value>,
  ): Promise<Value> {
    const { manager } = this.database.source;
    const known = await manager.findOneBy(PlatformFact, { platform, key });
    if (known && this.clock.now().getTime() - known.readAt.getTime() < forMs) {
      return known.value as Value;
    }
    try {
      const value = await ask();
      await this.database.query(
        `INSERT INTO platform_facts (platform, key, value, read_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (platform, key) DO UPDATE SET value = excluded.value, read_at = excluded.read_at`,
        [platform, key, JSON.stringify(value), this.clock.now()],
      );
      return value;
    } catch (error) {
      if (known) {
        return known.value as Value;
      }
      throw error;
    }
  }
}
