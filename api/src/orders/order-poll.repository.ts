import type { Database } from '../infra/db/database.ts';
import type { Platform } from '../shared/enums.ts';
import { OrderPoll } from './order-poll.entity.ts';

/** An account whose orders are to be read. */
export interface PolledAccount {
  readonly shopId: string;
  readonly platform: Platform;
  readonly accountId: string;
  readonly connectedAt: Date;
}

/** How far the orders of each account are read. */
export class OrderPollRepository {
  constructor(private readonly database: Database) {}

  list(shopId: string): Promise<OrderPoll[]> {
    return this.manager.find(OrderPoll, { where: { shopId }, order: { platform: 'ASC' } });
  }

  find(shopId: string, platform: Platform): Promise<OrderPoll | null> {
    return this.manager.findOneBy(OrderPoll, { shopId, platform });
  }

  /** Living connections of a platform whose orders are due. */
  due(platform: Platform, now: Date): Promise<PolledAccount[]> {
    return this.database.query<PolledAccount[]>(
      `SELECT credential.shop_id AS "shopId", credential.platform, credential.account_id AS "accountId",
              credential.created_at AS "connectedAt"
         FROM platform_credentials credential
         LEFT JOIN order_polls poll ON poll.shop_id = credential.shop_id AND poll.platform = credential.platform
        WHERE credential.platform = $1 AND credential.status = 'ACTIVE' AND credential.account_id IS NOT NULL
          AND (poll.next_at IS NULL OR poll.next_at <= $2 OR poll.account_id <> credential.account_id)
        ORDER BY poll.next_at NULLS FIRST`,
      [platform, now],
    );
  }

  /** The living connection of a shop, due or not. */
  async account(shopId: string, platform: Platform): Promise<PolledAccount | null> {
    const [found] = await this.database.query<PolledAccount[]>(
      `SELECT shop_id AS "shopId", platform, account_id AS "accountId", created_at AS "connectedAt"
         FROM platform_credentials
        WHERE shop_id = $1 AND platform = $2 AND status = 'ACTIVE' AND account_id IS NOT NULL`,
      [shopId, platform],
    );
    return found ?? null;
  }

  /** The shop to which an account of a platform is connected. */
  async shopOf(platform: Platform, accountId: string): Promise<string | null> {
    const [found] = await this.database.query<{ shopId: string }[]>(
      'SELECT shop_id AS "shopId" FROM platform_credentials WHERE platform = $1 AND account_id = $2',
      [platform, accountId],
    );
    return found?.shopId ?? null;
  }

  async save(poll: Omit<OrderPoll, 'shop'>): Promise<void> {
    await this.manager.upsert(OrderPoll, poll, ['shopId', 'platform']);
  }

  private get manager() {
    return this.database.source.manager;
  }
}
