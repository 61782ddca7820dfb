import type { PlatformAccount } from '../../platform-account.ts';
import type { PlatformContext } from '../../platform-adapter.ts';
import { PlatformFailure } from '../../platform-failure.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { ebaySku } from '../listing/ebay-sku.ts';
import { InventoryApi } from './inventory-api.ts';
import { type RecordedSteps, recordedSteps } from './recorded-steps.ts';

/** One call of the adapter: what it was handed, and the account's API. */
export class EbayJob {
  readonly api: InventoryApi;
  readonly account: PlatformAccount;

  /** Throws `PlatformFailure` where no account is connected. */
  constructor(
    readonly client: EbayClient,
    readonly context: PlatformContext,
  ) {
    if (!context.account) {
      throw new PlatformFailure({
        code: 'NOT_CONNECTED',
        message: 'No eBay account is connected. Connect one in the settings; what waits is posted then.',
        retryable: false,
        outcome: 'refused',
        reconnect: true,
      });
    }
    this.account = context.account;
    this.api = new InventoryApi(client, this.account, context.signal);
  }

  /** Read anew each time: a step that was recorded a moment ago is in it. */
  get recorded(): RecordedSteps {
    return recordedSteps(this.context.recorded);
  }

  /** The SKU that was settled; before that, the one that is the item's unless the seller names another. */
  get knownSku(): string {
    const { recorded, context } = this;
    return recorded.sku?.checked ? recorded.sku.value : ebaySku(context.listing.sku, context.itemId);
  }

  now(): Date {
    return this.client.config.clock.now();
  }
}
