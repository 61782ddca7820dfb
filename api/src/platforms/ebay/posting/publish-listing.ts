import type { PublishedListing } from '../../platform-adapter.ts';
import { PlatformFailure } from '../../platform-failure.ts';
import { EbayRefusal } from '../errors/ebay-refusal.ts';
import type { OfferBody } from '../listing/ebay-listing.ts';
import type { EbayJob } from './ebay-job.ts';
import type { EbayOffer } from './ebay-offer.ts';
import { withFreshPhotos } from './fresh-photos.ts';
import { mayHaveHappened } from './in-doubt.ts';
import { photoAddresses, photosAreIn } from './photo-addresses.ts';
import { bodiesFor, fingerprints, type PreparedListing, prepareListing } from './prepared-listing.ts';
import { published, recordListing, recordOffer } from './published.ts';
import { bringUpToDate } from './revise-listing.ts';
import { settleSku } from './settle-sku.ts';
import { noteSales, piecesToOffer, salesOf } from './sold-pieces.ts';
import { withdrawOffer } from './withdraw-offer.ts';

const LOOK_FOR_ORDERS_MS = 15 * 60_000;

/**
 * Puts a listing up exactly once, whatever broke before: eBay has no idempotency keys, so each step looks first at
 * what is there. What is live already is adopted and brought up to date; an offer without a listing is filled anew and
 * published again, which makes a new listing.
 */
export async function publishListing(job: EbayJob): Promise<PublishedListing> {
  const prepared = prepareListing(job);
  const sku = await settleSku(job, prepared.details.sku);
  const offers = await job.api.offersOf(sku);
  await noteSales(job, offers);
  const ours = await onlyOurs(job, offers, prepared.settings.marketplaceId);
  if (ours?.live) {
    await recordOffer(job, ours.offerId);
    return bringUpToDate(job, prepared, sku, ours);
  }
  const pieces = piecesToOffer(job.context.listing, salesOf(job, ours));
  if (pieces <= 0) {
    throw soldThere(job.now());
  }
  return withFreshPhotos(job, () => listAnew(job, prepared, sku, ours, pieces));
}

/** The offer on the shop's site. One that is live on another site is taken down, so that nothing is for sale twice. */
async function onlyOurs(
  job: EbayJob,
  offers: readonly EbayOffer[],
  marketplaceId: string,
): Promise<EbayOffer | null> {
  const fitting = offers.filter(
    (offer) => offer.marketplaceId === marketplaceId && offer.format !== 'AUCTION',
  );
  const ours = fitting.find(({ live }) => live) ?? fitting[0] ?? null;
  for (const other of offers) {
    if (other.live && other !== ours) {
      await withdrawOffer(job, other.offerId);
    }
  }
  return ours;
}

async function listAnew(
  job: EbayJob,
  prepared: PreparedListing,
  sku: string,
  known: EbayOffer | null,
  pieces: number,
): Promise<PublishedListing> {
  const { api, context } = job;
  const { marketplaceId } = prepared.settings;
  const bodies = bodiesFor(job, prepared, pieces, await photoAddresses(job, null));
  const warnings = await api.putItem(sku, bodies.inventoryItem, marketplaceId, false);
  const { offerId, isNew } = known
    ? { offerId: known.offerId, isNew: false }
    : await makeOffer(job, sku, bodies.offer, prepared, warnings);
  await recordOffer(job, offerId);
  if (!isNew) {
    warnings.push(...(await api.putOffer(offerId, bodies.offer, marketplaceId, false)));
  }
  await context.record('sent', fingerprints(job, prepared));
  const listingId = await publishOffer(job, offerId, warnings);
  await recordListing(job, listingId);
  await photosAreIn(job, listingId);
  return published(job, listingId, warnings);
}

/** Makes the offer. It is never asked for twice: where the answer is in doubt, eBay is asked what it has. */
async function makeOffer(
  job: EbayJob,
  sku: string,
  body: OfferBody,
  { settings: { marketplaceId } }: PreparedListing,
  warnings: string[],
): Promise<{ offerId: string; isNew: boolean }> {
  try {
    const made = await job.api.createOffer(sku, body, marketplaceId);
    warnings.push(...made.warnings);
    return { offerId: made.offerId, isNew: true };
  } catch (error) {
    if (!mayHaveHappened(error)) {
      throw error;
    }
    const offer = await offerMeant(job, sku, marketplaceId, error).catch(() => null);
    if (!offer) {
      throw error;
    }
    return { offerId: offer.offerId, isNew: false };
  }
}

/** The offer that is there already: by SKU, or the one that the error names. */
async function offerMeant(
  { api }: EbayJob,
  sku: string,
  marketplaceId: string,
  error: PlatformFailure,
): Promise<EbayOffer | null> {
  const found = (await api.offersOf(sku)).find((offer) => offer.marketplaceId === marketplaceId);
  const named = found ? null : namedOffer(error);
  return found ?? (named === null ? null : await api.offer(named));
}

/** Publishes unless that is done already; a listing id, or the failure with its outcome. */
async function publishOffer(job: EbayJob, offerId: string, warnings: string[]): Promise<string> {
  const before = await job.api.offer(offerId);
  if (before?.live && before.listing) {
    return before.listing.listingId;
  }
  try {
    const { listingId, warnings: told } = await job.api.publish(offerId);
    warnings.push(...told);
    if (listingId !== null) {
      return listingId;
    }
  } catch (error) {
    const live = mayHaveHappened(error) ? await liveListing(job, offerId) : null;
    if (live === null) {
      throw error;
    }
    return live;
  }
  const live = await liveListing(job, offerId);
  if (live === null) {
    throw notShown();
  }
  return live;
}

/** Null, too, where the look itself fails: what is thrown then is the doubt that was there before. */
async function liveListing(job: EbayJob, offerId: string): Promise<string | null> {
  const offer = await job.api.offer(offerId).catch(() => null);
  return offer?.live ? (offer.listing?.listingId ?? null) : null;
}

function namedOffer(error: PlatformFailure): string | null {
  const named = error instanceof EbayRefusal ? error.reasons.map(({ parameters }) => parameters.offerId) : [];
  return named.find((id) => id !== undefined)?.replace(/\.$/, '') ?? null;
}

function soldThere(now: Date): PlatformFailure {
  return new PlatformFailure({
    code: 'SOLD_THERE',
    message:
      'eBay has sold this already. Nothing was listed; the sale is recorded with the next look at your orders.',
    retryable: true,
    outcome: 'refused',
    retryAt: new Date(now.getTime() + LOOK_FOR_ORDERS_MS),
  });
}

function notShown(): PlatformFailure {
  return new PlatformFailure({
    code: 'EBAY_UNREADABLE',
    message: 'eBay said yes but shows no listing yet. It is asked again.',
    retryable: true,
    outcome: 'unknown',
  });
}
