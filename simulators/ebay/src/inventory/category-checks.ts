import type { EbayError } from '../http/refusal.ts';
import { CARD_DESCRIPTORS } from '../metadata/card-descriptors.ts';
import { CONDITION_SETS } from '../metadata/condition-sets.ts';
import type { Aspect, ConditionSet } from '../taxonomy/category.ts';
import type { InventoryItem } from '../world/inventory.ts';
import { inventoryError } from './errors.ts';

/** The text of eBay's own refusal; its aspect stands in the parameters, too. */
function missing(name: string): EbayError {
  const said = `The item specific ${name} is missing. Add ${name} to this listing, enter a valid value, and then try again.`;
  return inventoryError(25002, said, { '0': `The item specific ${name} is missing.`, '1': said, '2': name });
}

/**
 * Item specifics against the category's own: a required one that is missing is 25002, a value outside the list
 * of a SELECTION_ONLY aspect, or a second value of a single one, is 25022.
 */
export function aspectErrors(wanted: readonly Aspect[], { body }: InventoryItem): EbayError[] {
  const given = body.product?.aspects ?? {};
  return wanted.flatMap((aspect) => {
    const values = given[aspect.name] ?? [];
    if (values.length === 0) return aspect.required ? [missing(aspect.name)] : [];
    const strange = aspect.selectionOnly && values.some((value) => !aspect.values.includes(value));
    const many = !aspect.many && values.length > 1;
    return strange || many ? [inventoryError(25022, aspect.name, { fieldName: aspect.name })] : [];
  });
}

/** The condition against what the category accepts (25021), and a card's descriptors (25029). */
export function conditionErrors(set: ConditionSet, { body }: InventoryItem): EbayError[] {
  const accepted = CONDITION_SETS[set].find(({ condition }) => condition === body.condition);
  if (!accepted) {
    const said = body.condition
      ? 'The condition is not accepted in this category.'
      : 'A condition is required.';
    return [inventoryError(25021, said)];
  }
  if (!accepted.descriptors) return [];
  return CARD_DESCRIPTORS[accepted.descriptors].flatMap(({ id, name, required, values }) => {
    const given = body.conditionDescriptors?.find((each) => each.name === id);
    if (!given) return required ? [inventoryError(25029, name, { field: name })] : [];
    const value = given.values?.[0] ?? given.additionalInfo ?? '';
    const known = values.length === 0 || values.some(([valueId]) => valueId === value);
    return known && value ? [] : [inventoryError(25021, `Invalid value of ${name}.`)];
  });
}
