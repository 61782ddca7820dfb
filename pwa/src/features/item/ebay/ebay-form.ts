import type {
  EbayCategoryQuery,
  EbayItemFragment,
  EbayLengthUnit,
  EbayWeightUnit,
  SaveEbayDetailsInput,
} from '../../../graphql/generated/graphql.ts';
import { parseAmount } from '../../../lib/money.ts';

/** What eBay wants of a listing in a category. */
export type CategoryFacts = NonNullable<EbayCategoryQuery['ebayCategory']['facts']>;

/** A fact that a condition asks for, for instance the grade of a trading card. */
export type Descriptor = CategoryFacts['conditions'][number]['descriptors'][number];

/** What was said of the item for eBay, as the server has it. */
export type SavedDetails = EbayItemFragment['ebay'];

/** The form of what is said for eBay only: text as it was typed, amounts as decimal strings. */
export interface EbayForm {
  readonly category: { readonly categoryId: string; readonly name: string } | null;
  /** By eBay's names. */
  readonly aspects: Readonly<Record<string, readonly string[]>>;
  readonly conditionId: string | null;
  /** What the condition asks for besides, by eBay's descriptor id: the id of a value, or text. */
  readonly descriptors: Readonly<Record<string, string>>;
  readonly conditionDescription: string;
  readonly subtitle: string;
  readonly sku: string;
  readonly offers: boolean;
  readonly autoAccept: string | null;
  readonly autoDecline: string | null;
  readonly weight: string;
  readonly weightUnit: EbayWeightUnit;
  readonly length: string;
  readonly width: string;
  readonly height: string;
  readonly lengthUnit: EbayLengthUnit;
}

/** What the form begins with: what was saved, in the units that the seller is used to. */
export function formOf(saved: SavedDetails, currencyCode: string): EbayForm {
  const imperial = currencyCode === 'USD';
  const { bestOffer, package: parcel } = saved ?? {};
  const figure = (value: number | null | undefined): string => (value == null ? '' : String(value));
  return {
    category: saved ? { categoryId: saved.categoryId, name: saved.categoryName } : null,
    aspects: Object.fromEntries((saved?.aspects ?? []).map(({ name, values }) => [name, values])),
    conditionId: saved?.conditionId ?? null,
    descriptors: Object.fromEntries(
      (saved?.conditionDescriptors ?? []).map(({ descriptorId, value }) => [descriptorId, value]),
    ),
    conditionDescription: saved?.conditionDescription ?? '',
    subtitle: saved?.subtitle ?? '',
    sku: saved?.sku ?? '',
    offers: bestOffer?.enabled ?? false,
    autoAccept: bestOffer?.autoAccept ?? null,
    autoDecline: bestOffer?.autoDecline ?? null,
    weight: figure(parcel?.weight),
    weightUnit: parcel?.weightUnit ?? (imperial ? 'POUND' : 'KILOGRAM'),
    length: figure(parcel?.length),
    width: figure(parcel?.width),
    height: figure(parcel?.height),
    lengthUnit: parcel?.lengthUnit ?? (imperial ? 'INCH' : 'CENTIMETER'),
  };
}

/** A measure as it was typed, with either decimal sign; null where there is none. */
export function measureOf(text: string): number | null {
  const amount = parseAmount(text, 3);
  return amount === null ? null : Number(amount);
}

/** The item specifics that are sent: in another category than before only those that it knows. */
function aspectsOf(form: EbayForm, facts: CategoryFacts, saved: SavedDetails) {
  const known = new Set(facts.aspects.map(({ name }) => name));
  const same = saved?.categoryId === form.category?.categoryId;
  return Object.entries(form.aspects)
    .map(([name, values]) => ({ name, values: values.map((value) => value.trim()).filter(Boolean) }))
    .filter(({ name, values }) => values.length > 0 && (same || known.has(name)));
}

/** What the chosen condition asks for besides; nothing where none is chosen. */
export function descriptorsOf(form: EbayForm, facts: CategoryFacts): readonly Descriptor[] {
  return facts.conditions.find(({ conditionId }) => conditionId === form.conditionId)?.descriptors ?? [];
}

/** The input of `saveEbayDetails`, which replaces everything that was said before. */
export function inputOf(
  itemId: string,
  form: EbayForm & { readonly category: NonNullable<EbayForm['category']> },
  facts: CategoryFacts,
  saved: SavedDetails,
): SaveEbayDetailsInput {
  const text = (value: string): string | null => value.trim() || null;
  const weight = measureOf(form.weight);
  const [length, width, height] = [form.length, form.width, form.height].map(measureOf);
  const sized = length != null && width != null && height != null;
  const taken = facts.conditions.some(({ conditionId }) => conditionId === form.conditionId);
  return {
    itemId,
    categoryId: form.category.categoryId,
    categoryName: form.category.name,
    aspects: aspectsOf(form, facts, saved),
    conditionId: taken ? form.conditionId : null,
    conditionDescriptors: descriptorsOf(form, facts).flatMap(({ id }) => {
      const value = form.descriptors[id]?.trim();
      return value ? [{ descriptorId: id, value }] : [];
    }),
    conditionDescription: text(form.conditionDescription),
    subtitle: text(form.subtitle),
    sku: text(form.sku),
    bestOffer:
      form.offers || saved?.bestOffer
        ? { enabled: form.offers, autoAccept: form.autoAccept, autoDecline: form.autoDecline }
        : null,
    package:
      weight === null && !sized
        ? null
        : {
            ...(weight !== null && { weight, weightUnit: form.weightUnit }),
            ...(sized && { length, width, height, lengthUnit: form.lengthUnit }),
          },
  };
}
