import type { EbayConditions } from '../../platforms/ebay/setup/ebay-conditions.ts';
import type { EbayQuota } from '../../platforms/ebay/setup/ebay-quota.ts';
import type { EbaySellerSetup } from '../../platforms/ebay/setup/ebay-seller-setup.ts';
import type { EbayTaxonomy } from '../../platforms/ebay/setup/ebay-taxonomy.ts';
import { refuse } from '../../shared/user-error.ts';

/** What of eBay's language is needed to prepare listings. */
export interface EbayServices {
  readonly setup: EbaySellerSetup;
  readonly taxonomy: EbayTaxonomy;
  readonly conditions: EbayConditions;
  readonly quota: EbayQuota;
}

/** Where the composition puts eBay, if this server has keys for it. */
export class EbaySlot {
  services: EbayServices | null = null;

  /** Refuses PLATFORM_NOT_AVAILABLE. */
  get(): EbayServices {
    return (
      this.services ??
      refuse(
        'PLATFORM_NOT_AVAILABLE',
        'This server has no keys of eBay. Whoever runs it has to add them first.',
      )
    );
  }
}
