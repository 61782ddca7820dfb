import { toMinorUnits } from '../../../shared/money.ts';
import type { ListingDifference, PlatformTruth } from '../../platform-adapter.ts';
import type { EbayJob } from './ebay-job.ts';
import type { EbayOffer } from './ebay-offer.ts';
import { findOffer } from './find-offer.ts';
import { published } from './published.ts';
import { noteSales, piecesToOffer, salesOf } from './sold-pieces.ts';

/**
 * What eBay has of the item now. An offer that was never published is nothing yet. Of a live listing price, title
 * and quantity are compared with ours; pieces that eBay sold a moment ago are no difference.
 */
export async function readListing(job: EbayJob): Promise<PlatformTruth> {
  const offer = await findOffer(job);
  await noteSales(job, offer ? [offer] : []);
  if (!offer?.live || !offer.listing) {
    return { state: offer?.listing || job.recorded.listingId !== null ? 'ENDED' : 'NONE' };
  }
  const { externalId, externalUrl } = published(job, offer.listing.listingId);
  const differences = [...(await titleDifference(job)), ...offerDifferences(job, offer)];
  return { state: 'LIVE', externalId, externalUrl, ...(differences.length > 0 && { differences }) };
}

async function titleDifference(job: EbayJob): Promise<ListingDifference[]> {
  const ours = job.context.listing.title.trim();
  const theirs = (await job.api.itemTitle(job.knownSku))?.title;
  return theirs == null || theirs === ours ? [] : [{ field: 'title', ours, theirs }];
}

function offerDifferences(job: EbayJob, offer: EbayOffer): ListingDifference[] {
  const { listing } = job.context;
  const { price: theirs, availableQuantity } = offer;
  const { price: ours } = listing;
  const differences: ListingDifference[] = [];
  const units = (money: { amount: string; currencyCode: string }) =>
    toMinorUnits(money.amount, money.currencyCode);
  if (theirs && ours && (theirs.currencyCode !== ours.currencyCode || units(theirs) !== units(ours))) {
    const text = (money: { amount: string; currencyCode: string }) => `${money.amount} ${money.currencyCode}`;
    differences.push({ field: 'price', ours: text(ours), theirs: text(theirs) });
  }
  const pieces = Math.max(0, piecesToOffer(listing, salesOf(job, offer)));
  if (availableQuantity !== null && availableQuantity !== pieces) {
    differences.push({ field: 'quantity', ours: String(pieces), theirs: String(availableQuantity) });
  }
  if (offer.listing?.onHold) {
    differences.push({ field: 'status', ours: 'for sale', theirs: 'on hold' });
  }
  return differences;
}
