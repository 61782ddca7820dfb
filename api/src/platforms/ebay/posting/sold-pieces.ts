import type { Listing } from '../../listing.ts';
import type { EbayOfferListing } from './ebay-offer.ts';

/**
 * How many pieces may be for sale at eBay: ours, less those that eBay has sold through this listing and that we have
 * not imported yet. Pushing the plain quantity would put what is sold on sale again. Can be negative.
 */
export function piecesToOffer({ quantity, soldThere }: Listing, listing: EbayOfferListing | null): number {
  if (!listing) {
    return quantity;
  }
  const imported = Object.hasOwn(soldThere, listing.listingId) ? (soldThere[listing.listingId] ?? 0) : 0;
  return quantity - Math.max(0, listing.soldQuantity - imported);
}
