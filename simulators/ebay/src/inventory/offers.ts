import { take } from '../http/shape.ts';
import { TREES } from '../taxonomy/tree.ts';
import type { EbayAccount } from '../world/account.ts';
import type { Offer } from '../world/inventory.ts';
import type { World } from '../world/world.ts';
import { inventoryError, notThere, refusal, refuseAll } from './errors.ts';
import { countRevision, endListing, isLive, listingOf, showOnListing } from './listings.ts';
import { publishErrors } from './publish-checks.ts';
import { NEW_OFFER_SHAPE, OFFER_SHAPE } from './shapes.ts';

/** Fields that eBay fills in where an offer leaves them out. */
const defaults = { includeCatalogProductDetails: true, hideBuyerDetails: false };

/** @throws Refusal 25713 with 404 for an offer that the seller does not have. */
export function findOffer(account: EbayAccount, offerId: string): Offer {
  const offer = account.offers.get(offerId);
  if (!offer) throw notThere(25713, offerId);
  return offer;
}

/** The offer that a SKU has on a marketplace in a format: there is never a second one. */
export const sameOffer = (account: EbayAccount, sku: string, marketplaceId: string, format: string) =>
  [...account.offers.values()].find(
    (offer) => offer.sku === sku && offer.marketplaceId === marketplaceId && offer.format === format,
  );

/**
 * Creates an unpublished offer.
 * @throws Refusal 25002 "Offer entity already exists" with its offerId, 25702 without the item, 25709.
 */
export function createOffer(world: World, account: EbayAccount, sent: unknown): Offer {
  const { sku = '', marketplaceId = '', format = '', ...body } = take(sent, NEW_OFFER_SHAPE);
  if (!TREES.has(marketplaceId)) throw refusal(25709, 'marketplaceId');
  if (format !== 'FIXED_PRICE') throw refusal(25709, 'format');
  const quantity = body.availableQuantity ?? 0;
  if (quantity < 0) throw refusal(25709, 'availableQuantity');
  if (!account.items.has(sku)) throw refusal(25702, sku);
  const there = sameOffer(account, sku, marketplaceId, format);
  if (there) throw refusal(25002, 'Offer entity already exists.', { offerId: there.offerId });
  const offer: Offer = {
    offerId: world.ids.offer(),
    sku,
    marketplaceId,
    format,
    body: { ...defaults, ...body },
  };
  account.offers.set(offer.offerId, offer);
  return offer;
}

/**
 * Replaces an offer as a whole; SKU, marketplace and format stay. A live listing is revised at once.
 * @throws Refusal
 */
export function updateOffer(world: World, account: EbayAccount, offer: Offer, sent: unknown): void {
  const changed: Offer = { ...offer, body: { ...defaults, ...take(sent, OFFER_SHAPE) } };
  const listing = listingOf(world, offer);
  const item = account.items.get(offer.sku);
  if (listing && isLive(listing) && item) {
    // updateOffer: "For published offers, the listingDescription field is also required".
    refuseAll([
      ...(changed.body.listingDescription ? [] : [inventoryError(25016, 'listingDescription')]),
      ...publishErrors(world, account, item, changed),
    ]);
    countRevision(world, listing);
    account.offers.set(offer.offerId, changed);
    showOnListing(world, account, item, changed, listing);
    return;
  }
  account.offers.set(offer.offerId, changed);
}

/** Deletes an offer and ends its listing. */
export function deleteOffer(world: World, account: EbayAccount, offer: Offer): void {
  const listing = listingOf(world, offer);
  if (listing) endListing(world, listing);
  account.offers.delete(offer.offerId);
}

/** An offer as getOffer shows it: with `listing` while it is published, and only then. */
export function shownOffer(world: World, offer: Offer) {
  const { offerId, sku, marketplaceId, format, body } = offer;
  const listing = listingOf(world, offer);
  return {
    offerId,
    sku,
    marketplaceId,
    format,
    ...body,
    status: listing ? 'PUBLISHED' : 'UNPUBLISHED',
    ...(listing
      ? {
          listing: {
            listingId: listing.listingId,
            listingStatus: listing.status,
            soldQuantity: listing.soldQuantity,
            ...(listing.onHold ? { listingOnHold: true } : {}),
          },
        }
      : {}),
  };
}
