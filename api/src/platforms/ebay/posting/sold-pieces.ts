import type { Listing } from '../../listing.ts';
import type { EbayJob } from './ebay-job.ts';
import type { EbayOffer } from './ebay-offer.ts';

/** Pieces sold through each listing, as eBay told it last. */
export type SalesByListing = Readonly<Record<string, number>>;

/**
 * How many pieces may be for sale at eBay: ours, less those that eBay has sold and that we have not imported yet.
 * Pushing the plain quantity would put what is sold on sale again. Can be negative.
 */
export function piecesToOffer(listing: Listing, sales: SalesByListing): number {
  const unknown = Object.entries(sales).map(([listingId, sold]) => sold - imported(listing, listingId));
  return listing.quantity - unknown.filter((pieces) => pieces > 0).reduce((sum, pieces) => sum + pieces, 0);
}

/** The sales of earlier listings that were noted, and those of the listing that is there now. */
export function salesOf({ recorded }: EbayJob, offer: EbayOffer | null): SalesByListing {
  const { listing } = offer ?? {};
  return listing ? { ...recorded.sold, [listing.listingId]: listing.soldQuantity } : recorded.sold;
}

/**
 * Notes what eBay has sold and we have not imported. Once a listing has ended eBay may tell no more of it, and the
 * next listing must not offer those pieces. What is imported meanwhile is struck out, and for good: pieces that come
 * back by a cancelled order are ours again.
 */
export async function noteSales(job: EbayJob, offers: readonly EbayOffer[]): Promise<void> {
  const { context, recorded } = job;
  const now: Record<string, number> = Object.assign(
    {},
    recorded.sold,
    ...offers.map((offer) => salesOf(job, offer)),
  );
  const unknown = Object.entries(now).filter(([id, sold]) => sold > imported(context.listing, id));
  if (JSON.stringify(Object.fromEntries(unknown)) !== JSON.stringify(recorded.sold)) {
    await context.record('sold', unknown.length > 0 ? Object.fromEntries(unknown) : null);
  }
}

function imported({ soldThere }: Listing, listingId: string): number {
  return Object.hasOwn(soldThere, listingId) ? (soldThere[listingId] ?? 0) : 0;
}
