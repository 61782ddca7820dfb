import type { EbayJob } from './ebay-job.ts';
import type { EbayOffer } from './ebay-offer.ts';

/** Every offer of the item: those of its SKU, and the one that was recorded. */
export async function allOffers(job: EbayJob): Promise<EbayOffer[]> {
  const { knownSku, recorded } = job;
  const offers = await job.api.offersOf(knownSku);
  if (recorded.offerId !== null && !offers.some(({ offerId }) => offerId === recorded.offerId)) {
    const offer = await job.api.offer(recorded.offerId);
    return offer ? [...offers, offer] : offers;
  }
  return offers;
}

/** The offer that stands for the item: the recorded one if it is live, then any that is live, then any. */
export async function findOffer(job: EbayJob): Promise<EbayOffer | null> {
  const { offerId } = job.recorded;
  const recorded = offerId === null ? null : await job.api.offer(offerId);
  if (recorded?.live) {
    return recorded;
  }
  const offers = await allOffers(job);
  return offers.find(({ live }) => live) ?? recorded ?? offers[0] ?? null;
}
