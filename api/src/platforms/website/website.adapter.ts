import { ItemCondition, Platform } from '../../shared/enums.ts';
import { checkLimits } from '../check-limits.ts';
import type { Listing, PlatformShop } from '../listing.ts';
import type {
  EndReason,
  ListingProblem,
  PlatformAdapter,
  PlatformContext,
  PlatformLimits,
  PlatformTruth,
  PublishedListing,
} from '../platform-adapter.ts';
import { NOT_LIVE, PlatformFailure } from '../platform-failure.ts';
import { PLATFORM_NAMES } from '../platform-names.ts';
import type { PublicListing } from './public-listing.ts';
import type { WebsiteListingStore, WebsitePage } from './website-listing.store.ts';

/** The address of a page, by the shop's handle and the page's slug. */
export type PageAddress = (handle: string, slug: string) => string;

/**
 * The shop's own public website. It is served from here, so a call is a statement; it goes through the same
 * motions as every other platform and holds a copy of its own.
 */
export class WebsiteAdapter implements PlatformAdapter {
  readonly platform = Platform.WEBSITE;
  readonly name = PLATFORM_NAMES[Platform.WEBSITE];
  readonly connectionRequired = false;

  /** The texts are as long as an item's may be; more photos than an item has are never offered. */
  readonly limits: PlatformLimits = {
    titleMaxLength: 200,
    descriptionMaxLength: 20_000,
    imagesMin: 0,
    imagesMax: 24,
    priceRequired: false,
    conditions: Object.values(ItemCondition),
  };

  constructor(
    private readonly pages: WebsiteListingStore,
    private readonly pageAddress: PageAddress,
  ) {}

  isOpenTo(shop: PlatformShop): boolean {
    return shop.websiteEnabled;
  }

  /** The handle counts, since the page's address has it. */
  content(listing: Listing, shop: PlatformShop): object {
    return { sku: listing.sku, handle: shop.handle, document: publicListing(listing) };
  }

  validate(listing: Listing): ListingProblem[] {
    return checkLimits(listing, this.limits, 'The website');
  }

  async publish({ shop, itemId, listing }: PlatformContext): Promise<PublishedListing> {
    const document = publicListing(listing);
    return this.published(shop, await this.pages.put(shop.id, { itemId, sku: listing.sku, document }));
  }

  async revise({ shop, itemId, listing }: PlatformContext): Promise<PublishedListing> {
    const document = publicListing(listing);
    const page = await this.pages.revise(shop.id, { itemId, sku: listing.sku, document });
    if (!page) {
      throw new PlatformFailure({
        code: NOT_LIVE,
        message: 'The page is not up.',
        retryable: false,
        outcome: 'refused',
      });
    }
    return this.published(shop, page);
  }

  async end({ shop, itemId }: PlatformContext, reason: EndReason): Promise<void> {
    await this.pages.end(shop.id, itemId, reason === 'SOLD' ? 'SOLD' : 'REMOVED');
  }

  async read({ shop, itemId }: PlatformContext): Promise<PlatformTruth> {
    const page = await this.pages.read(shop.id, itemId);
    if (page?.state !== 'LIVE') {
      return { state: page ? 'ENDED' : 'NONE' };
    }
    const { externalId, externalUrl } = this.published(shop, page);
    return { state: 'LIVE', externalId, externalUrl };
  }

  private published(shop: PlatformShop, page: WebsitePage): PublishedListing {
    return { externalId: page.id, externalUrl: this.pageAddress(shop.handle, page.slug), warnings: [] };
  }
}

/** Field by field, so that nothing comes along that was not meant to. */
function publicListing(listing: Listing): PublicListing {
  return {
    title: listing.title,
    description: listing.description,
    price: listing.price && { amount: listing.price.amount, currencyCode: listing.price.currencyCode },
    quantity: listing.quantity,
    condition: listing.condition,
    conditionNotes: listing.conditionNotes,
    category: listing.category,
    brand: listing.brand,
    model: listing.model,
    barcode: listing.barcode,
    attributes: listing.attributes.map(({ name, values }) => ({ name, values: [...values] })),
    images: listing.photos.map(({ sha256, width, height, thumbhash }) => ({
      sha256,
      width,
      height,
      thumbhash,
    })),
  };
}
