import type { Listing } from '../../listing.ts';
import type { ListingProblem } from '../../platform-adapter.ts';
import { EBAY_CONDITIONS } from './conditions.ts';
import type { EbayDescriptorRule, EbayDetails } from './ebay-details.ts';
import { ebayConditionOf } from './ebay-listing.ts';

/** sell_inventory, InventoryItem.conditionDescription. */
const DESCRIPTION_MAX_LENGTH = 1000;
/** sell_inventory, ConditionDescriptor.additionalInfo. */
const DESCRIPTOR_MAX_LENGTH = 30;

/** What eBay would refuse of the condition and of the words on it. */
export function conditionProblems(listing: Listing, details: EbayDetails): ListingProblem[] {
  return [
    ...choiceProblems(listing, details),
    ...descriptorsProblems(listing, details),
    ...wordsProblems(listing, details),
  ];
}

function choiceProblems(listing: Listing, details: EbayDetails): ListingProblem[] {
  const { conditionIds, conditionRequired } = details.requirements;
  const chosen = details.conditionId;
  if (chosen) {
    const taken =
      conditionIds.length > 0 ? conditionIds.includes(chosen) : EBAY_CONDITIONS[chosen] !== undefined;
    const message = 'eBay does not take this condition in the category. Choose another condition for eBay.';
    return taken ? [] : [{ field: 'details.conditionId', code: 'CONDITION_NOT_TAKEN', message }];
  }
  if (conditionIds.length === 0 || ebayConditionOf(listing, details) !== null) {
    return [];
  }
  if (listing.condition === null) {
    const message = 'eBay needs the condition in this category.';
    return conditionRequired ? [{ field: 'condition', code: 'REQUIRED', message }] : [];
  }
  const message =
    'eBay has no condition like this one in the category. Choose the condition for eBay, or another category.';
  return [{ field: 'condition', code: 'CONDITION_NOT_TAKEN', message }];
}

function descriptorsProblems(listing: Listing, details: EbayDetails): ListingProblem[] {
  const rules = details.requirements.descriptors?.[ebayConditionOf(listing, details) ?? ''] ?? [];
  return rules.flatMap((rule) => descriptorProblem(rule, details.conditionDescriptors?.[rule.id]) ?? []);
}

function descriptorProblem(
  { name, required, maxLength, values }: EbayDescriptorRule,
  said: string | undefined,
): ListingProblem | null {
  const problem = (code: string, message: string) => ({
    field: 'details.conditionDescriptors',
    code,
    message,
  });
  if (said === undefined) {
    return required ? problem('DESCRIPTOR_REQUIRED', `eBay needs “${name}” for this condition.`) : null;
  }
  if (values.length > 0 && !values.some(({ id }) => id === said)) {
    return problem(
      'DESCRIPTOR_NOT_ALLOWED',
      `eBay does not offer what was chosen for “${name}”. Choose again.`,
    );
  }
  const longest = Math.min(maxLength ?? DESCRIPTOR_MAX_LENGTH, DESCRIPTOR_MAX_LENGTH);
  return values.length === 0 && said.length > longest
    ? problem(
        'DESCRIPTOR_TOO_LONG',
        `eBay takes ${longest} characters for “${name}”; there are ${said.length}.`,
      )
    : null;
}

function wordsProblems(listing: Listing, details: EbayDetails): ListingProblem[] {
  const words = details.conditionDescription ?? listing.conditionNotes ?? '';
  if (words.length <= DESCRIPTION_MAX_LENGTH) {
    return [];
  }
  const field = details.conditionDescription ? 'details.conditionDescription' : 'conditionNotes';
  const message = `eBay takes ${DESCRIPTION_MAX_LENGTH} characters on the condition; there are ${words.length}.`;
  return [{ field, code: 'TOO_LONG', message }];
}
