import { PlatformFailure } from '../../platform-failure.ts';
import { EbayRefusal } from '../errors/ebay-refusal.ts';

/**
 * Whether eBay may have done what was asked, or says that it was done before: no answer, a server that failed in the
 * middle, "exists already" and "is not available". Whoever sees this looks at what eBay has.
 */
export function mayHaveHappened(error: unknown): error is PlatformFailure {
  if (error instanceof EbayRefusal) {
    return error.status >= 500 || error.has(25002, 25713, 25729);
  }
  return error instanceof PlatformFailure && error.details.code !== 'EBAY_UNREACHABLE';
}
