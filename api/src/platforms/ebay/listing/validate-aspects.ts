import type { Listing } from '../../listing.ts';
import type { ListingProblem } from '../../platform-adapter.ts';
import {
  ASPECT_MAX_VALUES,
  ASPECT_NAME_MAX_LENGTH,
  ASPECT_VALUE_MAX_LENGTH,
  aspectValues,
  isAllowed,
  mergedAspects,
} from './aspects.ts';
import type { EbayAspectRule, EbayDetails } from './ebay-details.ts';

const FIELD = 'details.aspects';

/** Every required item specific that is missing, and every value that the category does not take, by name. */
export function aspectProblems(listing: Listing, details: EbayDetails): ListingProblem[] {
  const aspects = mergedAspects(listing, details);
  const rules = details.requirements.aspects;
  const missing = rules
    .filter(({ name, required }) => required && aspectValues(aspects, name).length === 0)
    .map(({ name }) => problem('ASPECT_REQUIRED', `eBay needs “${name}” in this category.`));
  const wrong = Object.entries(aspects).flatMap(([name, values]) =>
    valueProblems(
      name,
      values,
      rules.find((rule) => rule.name === name),
    ),
  );
  return [...missing, ...wrong];
}

function valueProblems(
  name: string,
  values: readonly string[],
  rule: EbayAspectRule | undefined,
): ListingProblem[] {
  const problems: ListingProblem[] = [];
  const most = rule?.cardinality === 'SINGLE' ? 1 : ASPECT_MAX_VALUES;
  const longest = Math.min(rule?.maxLength ?? ASPECT_VALUE_MAX_LENGTH, ASPECT_VALUE_MAX_LENGTH);
  if (name.length > ASPECT_NAME_MAX_LENGTH) {
    const message = `The name “${name.slice(0, ASPECT_NAME_MAX_LENGTH)}…” is too long for eBay: ${ASPECT_NAME_MAX_LENGTH} characters fit.`;
    problems.push(problem('ASPECT_NAME_TOO_LONG', message));
  }
  if (values.length > most) {
    const count = most === 1 ? 'one value' : `${most} values`;
    problems.push(
      problem('ASPECT_TOO_MANY_VALUES', `eBay takes ${count} for “${name}”; there are ${values.length}.`),
    );
  }
  const long = values.find((value) => value.length > longest);
  if (long !== undefined) {
    problems.push(
      problem(
        'ASPECT_TOO_LONG',
        `eBay takes ${longest} characters for “${name}”; “${long.slice(0, 30)}…” has ${long.length}.`,
      ),
    );
  }
  const strange =
    rule?.mode === 'SELECTION_ONLY' ? values.find((value) => !isAllowed(value, rule)) : undefined;
  if (strange !== undefined) {
    const message = `eBay does not offer “${strange.slice(0, 60)}” for “${name}”. Choose one of its values.`;
    problems.push(problem('ASPECT_NOT_ALLOWED', message));
  }
  return problems;
}

function problem(code: string, message: string): ListingProblem {
  return { field: FIELD, code, message };
}
