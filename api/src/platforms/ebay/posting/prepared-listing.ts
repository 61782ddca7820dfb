import { createHash } from 'node:crypto';
import { PlatformFailure } from '../../platform-failure.ts';
import { type EbayShopSettings, readEbayShopSettings } from '../ebay-shop-settings.ts';
import type { EbayDetails } from '../listing/ebay-details.ts';
import { type EbayListing, ebayListing } from '../listing/ebay-listing.ts';
import { readEbayDetails } from '../listing/read-ebay-details.ts';
import { validateEbayListing } from '../listing/validate-ebay-listing.ts';
import type { EbayJob } from './ebay-job.ts';

/** A listing that eBay would take as far as anybody knows, with what the seller and the shop said for eBay. */
export interface PreparedListing {
  readonly details: EbayDetails;
  readonly settings: EbayShopSettings;
}

/** Throws `PlatformFailure` with every problem where the listing cannot be sent. */
export function prepareListing({ context: { listing, shop } }: EbayJob): PreparedListing {
  const problems = validateEbayListing(listing, shop);
  const { details } = readEbayDetails(listing.details);
  const { settings } = readEbayShopSettings(shop.settings);
  if (problems[0] || !details || !settings) {
    throw new PlatformFailure({
      code: problems[0]?.code ?? 'INCOMPLETE',
      message: problems.map(({ message }) => message).join(' '),
      retryable: false,
      outcome: 'refused',
      fields: [...new Set(problems.map(({ field }) => field))],
    });
  }
  return { details, settings };
}

/** The two bodies, for so many pieces and with eBay's addresses of the photos. */
export function bodiesFor(
  { context: { listing } }: EbayJob,
  { details, settings }: PreparedListing,
  quantity: number,
  addresses: readonly string[],
): EbayListing {
  return ebayListing({ ...listing, quantity }, details, settings, addresses);
}

/**
 * Tells whether item or offer differ from what was sent. Price and quantity are not in it, since those are compared
 * with what eBay says; photos count by their content, so that a new address of the same photo is no change.
 */
export function fingerprints(job: EbayJob, prepared: PreparedListing): { item: string; offer: string } {
  const hashes = job.context.listing.photos.map(({ sha256 }) => sha256);
  const { inventoryItem, offer } = bodiesFor(job, prepared, 0, hashes);
  const { pricingSummary: _price, ...rest } = offer;
  return {
    item: hash(inventoryItem),
    offer: hash({ ...rest, marketplaceId: prepared.settings.marketplaceId }),
  };
}

function hash(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
