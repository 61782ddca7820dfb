import type { EbayAccount } from '../world/account.ts';
import type { InventoryItem, Listing, Offer } from '../world/inventory.ts';
import type { World } from '../world/world.ts';
import { refusal } from './errors.ts';

/** How many buyers can buy: what the offer allots, never more than there is. */
export function offeredQuantity(item: InventoryItem, { body }: Offer): number {
  const there = item.body.availability?.shipToLocationAvailability?.quantity ?? 0;
  return Math.min(body.availableQuantity ?? there, there);
}

/** True while buyers can see it. */
export const isLive = ({ status }: Listing) => status === 'ACTIVE' || status === 'OUT_OF_STOCK';

/** The listing of a published offer, whether it is live or not. */
export const listingOf = (world: World, { listingId }: Offer) =>
  listingId === undefined ? undefined : world.listings.get(listingId);

/** Published offers of a SKU whose listing is live. */
export function liveOffers(world: World, account: EbayAccount, sku: string): [Offer, Listing][] {
  return [...account.offers.values()].flatMap((offer) => {
    const listing = listingOf(world, offer);
    return offer.sku === sku && listing && isLive(listing) ? [[offer, listing] as [Offer, Listing]] : [];
  });
}

/** Ends a listing for good. */
export function endListing(world: World, listing: Listing, status: 'ENDED' | 'EBAY_ENDED' = 'ENDED'): void {
  if (!isLive(listing)) return;
  listing.status = status;
  listing.endedAt = world.clock.text();
}

/**
 * Writes an item and its offer into their live listing. With nothing left it is out of stock where the seller
 * has that preference, and otherwise ended, as eBay ends a sold-out listing.
 */
export function showOnListing(
  world: World,
  account: EbayAccount,
  item: InventoryItem,
  offer: Offer,
  listing: Listing,
): void {
  const { product = {}, condition = '' } = item.body;
  listing.title = product.title ?? '';
  listing.description = offer.body.listingDescription || product.description || '';
  const { value = '0', currency = 'USD' } = offer.body.pricingSummary?.price ?? {};
  listing.price = { value, currency };
  listing.quantity = offeredQuantity(item, offer);
  listing.categoryId = offer.body.categoryId ?? '';
  listing.condition = condition;
  listing.aspects = product.aspects ?? {};
  listing.imageUrls = product.imageUrls ?? [];
  if (listing.quantity > 0) listing.status = 'ACTIVE';
  else if (account.outOfStockControl) listing.status = 'OUT_OF_STOCK';
  else endListing(world, listing);
}

/** Counts a revision. @throws Refusal 25019 past the day's limit (250, as eBay documents). */
export function countRevision(world: World, listing: Listing): void {
  const day = world.clock.text().slice(0, 10);
  if (listing.revisions.day !== day) listing.revisions = { day, count: 0 };
  if (listing.revisions.count >= world.rules.revisionsPerDay) {
    throw refusal(25019, `It was revised ${world.rules.revisionsPerDay} times today, which is the limit.`);
  }
  listing.revisions.count += 1;
}
