import type { ItemDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { type CategoryFacts, type Descriptor, descriptorsOf, type EbayForm, measureOf } from './ebay-form.ts';

export type Aspect = CategoryFacts['aspects'][number];

/** Fields of the form that can be wrong by themselves. */
export const EBAY_FIELDS = [
  'categoryId',
  'aspects',
  'conditionId',
  'conditionDescriptors',
  'conditionDescription',
  'subtitle',
  'sku',
  'bestOffer',
  'package',
] as const;
export type EbayField = (typeof EBAY_FIELDS)[number];

/** What is wrong with a form: at its fields, at item specifics by their names, at descriptors by their ids. */
export interface EbayProblems {
  readonly fields: Readonly<Partial<Record<EbayField, string>>>;
  readonly aspects: Readonly<Record<string, string>>;
  readonly descriptors: Readonly<Record<string, string>>;
}

/** eBay's own bound of one value (sell_inventory, Product.aspects). */
const LONGEST_VALUE = 50;

type Words = Pick<ItemDetailsFragment, 'attributes' | 'brand' | 'model'>;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** What the item says of itself and the server sends where the seller says nothing for eBay. */
export function inheritedValues(aspect: Aspect, { attributes, brand, model }: Words): readonly string[] {
  const own = attributes.find(({ name }) => same(name, aspect.name))?.values;
  const values = own ?? (same(aspect.name, 'Brand') ? [brand] : same(aspect.name, 'Model') ? [model] : []);
  const fitting = values
    .filter((value): value is string => Boolean(value?.trim()))
    .filter((value) => value.length <= Math.min(aspect.maxLength ?? LONGEST_VALUE, LONGEST_VALUE))
    .filter((value) => aspect.mode === 'FREE_TEXT' || aspect.values.some((allowed) => same(allowed, value)));
  return aspect.multiple ? fitting : fitting.slice(0, 1);
}

function aspectProblem(aspect: Aspect, values: readonly string[], inherited: number): string | null {
  const given = values.filter((value) => value.trim() !== '');
  if (given.length === 0) {
    return aspect.required && inherited === 0 ? 'eBay needs this in this category.' : null;
  }
  const longest = Math.min(aspect.maxLength ?? LONGEST_VALUE, LONGEST_VALUE);
  const long = given.find((value) => value.trim().length > longest);
  if (long !== undefined) return `eBay takes ${longest} characters; this has ${long.trim().length}.`;
  if (!aspect.multiple && given.length > 1) return 'eBay takes one value here.';
  // The server keeps the first some hundred values only: where there are more, it has the last word.
  const strange = given.find((value) => !aspect.values.some((allowed) => same(allowed, value)));
  if (aspect.mode === 'SELECTION_ONLY' && strange !== undefined && aspect.values.length > 0) {
    return `eBay does not offer “${strange}”. Choose one of its values.`;
  }
  return null;
}

function descriptorProblem({ required, values }: Descriptor, said: string): string | null {
  if (said === '') return required ? 'eBay needs this for the condition.' : null;
  const strange = values.length > 0 && !values.some(({ id }) => id === said);
  return strange ? 'eBay no longer offers this. Choose again.' : null;
}

function parcelProblem(form: EbayForm): string | null {
  const typed = [form.weight, form.length, form.width, form.height].filter((text) => text.trim() !== '');
  if (typed.some((text) => (measureOf(text) ?? 0) <= 0)) return 'Enter figures above zero, such as 2 or 2.5.';
  const sides = [form.length, form.width, form.height].filter((text) => text.trim() !== '').length;
  return sides === 1 || sides === 2 ? 'Give length, width and height, or none of them.' : null;
}

/** What a form can tell by itself before it is sent; the server has the last word. */
export function problemsOf(form: EbayForm, facts: CategoryFacts, item: Words): EbayProblems {
  const aspects = facts.aspects.flatMap((aspect) => {
    const problem = aspectProblem(
      aspect,
      form.aspects[aspect.name] ?? [],
      inheritedValues(aspect, item).length,
    );
    return problem ? [[aspect.name, problem] as const] : [];
  });
  const descriptors = descriptorsOf(form, facts).flatMap((descriptor) => {
    const problem = descriptorProblem(descriptor, form.descriptors[descriptor.id]?.trim() ?? '');
    return problem ? [[descriptor.id, problem] as const] : [];
  });
  const parcel = parcelProblem(form);
  return {
    fields: {
      ...(parcel && { package: parcel }),
      ...(form.subtitle.trim().length > 55 && { subtitle: 'eBay takes 55 characters.' }),
      ...(!/^[A-Za-z0-9]{0,50}$/.test(form.sku.trim()) && {
        sku: 'Letters and digits only, 50 at most. Left empty, it is made for you.',
      }),
    },
    aspects: Object.fromEntries(aspects),
    descriptors: Object.fromEntries(descriptors),
  };
}

/** Without these nothing can be kept; what is only incomplete can be. */
export function keepsFromSaving({ fields }: EbayProblems): boolean {
  return Object.values(fields).some(Boolean);
}

/** True where a listing would be refused for certain. */
export function keepsFromListing(problems: EbayProblems): boolean {
  const incomplete = { ...problems.aspects, ...problems.descriptors };
  return keepsFromSaving(problems) || Object.keys(incomplete).length > 0;
}
