import type { PublishedListing } from '../../platform-adapter.ts';
import { listingUrl } from '../listing/listing-url.ts';
import type { EbayJob } from './ebay-job.ts';

/** A listing that is up, with what eBay remarked, each remark once. */
export function published(
  job: EbayJob,
  listingId: string,
  warnings: readonly string[] = [],
): PublishedListing {
  return {
    externalId: listingId,
    externalUrl: listingUrl(job.client.config.webBaseUrl, listingId),
    warnings: [...new Set(warnings)],
  };
}

/** Keeps which listing is up, unless that is what was kept. */
export async function recordListing(job: EbayJob, listingId: string): Promise<void> {
  if (job.recorded.listingId !== listingId) {
    await job.context.record('listing', { listingId });
  }
}

/** Keeps which offer is ours, unless that is what was kept. */
export async function recordOffer(job: EbayJob, offerId: string): Promise<void> {
  if (job.recorded.offerId !== offerId) {
    await job.context.record('offer', { offerId });
  }
}
