import { isNotFound } from '../errors/ebay-refusal.ts';
import type { EbayJob } from './ebay-job.ts';
import { mayHaveHappened } from './in-doubt.ts';

/**
 * Ends the listing of an offer; the offer itself stays, so that it can be listed again. Where the answer is in doubt
 * eBay is asked: only a listing that is still up is a failure.
 */
export async function withdrawOffer({ api }: EbayJob, offerId: string): Promise<void> {
  try {
    await api.withdraw(offerId);
  } catch (error) {
    if (!mayHaveHappened(error) && !isNotFound(error)) {
      throw error;
    }
    const after = await api.offer(offerId).catch(() => {
      throw error;
    });
    if (after?.live) {
      throw error;
    }
  }
}
