import type { EbayJob } from './ebay-job.ts';
import { allOffers } from './find-offer.ts';
import { forgetPhotos } from './photo-addresses.ts';
import { withdrawOffer } from './withdraw-offer.ts';

/** Takes down whatever is live of the item, on every site. The offer stays at eBay, unseen, to be listed again. */
export async function endListing(job: EbayJob): Promise<void> {
  for (const offer of await allOffers(job)) {
    if (offer.live) {
      await withdrawOffer(job, offer.offerId);
    }
  }
  await forgetPhotos(job);
}
