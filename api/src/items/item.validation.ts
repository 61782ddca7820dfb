import { type MoneyInput, toMinorUnits } from '../shared/money.ts';
import { Problems } from '../shared/problems.ts';
import type { InventoryItem } from './item.entity.ts';
import type { ItemFieldsInput } from './item.inputs.ts';

/** The columns that an input writes, ready for the database. Absent: not touched. */
export type ItemChanges = Partial<
  Pick<
    InventoryItem,
    | 'sku'
    | 'title'
    | 'description'
    | 'priceMinor'
    | 'costMinor'
    | 'quantity'
    | 'condition'
    | 'conditionNotes'
    | 'category'
    | 'brand'
    | 'model'
    | 'barcode'
    | 'attributes'
    | 'storageLocation'
    | 'notes'
    | 'tags'
    | 'status'
  >
>;

/** Longest texts in characters. Platforms take less; their limits are checked when posting. */
const TEXT_LIMITS = {
  sku: [50, 'The SKU'],
  title: [200, 'The title'],
  description: [20_000, 'The description'],
  conditionNotes: [1000, 'The condition note'],
  category: [200, 'The category'],
  brand: [65, 'The brand'],
  model: [100, 'The model'],
  barcode: [50, 'The barcode'],
  storageLocation: [100, 'The storage location'],
  notes: [10_000, 'The notes'],
} as const;

const MAX_QUANTITY = 1_000_000;
const MAX_TAGS = 50;
const MAX_TAG_LENGTH = 50;
const MAX_ATTRIBUTES = 60;

type AnyItemInput = ItemFieldsInput & { title?: string | null };

/** Checks every field that is present and gives the columns to write; refuses with all problems at once. */
export function toItemChanges(input: AnyItemInput, currencyCode: string): ItemChanges {
  const problems = new Problems();
  const changes: ItemChanges = {};
  for (const field of Object.keys(TEXT_LIMITS) as (keyof typeof TEXT_LIMITS)[]) {
    const value = input[field];
    if (value !== undefined) {
      const [limit, label] = TEXT_LIMITS[field];
      problems.maxLength(field, value, limit, label);
      problems.noControlCharacters(field, value, label);
      Object.assign(changes, { [field]: cleanText(field, value) });
    }
  }
  if (input.title !== undefined) {
    problems.notBlank('title', input.title, 'The title');
  }
  if (input.sku != null && !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(input.sku)) {
    problems.add(
      'sku',
      'INVALID_SKU',
      'The SKU may hold plain letters, digits and signs, with no space at its ends.',
    );
  }
  readPrice(problems, changes, 'price', 'priceMinor', input.price, currencyCode);
  readPrice(problems, changes, 'cost', 'costMinor', input.cost, currencyCode);
  readLists(problems, changes, input);
  readQuantity(problems, changes, input.quantity);
  if (input.condition !== undefined) {
    changes.condition = input.condition;
  }
  if (input.status != null) {
    changes.status = input.status;
  }
  problems.throwIfAny();
  return changes;
}

/** A field that may not be null keeps its default when it is cleared; a cleared SKU is made anew. */
function cleanText(field: keyof typeof TEXT_LIMITS, value: string | null): string | null | undefined {
  const text = value?.trim() ?? '';
  if (field === 'title' || field === 'description') {
    return text;
  }
  return text === '' ? (field === 'sku' ? undefined : null) : text;
}

function readPrice(
  problems: Problems,
  changes: ItemChanges,
  field: 'price' | 'cost',
  column: 'priceMinor' | 'costMinor',
  money: MoneyInput | null | undefined,
  currencyCode: string,
): void {
  if (money === undefined) {
    return;
  }
  if (money === null) {
    changes[column] = null;
    return;
  }
  if (money.currencyCode != null && money.currencyCode !== currencyCode) {
    problems.add(field, 'CURRENCY_MISMATCH', `The shop works in ${currencyCode}, not ${money.currencyCode}.`);
    return;
  }
  const units = toMinorUnits(money.amount, currencyCode);
  if (units === null || units < 0) {
    problems.add(
      field,
      'INVALID_AMOUNT',
      `The ${field} must be zero or more, with the digits that ${currencyCode} has.`,
    );
    return;
  }
  changes[column] = units;
}

function readQuantity(problems: Problems, changes: ItemChanges, quantity: number | null | undefined): void {
  if (quantity === undefined) {
    return;
  }
  changes.quantity = quantity ?? 1;
  if (changes.quantity < 0 || changes.quantity > MAX_QUANTITY) {
    problems.add('quantity', 'INVALID_QUANTITY', `The quantity must be from 0 to ${MAX_QUANTITY}.`);
  }
}

function readLists(problems: Problems, changes: ItemChanges, input: AnyItemInput): void {
  if (input.tags !== undefined) {
    changes.tags = cleanTags(input.tags ?? []);
    checkTags(problems, 'tags', changes.tags);
  }
  if (input.attributes !== undefined) {
    changes.attributes = (input.attributes ?? []).map(({ name, values }) => ({
      name: name.trim(),
      values: values.map((value) => value.trim()).filter(Boolean),
    }));
    const names = new Set(changes.attributes.map(({ name }) => name.toLowerCase()));
    if (changes.attributes.length > MAX_ATTRIBUTES || names.size < changes.attributes.length) {
      problems.add(
        'attributes',
        'INVALID_ATTRIBUTES',
        `At most ${MAX_ATTRIBUTES} attributes fit, each name once.`,
      );
    }
    for (const { name, values } of changes.attributes) {
      problems.notBlank('attributes', name, 'The name of each attribute');
      for (const text of [name, ...values]) {
        problems.maxLength('attributes', text, 200, `The attribute "${name.slice(0, 40)}"`);
        problems.noControlCharacters('attributes', text, 'An attribute');
      }
    }
  }
}

/** Trimmed, none empty, none twice. */
export function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
}

/** Refuses too many tags, and tags that are too long. */
export function checkTags(problems: Problems, field: string, tags: readonly string[]): void {
  if (tags.length > MAX_TAGS) {
    problems.add(field, 'TOO_MANY', `There are ${tags.length} tags; at most ${MAX_TAGS} fit.`);
  }
  for (const tag of tags) {
    problems.maxLength(field, tag, MAX_TAG_LENGTH, `The tag "${tag.slice(0, 20)}…"`);
    problems.noControlCharacters(field, tag, 'A tag');
  }
}
