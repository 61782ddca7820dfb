import type { CredentialVault } from '../credentials/credential.vault.ts';
import type { Database } from '../infra/db/database.ts';
import { enqueue } from '../infra/queue/enqueue.ts';
import type { SaleRepository } from '../sales/sale.repository.ts';
import type { Platform } from '../shared/enums.ts';
import { refuse } from '../shared/user-error.ts';
import { POLL_ACCOUNT, pollKey } from './order.jobs.ts';
import type { OrderPoll } from './order-poll.entity.ts';
import type { OrderPollRepository } from './order-poll.repository.ts';

/** What sellers and platforms can ask of orders. */
export class OrderService {
  constructor(
    private readonly database: Database,
    private readonly pollRepository: OrderPollRepository,
    private readonly sales: SaleRepository,
    private readonly vault: CredentialVault,
  ) {}

  polls(shopId: string): Promise<OrderPoll[]> {
    return this.pollRepository.list(shopId);
  }

  /** Brings the next look forward. Refuses NOT_CONNECTED. */
  async pollNow(shopId: string, platform: Platform): Promise<OrderPoll | null> {
    if (!(await this.pollRepository.account(shopId, platform))) {
      refuse('NOT_CONNECTED', 'No account of this platform is connected, so there are no orders to read.', {
        field: ['platform'],
      });
    }
    await this.enqueuePoll(shopId, platform);
    return this.pollRepository.find(shopId, platform);
  }

  /** The platform says that an account has a new order: it is read rather than believed. */
  async orderCame(platform: Platform, accountId: string | null): Promise<void> {
    const shopId = accountId && (await this.pollRepository.shopOf(platform, accountId));
    if (shopId) {
      await this.enqueuePoll(shopId, platform);
    }
  }

  /** The seller withdrew the permission at the platform. */
  async accessRevoked(platform: Platform, accountId: string | null): Promise<void> {
    const shopId = accountId && (await this.pollRepository.shopOf(platform, accountId));
    if (shopId) {
      await this.vault.needsReconnect(shopId, platform);
    }
  }

  /** A person has left the platform: what is kept of the buyer goes, and of the seller the connection. */
  async personLeft(platform: Platform, userName: string | null, userId: string | null): Promise<void> {
    if (userName) {
      await this.sales.forgetBuyer(platform, userName);
    }
    const shopId = userId && (await this.pollRepository.shopOf(platform, userId));
    if (shopId) {
      await this.vault.wipe(shopId, platform);
    }
  }

  private enqueuePoll(shopId: string, platform: Platform): Promise<void> {
    return enqueue(this.database, POLL_ACCOUNT, { shopId, platform }, { jobKey: pollKey(shopId, platform) });
  }
}
