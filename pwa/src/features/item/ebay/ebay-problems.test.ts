import { describe, expect, it } from '@jest/globals';
import { type CategoryFacts, formOf } from './ebay-form.ts';
import {
  type Aspect,
  inheritedValues,
  keepsFromListing,
  keepsFromSaving,
  problemsOf,
} from './ebay-problems.ts';

const aspect = (part: Partial<Aspect>): Aspect => ({
  name: 'Brand',
  required: false,
  requiredFrom: null,
  mode: 'FREE_TEXT',
  multiple: false,
  maxLength: null,
  values: [],
  lastValues: [],
  ...part,
});
const facts = (...aspects: Aspect[]): CategoryFacts => ({
  categoryId: '1',
  conditionRequired: false,
  conditions: [],
  aspects,
});
const silent = { attributes: [], brand: null, model: null };
const form = (part: object = {}) => ({ ...formOf(null, 'USD'), ...part });

describe('problemsOf', () => {
  it('asks for what eBay needs, unless the item says it', () => {
    const needed = facts(aspect({ required: true }));
    expect(problemsOf(form(), needed, silent).aspects.Brand).toContain('eBay needs');
    expect(problemsOf(form(), needed, { ...silent, brand: 'Stiffel' }).aspects).toEqual({});
    expect(problemsOf(form({ aspects: { Brand: ['Stiffel'] } }), needed, silent).aspects).toEqual({});
  });

  it('notices values that are too long, too many, or not on offer', () => {
    const chosen = facts(aspect({ mode: 'SELECTION_ONLY', values: ['Auto', 'Manual'] }));
    const told = (values: string[]) =>
      problemsOf(form({ aspects: { Brand: values } }), chosen, silent).aspects;
    expect(told(['auto'])).toEqual({});
    expect(told(['Other']).Brand).toContain('does not offer');
    expect(told(['Auto', 'Manual']).Brand).toContain('one value');
    expect(told(['x'.repeat(51)]).Brand).toContain('50 characters');
  });

  it('asks for what the condition needs', () => {
    const values = [{ id: '275020', name: '10' }];
    const grade = { id: '27502', name: 'Grade', required: true, maxLength: null, values };
    const cards = {
      ...facts(),
      conditions: [{ conditionId: '2750', name: 'Graded', descriptors: [grade] }],
    };
    const told = (conditionId: string | null, descriptors = {}) =>
      problemsOf(form({ conditionId, descriptors }), cards, silent);
    expect(told(null).descriptors).toEqual({});
    expect(keepsFromListing(told('2750'))).toBe(true);
    expect(keepsFromSaving(told('2750'))).toBe(false);
    expect(told('2750', { 27502: 'gone' }).descriptors['27502']).toContain('no longer');
    expect(keepsFromListing(told('2750', { 27502: '275020' }))).toBe(false);
  });

  it('keeps what is only incomplete from being listed, but not from being saved', () => {
    const incomplete = problemsOf(form(), facts(aspect({ required: true })), silent);
    expect([keepsFromSaving(incomplete), keepsFromListing(incomplete)]).toEqual([false, true]);
    const wrong = problemsOf(form({ length: '3' }), facts(), silent);
    expect([keepsFromSaving(wrong), keepsFromListing(wrong)]).toEqual([true, true]);
    expect(problemsOf(form({ weight: '-1' }), facts(), silent).fields.package).toBeDefined();
    expect(problemsOf(form({ sku: 'A-1' }), facts(), silent).fields.sku).toContain('Letters and digits');
  });
});

describe('inheritedValues', () => {
  it('takes the word of the item where it is an answer to the question', () => {
    const item = { attributes: [{ name: 'colour', values: ['Red', 'Blue'] }], brand: 'Stiffel', model: null };
    expect(inheritedValues(aspect({ name: 'Colour' }), item)).toEqual(['Red']);
    expect(inheritedValues(aspect({ name: 'Colour', multiple: true }), item)).toEqual(['Red', 'Blue']);
    expect(inheritedValues(aspect({ mode: 'SELECTION_ONLY', values: ['IKEA'] }), item)).toEqual([]);
    expect(inheritedValues(aspect({ name: 'Model' }), item)).toEqual([]);
  });
});
