import { EbayRefusal } from '../errors/ebay-refusal.ts';
import type { EbayJob } from './ebay-job.ts';
import { forgetPhotos } from './photo-addresses.ts';

/** eBay does not find, or does not take, the picture at an address. */
const LOST = [25014, 25015, 25086, 25501];

/**
 * Does work that sends addresses of photos. Where eBay no longer has one that was uploaded earlier, all are forgotten
 * and the failure says that it can pass: the next try uploads them again.
 */
export async function withFreshPhotos<Result>(job: EbayJob, work: () => Promise<Result>): Promise<Result> {
  const reused = Object.keys(job.recorded.photos).length > 0;
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EbayRefusal) || !reused || !error.has(...LOST)) {
      throw error;
    }
    await forgetPhotos(job);
    throw new EbayRefusal({ ...error.details, retryable: true }, error.status, error.reasons);
  }
}
