import { describe, expect, it } from '@jest/globals';
import type { ItemDetailsFragment } from './generated/graphql.ts';
import {
  changedFields,
  createInputOf,
  EMPTY_ITEM,
  isEmptyItem,
  problemsOf,
  updateInputOf,
  valuesOf,
} from './item-values.ts';

const item = {
  title: 'Lamp',
  price: { amount: '12.50', currencyCode: 'USD' },
  condition: 'GOOD',
  category: 'Light',
  quantity: 2,
  brand: 'Anglepoise',
  model: null,
  barcode: null,
  conditionNotes: null,
  description: 'It shines.',
  cost: null,
  storageLocation: null,
  tags: ['desk'],
  sku: 'LL-1',
  attributes: [{ name: 'Colour', values: ['red', 'blue'] }],
  notes: null,
} as unknown as ItemDetailsFragment;

describe('the values of an item', () => {
  it('send only what was entered of a new item', () => {
    const values = { ...EMPTY_ITEM, title: ' Lamp ', price: '5', tags: ['desk'] };
    expect(createInputOf('id-1', values, 'ACTIVE')).toEqual({
      id: 'id-1',
      title: 'Lamp',
      price: { amount: '5' },
      tags: ['desk'],
      status: 'ACTIVE',
    });
  });

  it('are unchanged after coming from an item, attributes with several values included', () => {
    expect(changedFields(valuesOf(item), valuesOf(item))).toEqual([]);
    expect(updateInputOf(valuesOf(item), { ...valuesOf(item), title: 'Lamp  ' })).toEqual({});
  });

  it('take 12.5 and 12.50 for the same, but not 100 and 10', () => {
    const before = valuesOf(item);
    expect(changedFields(before, { ...before, price: '12.5' })).toEqual([]);
    expect(changedFields({ ...before, price: '100' }, { ...before, price: '10' })).toEqual(['price']);
    expect(changedFields({ ...before, price: '100.00' }, { ...before, price: '100' })).toEqual([]);
  });

  it('send a change alone, and null for what was cleared', () => {
    const before = valuesOf(item);
    const after = { ...before, price: null, brand: ' ', quantity: '3', conditionNotes: 'A dent.' };
    expect(updateInputOf(before, after)).toEqual({
      price: null,
      brand: null,
      quantity: 3,
      conditionNotes: 'A dent.',
    });
  });

  it('clean attributes of the blanks that typing leaves', () => {
    const attributes = [{ id: '1', name: ' Colour ', values: ['red', ' blue', ' '] }];
    expect(updateInputOf(EMPTY_ITEM, { ...EMPTY_ITEM, attributes })).toEqual({
      attributes: [{ name: 'Colour', values: ['red', 'blue'] }],
    });
  });

  it('point out what cannot be sent', () => {
    expect(problemsOf(EMPTY_ITEM)).toEqual({});
    expect(problemsOf({ ...EMPTY_ITEM, quantity: 'two' })).toHaveProperty('quantity');
    expect(problemsOf({ ...EMPTY_ITEM, quantity: '' })).toHaveProperty('quantity');
    expect(problemsOf({ ...EMPTY_ITEM, attributes: [{ id: '1', name: ' ', values: [] }] })).toHaveProperty(
      'attributes',
    );
  });

  it('know when nothing was entered', () => {
    expect(isEmptyItem({ ...EMPTY_ITEM, title: '  ' })).toBe(true);
    expect(isEmptyItem({ ...EMPTY_ITEM, notes: 'x' })).toBe(false);
  });
});
