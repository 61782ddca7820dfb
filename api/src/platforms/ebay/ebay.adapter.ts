import { Platform } from '../../shared/enums.ts';
import type { Listing, PlatformShop } from '../listing.ts';
import type {
  ListingProblem,
  PlatformAdapter,
  PlatformContext,
  PlatformTruth,
  PublishedListing,
} from '../platform-adapter.ts';
import { PLATFORM_NAMES } from '../platform-names.ts';
import type { EbayClient } from './client/ebay-client.ts';
import { readEbayShopSettings } from './ebay-shop-settings.ts';
import { ebayListing } from './listing/ebay-listing.ts';
import { plainSku } from './listing/ebay-sku.ts';
import { EBAY_LIMITS } from './listing/limits.ts';
import { readEbayDetails } from './listing/read-ebay-details.ts';
import { validateEbayListing } from './listing/validate-ebay-listing.ts';
import { EbayJob } from './posting/ebay-job.ts';
import { endListing } from './posting/end-listing.ts';
import { publishListing } from './posting/publish-listing.ts';
import { readListing } from './posting/read-listing.ts';
import { reviseListing } from './posting/revise-listing.ts';

/** eBay, by way of its Inventory API. docs/adr/0030-ebay.md says why it does what it does. */
export class EbayAdapter implements PlatformAdapter {
  readonly platform = Platform.EBAY;
  readonly name = PLATFORM_NAMES[Platform.EBAY];
  readonly connectionRequired = true;
  readonly limits = EBAY_LIMITS;

  constructor(private readonly client: EbayClient) {}

  /** What is not set up yet is told by `validate`, in words. */
  isOpenTo(): boolean {
    return true;
  }

  /** The bodies that are sent, with hashes for the addresses of photos, the site, and the part of the SKU that is the seller's. */
  content(listing: Listing, shop: PlatformShop): object {
    const { details } = readEbayDetails(listing.details);
    const { settings } = readEbayShopSettings(shop.settings);
    const hashes = listing.photos.map(({ sha256 }) => sha256);
    return {
      sku: details?.sku ?? plainSku(listing.sku),
      marketplaceId: settings?.marketplaceId ?? null,
      ...ebayListing(listing, details, settings, hashes),
    };
  }

  validate(listing: Listing, shop: PlatformShop): ListingProblem[] {
    return validateEbayListing(listing, shop);
  }

  async publish(context: PlatformContext): Promise<PublishedListing> {
    return publishListing(new EbayJob(this.client, context));
  }

  async revise(context: PlatformContext): Promise<PublishedListing> {
    return reviseListing(new EbayJob(this.client, context));
  }

  async end(context: PlatformContext): Promise<void> {
    return endListing(new EbayJob(this.client, context));
  }

  async read(context: PlatformContext): Promise<PlatformTruth> {
    return readListing(new EbayJob(this.client, context));
  }
}
