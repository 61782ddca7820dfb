import { type FailureDetails, PlatformFailure } from '../../platform-failure.ts';
import type { EbayError } from './ebay-error.ts';

/** eBay answered, and the answer was not yes. Whoever knows what an error means here looks at its ids. */
export class EbayRefusal extends PlatformFailure {
  constructor(
    details: FailureDetails,
    readonly status: number,
    readonly reasons: readonly EbayError[],
  ) {
    super(details);
  }

  /** Whether eBay named one of these errors. */
  has(...ids: number[]): boolean {
    return this.reasons.some(({ id }) => ids.includes(id));
  }
}

/** eBay has nothing under this name: 404, or 25713, 25710, 25702 with another status. */
export function isNotFound(error: unknown): error is EbayRefusal {
  return error instanceof EbayRefusal && (error.status === 404 || error.has(25702, 25710, 25713));
}
