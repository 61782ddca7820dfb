import type { CategoryFacts } from './ebay-form.ts';

/** A listing as eBay gets it, in the parts that a person reads. */
export interface ShownListing {
  readonly title: string;
  readonly subtitle: string | null;
  readonly price: { readonly amount: string; readonly currencyCode: string } | null;
  readonly quantity: number | null;
  /** eBay's ConditionEnum, for instance USED_EXCELLENT. */
  readonly condition: string | null;
  readonly conditionDescription: string | null;
  /** eBay's ids, and the id of a value or text. */
  readonly descriptors: readonly { readonly id: string; readonly value: string }[];
  readonly marketplaceId: string | null;
  readonly categoryId: string | null;
  readonly sku: string | null;
  readonly aspects: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** SHA-256 of the photos in their order. */
  readonly photos: readonly string[];
  /** Plain text, a line for each paragraph or break. */
  readonly description: string;
  readonly policies: {
    readonly fulfillment: string | null;
    readonly payment: string | null;
    readonly return: string | null;
  };
  readonly location: string | null;
  readonly offers: { readonly accept: string | null; readonly decline: string | null } | null;
  readonly parcel: string | null;
}

type Plain = Readonly<Record<string, unknown>>;

const plain = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
const text = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Reads the content of a preview; null where it is no JSON. What is missing in it is missing here. */
export function readPreview(content: string): ShownListing | null {
  let whole: Plain;
  try {
    whole = plain(JSON.parse(content));
  } catch {
    return null;
  }
  const item = plain(whole.inventoryItem);
  const offer = plain(whole.offer);
  const product = plain(item.product);
  const price = plain(plain(offer.pricingSummary).price);
  const policies = plain(offer.listingPolicies);
  const amount = text(price.value);
  return {
    title: text(product.title) ?? '',
    subtitle: text(product.subtitle),
    price: amount === null ? null : { amount, currencyCode: text(price.currency) ?? 'USD' },
    quantity: typeof offer.availableQuantity === 'number' ? offer.availableQuantity : null,
    condition: text(item.condition),
    conditionDescription: text(item.conditionDescription),
    descriptors: (Array.isArray(item.conditionDescriptors) ? item.conditionDescriptors : []).map(
      descriptorOf,
    ),
    marketplaceId: text(whole.marketplaceId),
    categoryId: text(offer.categoryId),
    sku: text(whole.sku),
    aspects: Object.entries(plain(product.aspects)).map(([name, values]) => ({
      name,
      values: texts(values),
    })),
    photos: texts(product.imageUrls),
    description: textOfHtml(text(offer.listingDescription) ?? ''),
    policies: {
      fulfillment: text(policies.fulfillmentPolicyId),
      payment: text(policies.paymentPolicyId),
      return: text(policies.returnPolicyId),
    },
    location: text(offer.merchantLocationKey),
    offers: offersOf(plain(policies.bestOfferTerms)),
    parcel: parcelOf(plain(item.packageWeightAndSize)),
  };
}

function descriptorOf(value: unknown): ShownListing['descriptors'][number] {
  const { name, values, additionalInfo } = plain(value);
  return { id: text(name) ?? '', value: texts(values)[0] ?? text(additionalInfo) ?? '' };
}

function offersOf(terms: Plain): ShownListing['offers'] {
  if (terms.bestOfferEnabled !== true) return null;
  return {
    accept: text(plain(terms.autoAcceptPrice).value),
    decline: text(plain(terms.autoDeclinePrice).value),
  };
}

const UNITS: Readonly<Record<string, string>> = {
  POUND: 'lb',
  OUNCE: 'oz',
  KILOGRAM: 'kg',
  GRAM: 'g',
  INCH: 'in',
  FEET: 'ft',
  CENTIMETER: 'cm',
  METER: 'm',
};

/** For instance "2.5 lb, 10 × 8 × 4 in". */
function parcelOf({ weight, dimensions }: Plain): string | null {
  const { value, unit } = plain(weight);
  const size = plain(dimensions);
  const parts = [
    value == null ? null : `${text(value)} ${UNITS[text(unit) ?? ''] ?? ''}`,
    size.length == null
      ? null
      : `${text(size.length)} × ${text(size.width)} × ${text(size.height)} ${UNITS[text(size.unit) ?? ''] ?? ''}`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** The words of our own simple HTML. Parsed in a document of its own, where nothing runs or loads. */
function textOfHtml(html: string): string {
  const lines = html.replace(/<br\s*\/?>/gi, '\n').replace(/<\/p>\s*<p>/gi, '\n\n');
  return (new DOMParser().parseFromString(lines, 'text/html').body.textContent ?? '').trim();
}

/** eBay's conditions: their id, and the word where a category has none of its own (sell_inventory, ConditionEnum). */
const CONDITIONS: Readonly<Record<string, readonly [id: string, word: string]>> = {
  NEW: ['1000', 'New'],
  NEW_OTHER: ['1500', 'New, other'],
  NEW_WITH_DEFECTS: ['1750', 'New with defects'],
  CERTIFIED_REFURBISHED: ['2000', 'Certified refurbished'],
  EXCELLENT_REFURBISHED: ['2010', 'Excellent, refurbished'],
  VERY_GOOD_REFURBISHED: ['2020', 'Very good, refurbished'],
  GOOD_REFURBISHED: ['2030', 'Good, refurbished'],
  SELLER_REFURBISHED: ['2500', 'Seller refurbished'],
  LIKE_NEW: ['2750', 'Like new'],
  PRE_OWNED_EXCELLENT: ['2990', 'Pre-owned, excellent'],
  USED_EXCELLENT: ['3000', 'Used'],
  PRE_OWNED_FAIR: ['3010', 'Pre-owned, fair'],
  USED_VERY_GOOD: ['4000', 'Very good'],
  USED_GOOD: ['5000', 'Good'],
  USED_ACCEPTABLE: ['6000', 'Acceptable'],
  FOR_PARTS_OR_NOT_WORKING: ['7000', 'For parts or not working'],
};

type Choices = CategoryFacts['conditions'];

const choiceOf = (condition: string, choices: Choices) =>
  choices.find(({ conditionId }) => conditionId === CONDITIONS[condition]?.[0]);

/** The category's own word for a condition, or eBay's general one. */
export function conditionWords(condition: string, choices: Choices): string {
  return choiceOf(condition, choices)?.name ?? CONDITIONS[condition]?.[1] ?? condition;
}

/** What was said of the condition besides, in eBay's words as far as they are known. */
export function descriptorWords(
  { condition, descriptors }: Pick<ShownListing, 'condition' | 'descriptors'>,
  choices: Choices,
): { readonly name: string; readonly text: string }[] {
  const known = choiceOf(condition ?? '', choices)?.descriptors ?? [];
  return descriptors.map(({ id, value }) => {
    const descriptor = known.find((each) => each.id === id);
    const chosen = descriptor?.values.find((each) => each.id === value);
    return { name: descriptor?.name ?? id, text: chosen?.name ?? value };
  });
}
