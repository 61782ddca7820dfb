import type { JsonObject } from '../http/json.ts';
import { isLive, showOnListing } from '../inventory/listings.ts';
import type { Listing } from '../world/inventory.ts';
import type { World } from '../world/world.ts';

/**
 * The seller changes a live listing on eBay's own pages: item, offer and listing change together, so that the
 * API shows the new values, too.
 * @throws Error where the listing is not live any more.
 */
export function editListing(world: World, listing: Listing, { price, title, quantity }: JsonObject): void {
  const account = world.account(listing.seller);
  const item = account.items.get(listing.sku);
  const offer = account.offers.get(listing.offerId);
  if (!item || !offer || !isLive(listing)) throw new Error(`Listing ${listing.listingId} is not live.`);
  if (typeof title === 'string') item.body.product = { ...item.body.product, title };
  if (typeof price === 'string' || typeof price === 'number') {
    offer.body.pricingSummary = {
      ...offer.body.pricingSummary,
      price: { value: Number(price).toFixed(2), currency: listing.price.currency },
    };
  }
  if (typeof quantity === 'number') {
    item.body.availability = { shipToLocationAvailability: { quantity } };
    if (offer.body.availableQuantity !== undefined) offer.body.availableQuantity = quantity;
  }
  showOnListing(world, account, item, offer, listing);
}
