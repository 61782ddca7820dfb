import type { Listing } from '../../listing.ts';
import type { EbayAspectRule, EbayDetails } from './ebay-details.ts';

/** eBay's bounds of item specifics (sell_inventory, Product.aspects). */
export const ASPECT_NAME_MAX_LENGTH = 40;
export const ASPECT_VALUE_MAX_LENGTH = 50;
export const ASPECT_MAX_VALUES = 30;

export type Aspects = Readonly<Record<string, readonly string[]>>;

/**
 * The item specifics that are sent: what the seller said for eBay, and what the item says besides (attributes, brand,
 * model) where the seller said nothing. The item's own words are no answer to eBay's questions, so of them only what
 * fits the category's rules is taken; of the seller's words nothing is left out.
 */
export function mergedAspects(listing: Listing, details: EbayDetails): Aspects {
  const rules = new Map(details.requirements.aspects.map((rule) => [key(rule.name), rule]));
  const merged = new Map<string, { name: string; values: readonly string[] }>();
  for (const [name, values] of Object.entries(details.aspects)) {
    const rule = rules.get(key(name));
    merged.set(key(name), { name: rule?.name ?? name, values: values.map((value) => spelling(value, rule)) });
  }
  for (const { name, values } of ofItem(listing)) {
    const rule = rules.get(key(name));
    const fitting = fittingValues(values, rule);
    if (!merged.has(key(name)) && name.length <= ASPECT_NAME_MAX_LENGTH && fitting.length > 0) {
      merged.set(key(name), { name: rule?.name ?? name, values: fitting });
    }
  }
  return Object.fromEntries([...merged.values()].map(({ name, values }) => [name, [...new Set(values)]]));
}

/** The values of an aspect, whatever the letters' case; none where it is not there. */
export function aspectValues(aspects: Aspects, name: string): readonly string[] {
  return Object.entries(aspects).find(([other]) => key(other) === key(name))?.[1] ?? [];
}

/** Whether the category lets a value be chosen. */
export function isAllowed(value: string, { values }: EbayAspectRule): boolean {
  return values === undefined || values.some((allowed) => key(allowed) === key(value));
}

function* ofItem({
  attributes,
  brand,
  model,
}: Listing): Iterable<{ name: string; values: readonly string[] }> {
  for (const { name, values } of attributes) {
    yield { name: name.trim(), values: values.map((value) => value.trim()).filter((value) => value !== '') };
  }
  if (brand) {
    yield { name: 'Brand', values: [brand] };
  }
  if (model) {
    yield { name: 'Model', values: [model] };
  }
}

function fittingValues(values: readonly string[], rule: EbayAspectRule | undefined): string[] {
  const fitting = values
    .filter(
      (value) =>
        value.length <= Math.min(rule?.maxLength ?? ASPECT_VALUE_MAX_LENGTH, ASPECT_VALUE_MAX_LENGTH),
    )
    .filter((value) => !rule || isAllowed(value, rule))
    .map((value) => spelling(value, rule));
  return fitting.slice(0, rule?.cardinality === 'SINGLE' ? 1 : ASPECT_MAX_VALUES);
}

/** As eBay writes a value that it offers. */
function spelling(value: string, rule: EbayAspectRule | undefined): string {
  return rule?.values?.find((allowed) => key(allowed) === key(value)) ?? value;
}

const key = (text: string): string => text.trim().toLowerCase();
