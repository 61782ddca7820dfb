import { MoreThan } from 'typeorm';
import type { Database } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platform } from '../shared/enums.ts';
import { AccountPause } from './account-pause.entity.ts';

/** Pauses of platform accounts: whoever is told to wait tells it to everybody who would call next. */
export class AccountPauses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The pause of an account now, or null. */
  current(shopId: string, platform: Platform): Promise<AccountPause | null> {
    return this.manager.findOneBy(AccountPause, { shopId, platform, until: MoreThan(this.clock.now()) });
  }

  /** Every pause of the shop now. */
  list(shopId: string): Promise<AccountPause[]> {
    return this.manager.find(AccountPause, {
      where: { shopId, until: MoreThan(this.clock.now()) },
      order: { platform: 'ASC' },
    });
  }

  /** Begins a pause, or makes one longer. */
  async pause(
    pause: Pick<AccountPause, 'shopId' | 'platform' | 'kind' | 'code' | 'message' | 'until'>,
  ): Promise<void> {
    const { shopId, platform, kind, code, message, until } = pause;
    await this.database.query(
      `INSERT INTO account_pauses (shop_id, platform, kind, code, message, until) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (shop_id, platform) DO UPDATE
         SET kind = excluded.kind, code = excluded.code, message = excluded.message, until = excluded.until
       WHERE account_pauses.until < excluded.until`,
      [shopId, platform, kind, code, message, until],
    );
  }

  /** Ends a pause: another account was connected, or the seller mended what it was for. */
  async end(shopId: string, platform: Platform): Promise<void> {
    await this.manager.delete(AccountPause, { shopId, platform });
  }

  private get manager() {
    return this.database.source.manager;
  }
}
