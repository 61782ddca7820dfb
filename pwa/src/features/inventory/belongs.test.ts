import { describe, expect, it } from '@jest/globals';
import type { ItemCardFragment } from '../../graphql/generated/graphql.ts';
import { foundLocally } from '../../offline/found-locally.ts';
import { belongs } from './belongs.ts';
import { isSmaller } from './compare-amounts.ts';
import { EVERYTHING } from './list-query.ts';
import { sortLocally } from './local-search.ts';

function itemWith(change: Partial<ItemCardFragment> = {}): ItemCardFragment {
  return {
    id: '1',
    version: 1,
    title: 'Café table lamp',
    sku: 'A-0042',
    price: { amount: '12.50', currencyCode: 'USD' },
    quantity: 1,
    condition: 'GOOD',
    category: 'Lighting',
    tags: ['shelf-3', 'vintage'],
    status: 'ACTIVE',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-02T00:00:00.000Z',
    deletedAt: null,
    coverImage: null,
    postings: [{ id: 'p', platform: 'WEBSITE', status: 'LIVE' }],
    ...change,
  };
}

describe('whether an item belongs to a list', () => {
  it('needs one of the choices of a part, but all of the tags', () => {
    const item = itemWith();
    expect(belongs({ ...EVERYTHING, status: ['DRAFT', 'ACTIVE'] }, item)).toBe(true);
    expect(belongs({ ...EVERYTHING, status: ['SOLD'] }, item)).toBe(false);
    expect(belongs({ ...EVERYTHING, tags: ['vintage', 'shelf-3'] }, item)).toBe(true);
    expect(belongs({ ...EVERYTHING, tags: ['vintage', 'rare'] }, item)).toBe(false);
    expect(belongs({ ...EVERYTHING, condition: ['GOOD'] }, itemWith({ condition: null }))).toBe(false);
  });

  it('takes the bounds of a price as part of it, and nothing without a price', () => {
    expect(belongs({ ...EVERYTHING, priceMin: '12.5', priceMax: '12.50' }, itemWith())).toBe(true);
    expect(belongs({ ...EVERYTHING, priceMax: '9' }, itemWith())).toBe(false);
    expect(belongs({ ...EVERYTHING, priceMin: '0' }, itemWith({ price: null }))).toBe(false);
  });

  it('counts a platform only where the item is live', () => {
    const queued = itemWith({ postings: [{ id: 'p', platform: 'WEBSITE', status: 'QUEUED' }] });
    expect(belongs({ ...EVERYTHING, postedOn: 'WEBSITE' }, itemWith())).toBe(true);
    expect(belongs({ ...EVERYTHING, postedOn: 'WEBSITE' }, queued)).toBe(false);
    expect(belongs({ ...EVERYTHING, notPostedOn: 'WEBSITE' }, queued)).toBe(true);
  });

  it('keeps deleted and living apart, and leaves a search to the server', () => {
    const deleted = itemWith({ deletedAt: '2026-01-03T00:00:00.000Z' });
    expect(belongs(EVERYTHING, deleted)).toBe(false);
    expect(belongs({ ...EVERYTHING, deleted: true }, deleted)).toBe(true);
    expect(belongs({ ...EVERYTHING, search: 'lamp' }, itemWith())).toBeNull();
    expect(belongs({ ...EVERYTHING, search: 'lamp', status: ['SOLD'] }, itemWith())).toBe(false);
  });
});

describe('without a network', () => {
  it('finds beginnings of words, accents or not', () => {
    expect(foundLocally('cafe lam', itemWith())).toBe(true);
    expect(foundLocally('a-0042', itemWith())).toBe(true);
    expect(foundLocally('amp', itemWith())).toBe(false);
    expect(foundLocally('lamp oak', itemWith())).toBe(false);
  });

  it('sorts prices as numbers, with items without one last', () => {
    const priced = (id: string, amount: string | null) =>
      itemWith({ id, price: amount === null ? null : { amount, currencyCode: 'USD' } });
    const items = [priced('none', null), priced('9', '9.00'), priced('100', '100.00'), priced('20', '20')];
    expect(sortLocally(items, 'cheapest').map(({ id }) => id)).toEqual(['9', '20', '100', 'none']);
    expect(sortLocally(items, 'dearest').map(({ id }) => id)).toEqual(['100', '20', '9', 'none']);
  });

  it('compares amounts digit by digit', () => {
    expect(isSmaller('9.99', '10')).toBe(true);
    expect(isSmaller('10.10', '10.1')).toBe(false);
    expect(isSmaller('0.05', '0.5')).toBe(true);
    expect(isSmaller('90071992547409931', '90071992547409932')).toBe(true);
  });
});
