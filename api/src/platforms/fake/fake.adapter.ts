import { ItemCondition, Platform } from '../../shared/enums.ts';
import { checkLimits } from '../check-limits.ts';
import type { Listing } from '../listing.ts';
import type {
  EndReason,
  ListingDifference,
  ListingProblem,
  PlatformAdapter,
  PlatformContext,
  PlatformLimits,
  PlatformTruth,
  PublishedListing,
} from '../platform-adapter.ts';
import { NOT_LIVE, PlatformFailure } from '../platform-failure.ts';
import type { FakeMarketplace } from './fake-marketplace.ts';
import type { FaultPlan } from './faults.ts';

export interface FakeSettings {
  readonly platform?: Platform;
  readonly connectionRequired?: boolean;
  /**
   * Whether `publish` looks for a listing of the SKU before it makes one, as the contract asks. Without it, only
   * the engine stands between a repeated call and a second listing.
   */
  readonly looksFirst?: boolean;
}

/** A marketplace for tests that goes wrong on demand. No production composition registers it. */
export class FakeAdapter implements PlatformAdapter {
  readonly platform: Platform;
  readonly name = 'Fakebay';
  readonly connectionRequired: boolean;
  readonly limits: PlatformLimits = {
    titleMaxLength: 80,
    descriptionMaxLength: 4000,
    imagesMin: 0,
    imagesMax: 12,
    priceRequired: true,
    conditions: [ItemCondition.NEW, ItemCondition.LIKE_NEW, ItemCondition.GOOD, ItemCondition.FAIR],
  };
  /** Every call that reached the marketplace, in order. */
  readonly calls: string[] = [];
  /** What `read` tells of a live listing. */
  differences: ListingDifference[] = [];
  private readonly looksFirst: boolean;

  constructor(
    private readonly marketplace: FakeMarketplace,
    private readonly faults: FaultPlan,
    settings: FakeSettings = {},
  ) {
    this.platform = settings.platform ?? Platform.EBAY;
    this.connectionRequired = settings.connectionRequired ?? false;
    this.looksFirst = settings.looksFirst ?? true;
  }

  isOpenTo = (): boolean => true;

  content(listing: Listing): object {
    const { sku, title, description, price, quantity, condition, photos } = listing;
    return {
      sku,
      title,
      description,
      price,
      quantity,
      condition,
      photos: photos.map(({ sha256 }) => sha256),
    };
  }

  validate(listing: Listing): ListingProblem[] {
    return checkLimits(listing, this.limits, this.name);
  }

  async publish(context: PlatformContext): Promise<PublishedListing> {
    const { shop, listing, signal } = context;
    this.begin('publish', signal);
    await this.faults.pass('before', signal);
    const known = this.looksFirst ? await this.live(context) : null;
    const id = known?.id ?? (await this.marketplace.list(shop.id, listing.sku, this.content(listing)));
    if (known) {
      await this.marketplace.update(shop.id, listing.sku, this.content(listing));
    }
    await this.faults.pass('after', signal);
    await context.record('listing', { id });
    return this.published(id);
  }

  async revise(context: PlatformContext): Promise<PublishedListing> {
    const { shop, listing, signal } = context;
    this.begin('revise', signal);
    await this.faults.pass('before', signal);
    await this.marketplace.update(shop.id, listing.sku, this.content(listing));
    await this.faults.pass('after', signal);
    const known = await this.live(context);
    if (!known) {
      throw new PlatformFailure({
        code: NOT_LIVE,
        message: 'It has ended.',
        retryable: false,
        outcome: 'refused',
      });
    }
    return this.published(known.id);
  }

  async end({ shop, listing, signal }: PlatformContext, reason: EndReason): Promise<void> {
    this.begin('end', signal);
    this.calls.push(reason);
    await this.faults.pass('before', signal);
    await this.marketplace.end(shop.id, listing.sku);
    await this.faults.pass('after', signal);
  }

  async read(context: PlatformContext): Promise<PlatformTruth> {
    this.begin('read', context.signal);
    await this.faults.pass('before', context.signal);
    const listings = await this.marketplace.ofSku(context.shop.id, context.listing.sku);
    const live = listings.find((listing) => listing.live);
    if (live) {
      const { externalId, externalUrl } = this.published(live.id);
      return {
        state: 'LIVE',
        externalId,
        externalUrl,
        ...(this.differences.length > 0 && { differences: this.differences }),
      };
    }
    return listings.length > 0 ? { state: 'ENDED' } : { state: 'NONE' };
  }

  private begin(call: 'publish' | 'revise' | 'end' | 'read', signal: AbortSignal): void {
    signal.throwIfAborted();
    this.calls.push(call);
    this.faults.begin(call);
  }

  private async live({ shop, listing }: PlatformContext) {
    const listings = await this.marketplace.ofSku(shop.id, listing.sku);
    return listings.find(({ live }) => live) ?? null;
  }

  private published(id: string): PublishedListing {
    return { externalId: id, externalUrl: `https://fakebay.example/${id}`, warnings: [] };
  }
}
