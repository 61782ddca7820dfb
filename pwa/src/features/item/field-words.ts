import type { ItemField, ItemValues } from '../../graphql/item-values.ts';
import { formatMoney } from '../../lib/money.ts';
import { CONDITION_WORDS } from '../../ui/words.ts';

/** What the fields of an item are called on screen. */
export const FIELD_WORDS: Readonly<Record<ItemField, string>> = {
  title: 'Title',
  price: 'Price',
  condition: 'Condition',
  category: 'Category',
  quantity: 'Quantity',
  brand: 'Brand',
  model: 'Model',
  barcode: 'Barcode',
  conditionNotes: 'Condition notes',
  description: 'Description',
  cost: 'Cost',
  storageLocation: 'Storage location',
  tags: 'Tags',
  sku: 'SKU',
  attributes: 'Details',
  notes: 'Notes',
};

/** What a field holds, in words; empty where it holds nothing. */
export function fieldText(values: ItemValues, field: ItemField, currencyCode: string): string {
  switch (field) {
    case 'price':
    case 'cost': {
      const amount = values[field];
      return amount === null ? '' : formatMoney({ amount, currencyCode });
    }
    case 'condition':
      return values.condition ? CONDITION_WORDS[values.condition] : '';
    case 'tags':
      return values.tags.join(', ');
    case 'attributes':
      return values.attributes.map(({ name, values: texts }) => `${name}: ${texts.join(',')}`).join('; ');
    default:
      return values[field].trim();
  }
}
