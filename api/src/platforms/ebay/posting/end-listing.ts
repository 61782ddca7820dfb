import type { EbayJob } from './ebay-job.ts';
import { allOffers } from './find-offer.ts';
import { forgetPhotos } from './photo-addresses.ts';
import { noteSales } from './sold-pieces.ts';
import { withdrawOffer } from './withdraw-offer.ts';

/** Takes down whatever is live of the item, on every site. The offer stays at eBay, unseen, to be listed again. */
export async function endListing(job: EbayJob): Promise<void> {
  const offers = await allOffers(job);
  await noteSales(job, offers);
  for (const offer of offers) {
    if (offer.live) {
      await withdrawOffer(job, offer.offerId);
    }
  }
  await forgetPhotos(job);
}
