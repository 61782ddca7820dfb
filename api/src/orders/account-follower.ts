import type { AccountListener } from '../credentials/account-listener.ts';
import type { Queryable } from '../infra/db/database.ts';
import { enqueue } from '../infra/queue/enqueue.ts';
import type { OrderSources } from '../platforms/order-source.ts';
import type { Platform } from '../shared/enums.ts';
import { POLL_ACCOUNT, pollKey, SUBSCRIBE_ACCOUNT } from './order.jobs.ts';

/** Once an account is connected its orders are read, and the platform is asked to tell of new ones. */
export class AccountFollower implements AccountListener {
  constructor(private readonly sources: OrderSources) {}

  async accountConnected(tx: Queryable, shopId: string, platform: Platform): Promise<void> {
    if (!this.sources.find(platform)) {
      return;
    }
    await enqueue(tx, POLL_ACCOUNT, { shopId, platform }, { jobKey: pollKey(shopId, platform) });
    await enqueue(tx, SUBSCRIBE_ACCOUNT, { shopId, platform }, { jobKey: `subscribe:${platform}:${shopId}` });
  }
}
