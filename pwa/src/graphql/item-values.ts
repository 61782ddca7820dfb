import type {
  CreateItemInput,
  ItemCondition,
  ItemDetailsFragment,
  ItemStatus,
  MoneyInput,
  UpdateItemInput,
} from './generated/graphql.ts';

/** One attribute as it is written in a form. `id` only keeps its line apart from the others. */
export interface AttributeValue {
  readonly id: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** The fields of an item as a form holds them: text as it was typed, amounts as decimal strings. */
export interface ItemValues {
  readonly title: string;
  readonly price: string | null;
  readonly condition: ItemCondition | null;
  readonly category: string;
  readonly quantity: string;
  readonly brand: string;
  readonly model: string;
  readonly barcode: string;
  readonly conditionNotes: string;
  readonly description: string;
  readonly cost: string | null;
  readonly storageLocation: string;
  readonly tags: readonly string[];
  readonly sku: string;
  readonly attributes: readonly AttributeValue[];
  readonly notes: string;
}

export type ItemField = keyof ItemValues;

export const EMPTY_ITEM: ItemValues = {
  title: '',
  price: null,
  condition: null,
  category: '',
  quantity: '1',
  brand: '',
  model: '',
  barcode: '',
  conditionNotes: '',
  description: '',
  cost: null,
  storageLocation: '',
  tags: [],
  sku: '',
  attributes: [],
  notes: '',
};

/** Every field of the form, in its order. */
export const ITEM_FIELDS = Object.keys(EMPTY_ITEM) as readonly ItemField[];

/** What a form begins with for an item that exists. */
export function valuesOf(item: ItemDetailsFragment): ItemValues {
  return {
    title: item.title,
    price: item.price?.amount ?? null,
    condition: item.condition,
    category: item.category ?? '',
    quantity: String(item.quantity),
    brand: item.brand ?? '',
    model: item.model ?? '',
    barcode: item.barcode ?? '',
    conditionNotes: item.conditionNotes ?? '',
    description: item.description,
    cost: item.cost?.amount ?? null,
    storageLocation: item.storageLocation ?? '',
    tags: item.tags,
    sku: item.sku,
    attributes: item.attributes.map(({ name, values }, index) => ({
      id: `${index}-${name}`,
      name,
      // One text per name in the form, parted by commas: a space after each makes it readable.
      values: values.map((value, place) => (place === 0 ? value : ` ${value}`)),
    })),
    notes: item.notes ?? '',
  };
}

function attributeInput({ name, values }: AttributeValue): { name: string; values: string[] } {
  return { name: name.trim(), values: values.map((value) => value.trim()).filter(Boolean) };
}

/** An amount without the zeros that only make it look complete: 29 and 29.00 are the same. */
function plainAmount(amount: string | null): string | null {
  return amount?.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

function comparable(values: ItemValues, field: ItemField): string {
  if (field === 'attributes') return JSON.stringify(values.attributes.map(attributeInput));
  if (field === 'price' || field === 'cost') return JSON.stringify(plainAmount(values[field]));
  const value = values[field];
  return JSON.stringify(typeof value === 'string' ? value.trim() : value);
}

/** The fields in which two forms differ. */
export function changedFields(before: ItemValues, after: ItemValues): ItemField[] {
  return ITEM_FIELDS.filter((field) => comparable(before, field) !== comparable(after, field));
}

/** True while nothing was entered. */
export function isEmptyItem(values: ItemValues): boolean {
  return changedFields(EMPTY_ITEM, values).length === 0;
}

/** What a form can tell by itself; the server has the last word. */
export function problemsOf(values: ItemValues): Partial<Record<ItemField, string>> {
  const problems: Partial<Record<ItemField, string>> = {};
  if (!/^\d{1,7}$/.test(values.quantity.trim())) problems.quantity = 'Enter a whole number.';
  if (values.attributes.some(({ name }) => name.trim() === '')) {
    problems.attributes = 'Give every detail a name, or remove it.';
  }
  return problems;
}

function money(amount: string | null): MoneyInput | null {
  return amount === null ? null : { amount };
}

/** Fields as the API takes them. A cleared text becomes null, which clears it there as well. */
function inputOf(values: ItemValues) {
  const text = (value: string): string | null => value.trim() || null;
  return {
    title: values.title.trim(),
    price: money(values.price),
    condition: values.condition,
    category: text(values.category),
    quantity: Number(values.quantity),
    brand: text(values.brand),
    model: text(values.model),
    barcode: text(values.barcode),
    conditionNotes: text(values.conditionNotes),
    description: values.description.trim(),
    cost: money(values.cost),
    storageLocation: text(values.storageLocation),
    tags: [...values.tags],
    sku: text(values.sku),
    attributes: values.attributes.map(attributeInput),
    notes: text(values.notes),
  } satisfies Record<ItemField, unknown>;
}

/** The input of `createItem`: only what was entered, so that the server's defaults stand for the rest. */
export function createInputOf(id: string, values: ItemValues, status: ItemStatus): CreateItemInput {
  const input = inputOf(values);
  const entered = changedFields(EMPTY_ITEM, values).map((field) => [field, input[field]]);
  return { ...Object.fromEntries(entered), id, title: input.title, status };
}

/** The part of `updateItem` that says what changed: nothing else is written over. */
export function updateInputOf(before: ItemValues, after: ItemValues): Omit<UpdateItemInput, 'id'> {
  const input = inputOf(after);
  return Object.fromEntries(changedFields(before, after).map((field) => [field, input[field]]));
}
