import { toMinorUnits } from '../../../shared/money.ts';
import type { PublishedListing } from '../../platform-adapter.ts';
import { NOT_LIVE, PlatformFailure } from '../../platform-failure.ts';
import type { EbayListing } from '../listing/ebay-listing.ts';
import type { EbayJob } from './ebay-job.ts';
import type { EbayOffer, EbayOfferListing } from './ebay-offer.ts';
import { findOffer } from './find-offer.ts';
import { withFreshPhotos } from './fresh-photos.ts';
import { photoAddresses, photosAreIn } from './photo-addresses.ts';
import { bodiesFor, fingerprints, type PreparedListing, prepareListing } from './prepared-listing.ts';
import { published, recordListing, recordOffer } from './published.ts';
import { nextPush } from './revision-count.ts';
import { noteSales, piecesToOffer, salesOf } from './sold-pieces.ts';
import { withdrawOffer } from './withdraw-offer.ts';

/** How often a sale in the middle of a push is made up for before the next push has to. */
const MAX_CORRECTIONS = 3;

/** What differs between a live listing and ours. */
interface Changes {
  readonly item: boolean;
  readonly offer: boolean;
  readonly quantity: boolean;
  readonly price: boolean;
}

/** Brings a live listing up to date, with as few calls as it takes. Refuses with `NOT_LIVE` where there is none. */
export async function reviseListing(job: EbayJob): Promise<PublishedListing> {
  const prepared = prepareListing(job);
  const offer = await findOffer(job);
  if (!offer?.live) {
    throw notLive('eBay has no live listing of this item.');
  }
  if (offer.marketplaceId !== null && offer.marketplaceId !== prepared.settings.marketplaceId) {
    throw onOtherSite(offer.marketplaceId);
  }
  await recordOffer(job, offer.offerId);
  return bringUpToDate(job, prepared, job.knownSku, offer);
}

/**
 * Makes a live listing what ours is. Pieces that eBay has sold and that we do not know of are not put on sale again:
 * where none is left, nothing is pushed, and the sale comes in with the next look at the orders.
 */
export async function bringUpToDate(
  job: EbayJob,
  prepared: PreparedListing,
  sku: string,
  offer: EbayOffer,
): Promise<PublishedListing> {
  const { listing } = offer;
  if (!listing) {
    throw notLive('eBay has no live listing of this item.');
  }
  await recordListing(job, listing.listingId);
  await noteSales(job, [offer]);
  const pieces = piecesToOffer(job.context.listing, salesOf(job, offer));
  if (pieces <= 0) {
    return soldOut(job, offer, listing);
  }
  const changes = compare(job, prepared, offer, pieces);
  if (!changes.item && !changes.offer && !changes.quantity && !changes.price) {
    await closePush(job);
    return published(job, listing.listingId);
  }
  const on = { sku, offer, listing, pieces, changes };
  const warnings = await withFreshPhotos(job, () => push(job, prepared, on));
  await verify(job, sku, offer.offerId);
  await photosAreIn(job, listing.listingId);
  return published(job, listing.listingId, warnings);
}

function compare(job: EbayJob, prepared: PreparedListing, offer: EbayOffer, pieces: number): Changes {
  const { sent } = job.recorded;
  const wanted = fingerprints(job, prepared);
  return {
    item: sent?.item !== wanted.item,
    offer: sent?.offer !== wanted.offer,
    quantity: offer.availableQuantity !== pieces,
    price: !isSamePrice(offer, job),
  };
}

/** What is about to be changed is forgotten first: after a crash in the middle both bodies are sent again. */
async function push(
  job: EbayJob,
  prepared: PreparedListing,
  on: { sku: string; offer: EbayOffer; listing: EbayOfferListing; pieces: number; changes: Changes },
): Promise<string[]> {
  const { api, context, recorded } = job;
  const { sku, offer, listing, pieces, changes } = on;
  const { marketplaceId } = prepared.settings;
  const numbersApart =
    (changes.quantity && !(changes.item && changes.offer)) || (changes.price && !changes.offer);
  const calls = [changes.item, changes.offer, numbersApart].filter(Boolean).length;
  await context.record('push', nextPush(recorded.push, listing.listingId, calls, job.now()));
  const bodies = await changedBodies(job, prepared, listing, pieces, changes);
  const warnings: string[] = [];
  if (changes.item) {
    warnings.push(...(await api.putItem(sku, bodies.inventoryItem, marketplaceId, true)));
  }
  if (changes.offer) {
    warnings.push(...(await api.putOffer(offer.offerId, bodies.offer, marketplaceId, true)));
  }
  if (numbersApart) {
    const { price } = bodies.offer.pricingSummary ?? {};
    warnings.push(
      ...(await api.changePriceAndQuantity({ sku, offerId: offer.offerId, quantity: pieces, price })),
    );
  }
  if (changes.item || changes.offer) {
    await context.record('sent', fingerprints(job, prepared));
  }
  return warnings;
}

async function changedBodies(
  job: EbayJob,
  prepared: PreparedListing,
  listing: EbayOfferListing,
  pieces: number,
  changes: Changes,
): Promise<EbayListing> {
  const addresses = changes.item ? await photoAddresses(job, listing.listingId) : [];
  if (changes.item || changes.offer) {
    await job.context.record('sent', null);
  }
  return bodiesFor(job, prepared, pieces, addresses);
}

/** Reads the offer again: what eBay sold while we wrote was put back on sale by us, and is taken off again. */
async function verify(job: EbayJob, sku: string, offerId: string): Promise<void> {
  for (let round = 0; round < MAX_CORRECTIONS; round++) {
    const after = await job.api.offer(offerId);
    if (!after?.live) {
      throw notLive('The listing ended at eBay while it was being changed.');
    }
    await noteSales(job, [after]);
    const pieces = piecesToOffer(job.context.listing, salesOf(job, after));
    if (after.availableQuantity === null || after.availableQuantity === pieces) {
      break;
    }
    if (pieces <= 0) {
      return takeDown(job, offerId);
    }
    await job.api.changePriceAndQuantity({ sku, offerId, quantity: pieces });
  }
  await closePush(job);
}

/** Nothing of ours is left there. What we put on sale by mistake, in a push that broke off, is taken down. */
async function soldOut(
  job: EbayJob,
  offer: EbayOffer,
  { listingId }: EbayOfferListing,
): Promise<PublishedListing> {
  const { push: last } = job.recorded;
  if (last?.open && last.listingId === listingId && offer.availableQuantity !== 0) {
    await takeDown(job, offer.offerId);
  }
  return published(job, listingId, [
    'eBay has sold every piece of this listing. Nothing was changed there; the sale is recorded with the next look at your orders.',
  ]);
}

async function takeDown(job: EbayJob, offerId: string): Promise<never> {
  await withdrawOffer(job, offerId);
  await closePush(job);
  throw notLive('eBay sold the last piece while the listing was being changed, so the listing was ended.');
}

async function closePush({ recorded: { push: last }, context }: EbayJob): Promise<void> {
  if (last?.open) {
    await context.record('push', { ...last, open: false });
  }
}

function isSamePrice({ price: theirs }: EbayOffer, { context: { listing } }: EbayJob): boolean {
  const ours = listing.price;
  return (
    theirs !== null &&
    ours !== null &&
    theirs.currencyCode === ours.currencyCode &&
    toMinorUnits(theirs.amount, theirs.currencyCode) === toMinorUnits(ours.amount, ours.currencyCode)
  );
}

/** A listing cannot move between eBay's sites, and ending it is not for a revision to decide. */
function onOtherSite(marketplaceId: string): PlatformFailure {
  return new PlatformFailure({
    code: 'OTHER_SITE',
    message: `The listing is on another eBay site (${marketplaceId}) than the one in your settings. It stays there as it is. End it and post again to move it.`,
    retryable: false,
    outcome: 'refused',
    fields: ['settings'],
  });
}

function notLive(message: string): PlatformFailure {
  return new PlatformFailure({ code: NOT_LIVE, message, retryable: false, outcome: 'refused' });
}
