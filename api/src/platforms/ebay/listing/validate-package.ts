import type { ListingProblem } from '../../platform-adapter.ts';
import type { EbayDetails } from './ebay-details.ts';

/** No parcel is larger, in any unit: whatever is beyond was mistyped. */
const MAX_VALUE = 100_000;

/** Weight and size, where they are given, are above zero. */
export function packageProblems({ package: parcel }: EbayDetails): ListingProblem[] {
  const { weight, dimensions } = parcel ?? {};
  const problems: ListingProblem[] = [];
  const isSize = (value: number) => value > 0 && value <= MAX_VALUE;
  if (weight && !isSize(weight.value)) {
    problems.push(problem('INVALID_WEIGHT', "The package's weight must be above zero."));
  }
  if (dimensions && ![dimensions.length, dimensions.width, dimensions.height].every(isSize)) {
    problems.push(problem('INVALID_SIZE', "The package's length, width and height must be above zero."));
  }
  return problems;
}

function problem(code: string, message: string): ListingProblem {
  return { field: 'details.package', code, message };
}
