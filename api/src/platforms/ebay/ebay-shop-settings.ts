import type { ListingProblem } from '../platform-adapter.ts';
import { isObject, textOf } from './client/reading.ts';
import { EBAY_MARKETPLACES } from './marketplaces.ts';

/** What a shop chose for eBay, once for all its listings: `PlatformShop.settings`. */
export interface EbayShopSettings {
  /** eBay's MarketplaceIdEnum, for instance EBAY_US. */
  readonly marketplaceId: string;
  readonly fulfillmentPolicyId: string;
  readonly paymentPolicyId: string;
  readonly returnPolicyId: string;
  /** The place that items are sent from. */
  readonly merchantLocationKey: string;
  /** ISO 4217; the marketplace's own. */
  readonly priceCurrency: string;
}

/** Settings as far as they are complete, with a problem for each that is missing. */
export interface EbayShopSettingsReading {
  /** Null where anything is missing. */
  readonly settings: EbayShopSettings | null;
  readonly problems: readonly ListingProblem[];
}

const WANTED = {
  marketplaceId: ['MARKETPLACE_NEEDED', 'Choose the eBay site to sell on in the eBay settings.'],
  fulfillmentPolicyId: ['POSTAGE_POLICY_NEEDED', 'Choose a postage policy in the eBay settings.'],
  paymentPolicyId: ['PAYMENT_POLICY_NEEDED', 'Choose a payment policy in the eBay settings.'],
  returnPolicyId: ['RETURN_POLICY_NEEDED', 'Choose a return policy in the eBay settings.'],
  merchantLocationKey: ['LOCATION_NEEDED', 'Say in the eBay settings where you send items from.'],
} as const;

/** Reads what was kept for a shop, whatever it is. Pure. */
export function readEbayShopSettings(value: unknown): EbayShopSettingsReading {
  if (!isObject(value)) {
    return {
      settings: null,
      problems: [
        problem(
          'SETTINGS_NEEDED',
          'Set up eBay first: policies and the place you send from, in the eBay settings.',
        ),
      ],
    };
  }
  const text = (key: keyof EbayShopSettings) => textOf(value[key], 100);
  const problems = Object.entries(WANTED)
    .filter(([key]) => text(key as keyof typeof WANTED) === null)
    .map(([, [code, message]]) => problem(code, message));
  const marketplaceId = text('marketplaceId') ?? '';
  const marketplace = EBAY_MARKETPLACES[marketplaceId];
  if (!marketplace && marketplaceId !== '') {
    problems.push(
      problem(
        'MARKETPLACE_UNKNOWN',
        'Llatria cannot list on this eBay site. Choose another in the eBay settings.',
      ),
    );
  }
  if (problems.length > 0 || !marketplace) {
    return { settings: null, problems };
  }
  return {
    settings: {
      marketplaceId,
      fulfillmentPolicyId: text('fulfillmentPolicyId') ?? '',
      paymentPolicyId: text('paymentPolicyId') ?? '',
      returnPolicyId: text('returnPolicyId') ?? '',
      merchantLocationKey: text('merchantLocationKey') ?? '',
      priceCurrency: marketplace.currencyCode,
    },
    problems,
  };
}

function problem(code: string, message: string): ListingProblem {
  return { field: 'settings', code, message };
}
