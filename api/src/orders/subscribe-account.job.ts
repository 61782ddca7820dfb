import type { Logger } from 'pino';
import type { AccountKeeper } from '../credentials/account-keeper.ts';
import type { EbaySubscriptions, NoticeAddress } from '../platforms/ebay/notifications/ebay-subscriptions.ts';
import { PlatformFailure } from '../platforms/platform-failure.ts';
import type { Platform } from '../shared/enums.ts';
import type { JobHandler } from '../shared/job.ts';
import { SUBSCRIBE_ACCOUNT } from './order.jobs.ts';

const TIMEOUT_MS = 60_000;

/** What is needed to be told of orders; null where this server cannot be reached by eBay, or has no token. */
export interface EbayNotification {
  readonly subscriptions: EbaySubscriptions;
  readonly address: NoticeAddress;
}

/** Has eBay tell of new orders by itself. Without it they are polled, so its failure is only noted. */
export class SubscribeAccountJob implements JobHandler<{ shopId: string; platform: Platform }> {
  readonly definition = SUBSCRIBE_ACCOUNT;

  constructor(
    private readonly accounts: AccountKeeper,
    private readonly ebay: EbayNotification | null,
    private readonly log: Logger,
  ) {}

  async handle({ shopId, platform }: { shopId: string; platform: Platform }): Promise<void> {
    const account = this.ebay && (await this.accounts.open(shopId, platform));
    if (!this.ebay || !account) {
      return;
    }
    try {
      const { subscriptions, address } = this.ebay;
      const done = await subscriptions.ensure(account, address, AbortSignal.timeout(TIMEOUT_MS));
      if (!done) {
        this.log.info({ shopId, platform }, 'eBay does not tell this server of orders; they are polled');
      }
    } catch (error) {
      // What can get better is tried again by the queue.
      if (!(error instanceof PlatformFailure) || error.details.retryable) {
        throw error;
      }
      this.log.warn(
        { shopId, platform, code: error.details.code },
        'eBay refused to tell of orders; they are polled',
      );
    }
  }
}
