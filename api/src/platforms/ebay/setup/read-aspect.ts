import { countOf, listOf, objectOf, textOf } from '../client/reading.ts';
import type { EbayAspect } from './category-facts.ts';

/** More than these are not kept with an item: the list then only helps, and eBay decides. */
const MAX_CHOICES = 400;

const MAX_SUGGESTIONS = 400;

/** One aspect of eBay's answer; whether it is required says `aspectRequired` alone. Null where it has no name. */
export function readAspect(value: unknown): EbayAspect | null {
  const { localizedAspectName, aspectConstraint, aspectValues } = objectOf(value);
  const name = textOf(localizedAspectName, 200);
  if (name === null) {
    return null;
  }
  const constraint = objectOf(aspectConstraint);
  const values = listOf(aspectValues).flatMap((entry) => textOf(objectOf(entry).localizedValue, 500) ?? []);
  const mode = constraint.aspectMode === 'SELECTION_ONLY' ? 'SELECTION_ONLY' : 'FREE_TEXT';
  return {
    name,
    required: constraint.aspectRequired === true,
    mode,
    cardinality: constraint.itemToAspectCardinality === 'MULTI' ? 'MULTI' : 'SINGLE',
    maxLength: countOf(constraint.aspectMaxLength),
    ...(mode === 'SELECTION_ONLY' && values.length <= MAX_CHOICES && { values }),
    suggestedValues: values.slice(0, MAX_SUGGESTIONS),
    requiredFrom: textOf(constraint.expectedRequiredByDate, 40)?.slice(0, 10) ?? null,
  };
}
