import { toMinorUnits } from '../../../shared/money.ts';
import type { Listing } from '../../listing.ts';
import type { ListingProblem } from '../../platform-adapter.ts';
import type { EbayDetails } from './ebay-details.ts';

const FIELD = 'details.bestOffer';

/** Decline below, accept from, price: each must be less than the next (sell_inventory, BestOffer). */
export function bestOfferProblems({ price }: Listing, { bestOffer }: EbayDetails): ListingProblem[] {
  if (!bestOffer?.enabled || !price) {
    return [];
  }
  const units = (amount: string | undefined) =>
    amount === undefined ? null : toMinorUnits(amount, price.currencyCode);
  const [accept, decline] = [units(bestOffer.autoAccept), units(bestOffer.autoDecline)];
  const wrong = (text: string | undefined, value: number | null) =>
    text !== undefined && (value === null || value <= 0);
  if (wrong(bestOffer.autoAccept, accept) || wrong(bestOffer.autoDecline, decline)) {
    return [problem('INVALID_AMOUNT', 'The limits of offers must be prices above zero.')];
  }
  const asked = toMinorUnits(price.amount, price.currencyCode);
  const problems: ListingProblem[] = [];
  if (accept !== null && asked !== null && accept >= asked) {
    problems.push(
      problem('ACCEPT_TOO_HIGH', 'The offer that is accepted without asking must be below the price.'),
    );
  }
  if (decline !== null && asked !== null && decline >= asked) {
    problems.push(
      problem('DECLINE_TOO_HIGH', 'The offer that is declined without asking must be below the price.'),
    );
  }
  if (accept !== null && decline !== null && decline >= accept) {
    problems.push(
      problem('DECLINE_ABOVE_ACCEPT', 'Offers that are declined must be below those that are accepted.'),
    );
  }
  return problems;
}

function problem(code: string, message: string): ListingProblem {
  return { field: FIELD, code, message };
}
