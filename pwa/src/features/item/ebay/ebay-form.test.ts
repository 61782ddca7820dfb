import { describe, expect, it } from '@jest/globals';
import {
  type CategoryFacts,
  type EbayForm,
  formOf,
  inputOf,
  measureOf,
  type SavedDetails,
} from './ebay-form.ts';

const facts = {
  categoryId: '112581',
  conditionRequired: true,
  conditions: [
    { conditionId: '3000', name: 'Used', descriptors: [] },
    { conditionId: '2750', name: 'Graded', descriptors: [{ id: '27502', required: true, values: [] }] },
  ],
  aspects: [
    { name: 'Brand', required: true },
    { name: 'Room', required: false },
  ],
} as unknown as CategoryFacts;

const saved: SavedDetails = {
  categoryId: '112581',
  categoryName: 'Lamps',
  aspects: [
    { name: 'Brand', values: ['Stiffel'] },
    { name: 'Wattage', values: ['60 W'] },
  ],
  conditionId: '3000',
  conditionDescriptors: [],
  conditionDescription: null,
  subtitle: null,
  sku: null,
  bestOffer: null,
  package: { weight: 2.5, weightUnit: 'POUND', length: null, width: null, height: null, lengthUnit: null },
};

const category = { categoryId: '112581', name: 'Lamps' };
type Chosen = Parameters<typeof inputOf>[1];
const form = (part: Partial<EbayForm>): Chosen => ({ ...formOf(saved, 'USD'), category, ...part }) as Chosen;

describe('the form for eBay', () => {
  it('says again what was saved', () => {
    expect(inputOf('i1', form({}), facts, saved)).toEqual({
      itemId: 'i1',
      categoryId: '112581',
      categoryName: 'Lamps',
      aspects: [
        { name: 'Brand', values: ['Stiffel'] },
        { name: 'Wattage', values: ['60 W'] },
      ],
      conditionId: '3000',
      conditionDescriptors: [],
      conditionDescription: null,
      subtitle: null,
      sku: null,
      bestOffer: null,
      package: { weight: 2.5, weightUnit: 'POUND' },
    });
  });

  it('leaves behind what another category does not know', () => {
    const moved = form({ category: { categoryId: '9', name: 'Other' }, conditionId: '1000' });
    const input = inputOf('i1', moved, facts, saved);
    expect(input.aspects).toEqual([{ name: 'Brand', values: ['Stiffel'] }]);
    expect(input.conditionId).toBeNull();
  });

  it('drops blank values, and sends a size only where it is whole', () => {
    const input = inputOf(
      'i1',
      form({ aspects: { Brand: [' Stiffel ', ''], Room: [' '] }, length: '10', width: '8' }),
      facts,
      saved,
    );
    expect(input.aspects).toEqual([{ name: 'Brand', values: ['Stiffel'] }]);
    expect(input.package).toEqual({ weight: 2.5, weightUnit: 'POUND' });
  });

  it('says of the condition what it asks for, and nothing that another asked for', () => {
    const descriptors = { 27502: ' 10 ', 40001: 'Very good' };
    const said = (conditionId: string) =>
      inputOf('i1', form({ conditionId, descriptors }), facts, saved).conditionDescriptors;
    expect(said('2750')).toEqual([{ descriptorId: '27502', value: '10' }]);
    expect(said('3000')).toEqual([]);
  });

  it('takes offers off again where they were on', () => {
    const offered = { ...saved, bestOffer: { enabled: true, autoAccept: '30', autoDecline: null } };
    expect(inputOf('i1', form({ offers: false }), facts, offered).bestOffer?.enabled).toBe(false);
    expect(inputOf('i1', form({ offers: false }), facts, saved).bestOffer).toBeNull();
  });

  it('reads measures with either decimal sign', () => {
    expect(measureOf('2,5')).toBe(2.5);
    expect(measureOf('2.125')).toBe(2.125);
    expect(measureOf('two')).toBeNull();
    expect(formOf(null, 'EUR')).toMatchObject({ weightUnit: 'KILOGRAM', lengthUnit: 'CENTIMETER' });
  });
});
