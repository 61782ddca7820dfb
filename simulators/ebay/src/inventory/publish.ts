import type { EbayError } from '../http/refusal.ts';
import { isNew } from '../metadata/conditions.ts';
import type { EbayAccount } from '../world/account.ts';
import type { Listing, Offer } from '../world/inventory.ts';
import type { World } from '../world/world.ts';
import { fieldDroppedForCondition, inventoryError, refusal, refuseAll } from './errors.ts';
import { endListing, isLive, listingOf, offeredQuantity, showOnListing } from './listings.ts';
import { publishErrors } from './publish-checks.ts';

/** A month's selling limit, counted over what is live (25026). */
function limitErrors(world: World, account: EbayAccount, price: number, quantity: number): EbayError[] {
  const limit = account.sellingLimit;
  if (!limit) return [];
  const live = [...world.listings.values()].filter(
    (listing) => listing.seller === account.username && isLive(listing),
  );
  const pieces = live.reduce((sum, listing) => sum + listing.quantity, quantity);
  const worth = live.reduce(
    (sum, listing) => sum + listing.quantity * Number(listing.price.value),
    price * quantity,
  );
  if (pieces <= limit.quantity && worth <= Number(limit.amount.value)) return [];
  return [
    inventoryError(
      25026,
      `You can list up to ${limit.quantity} items and ${limit.amount.value} ${limit.amount.currency} this month.`,
    ),
  ];
}

/** What publish answers. */
export interface Published {
  listing: Listing;
  warnings: EbayError[];
}

/**
 * Publishes an offer. One that is published already answers with the listing it has; after it was withdrawn, or
 * its listing ended, there is a new listing with a new id.
 * @throws Refusal with everything that is missing.
 */
export function publishOffer(world: World, account: EbayAccount, offer: Offer): Published {
  const there = listingOf(world, offer);
  if (there && isLive(there)) return { listing: there, warnings: [] };
  const item = account.items.get(offer.sku);
  const errors = publishErrors(world, account, item, offer);
  if (!item || errors.length > 0) {
    refuseAll(errors);
    throw refusal(25702, offer.sku);
  }
  const quantity = offeredQuantity(item, offer);
  if (quantity < 1) throw refusal(25004, 'A quantity of at least 1 is required.');
  const price = Number(offer.body.pricingSummary?.price?.value);
  refuseAll(limitErrors(world, account, price, quantity));
  const listing: Listing = {
    listingId: world.ids.listing(),
    seller: account.username,
    offerId: offer.offerId,
    sku: offer.sku,
    marketplaceId: offer.marketplaceId,
    status: 'ACTIVE',
    onHold: false,
    title: '',
    description: '',
    price: { value: '0', currency: '' },
    quantity: 0,
    soldQuantity: 0,
    categoryId: '',
    condition: '',
    aspects: {},
    imageUrls: [],
    startedAt: world.clock.text(),
    revisions: { day: '', count: 0 },
  };
  showOnListing(world, account, item, offer, listing);
  world.listings.set(listing.listingId, listing);
  offer.listingId = listing.listingId;
  const ignored = isNew(item.body.condition ?? '') && item.body.conditionDescription;
  return {
    listing,
    warnings: [
      ...world.rules.publishWarnings,
      ...(ignored ? [fieldDroppedForCondition('conditionDescription')] : []),
    ],
  };
}

/**
 * Ends the listing of a published offer; the offer stays, unpublished.
 * @throws Refusal 25713 where there is nothing to end.
 */
export function withdrawOffer(world: World, offer: Offer): Listing {
  const listing = listingOf(world, offer);
  if (!listing || !isLive(listing)) throw refusal(25713, offer.offerId);
  endListing(world, listing);
  delete offer.listingId;
  return listing;
}
