import { expect, test } from '@jest/globals';
import { CONDITION_SETS } from '../src/metadata/condition-sets.ts';
import { ancestors, CATEGORIES } from '../src/taxonomy/tree.ts';
import { errorIds, withSeller } from './support/seller.ts';

const TREE = '/api/commerce/taxonomy/v1/category_tree/0';
const leaves = [...CATEGORIES.values()].filter(({ leaf }) => leaf);

test('the slice has some forty leaves, each with a way up and conditions', () => {
  expect(leaves.length).toBeGreaterThanOrEqual(40);
  for (const category of leaves) {
    expect(ancestors(category).length).toBeGreaterThan(0);
    expect(CONDITION_SETS[category.leaf?.conditions ?? 'goods'].length).toBeGreaterThan(0);
  }
});

test('every SELECTION_ONLY aspect has values to select from', () => {
  for (const { name, leaf } of leaves) {
    for (const each of leaf?.aspects ?? []) {
      expect([name, each.name, each.selectionOnly && each.values.length === 0]).toEqual([
        name,
        each.name,
        false,
      ]);
    }
  }
});

test.each([
  ['brass table lamp', '112581'],
  ['vinyl record', '176985'],
  ["men's oxford dress shoes", '53120'],
  ['pokemon card', '183454'],
  ['hardcover book', '261186'],
])('"%s" is suggested category %s', (text, id) =>
  withSeller(async (seller) => {
    const { body } = await seller.get(`${TREE}/get_category_suggestions?q=${encodeURIComponent(text)}`);
    expect(body.categorySuggestions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ category: expect.objectContaining({ categoryId: id }) }),
      ]),
    );
    expect(JSON.stringify(body).indexOf(id)).toBeLessThan(JSON.stringify(body).indexOf('}'));
  }),
);

test('aspects say what is required and what can be chosen', () =>
  withSeller(async (seller) => {
    const { body } = await seller.get(`${TREE}/get_item_aspects_for_category?category_id=15709`);
    expect(body.aspects).toContainEqual(
      expect.objectContaining({
        localizedAspectName: 'US Shoe Size',
        aspectConstraint: expect.objectContaining({ aspectRequired: true, aspectMode: 'SELECTION_ONLY' }),
      }),
    );
    expect(errorIds(await seller.get(`${TREE}/get_item_aspects_for_category?category_id=11700`))).toEqual([
      62009,
    ]);
    expect(errorIds(await seller.get(`${TREE}/get_item_aspects_for_category?category_id=1`))).toEqual([
      62005,
    ]);
  }));

test('conditions differ by category, and cards have descriptors', () =>
  withSeller(async (seller) => {
    const filter = encodeURIComponent('categoryIds:{63861|183454}');
    const path = `/api/sell/metadata/v1/marketplace/EBAY_US/get_item_condition_policies?filter=${filter}`;
    const text = JSON.stringify((await seller.get(path)).body);
    for (const id of ['2990', '3010', '40001', '27501']) expect(text).toContain(`"${id}"`);
    expect(text).not.toContain('"7000"');
  }));

test('a search finds own and other listings by words, price and condition', () =>
  withSeller(async (seller) => {
    await seller.list({ title: 'Brass lamp of ours' });
    const search = async (query: string) =>
      (await seller.get(`/api/buy/browse/v1/item_summary/search?${query}`)).body;
    const titles = async (query: string) => JSON.stringify((await search(query)).itemSummaries ?? []);
    expect(await titles('q=brass+lamp')).toContain('Brass lamp of ours');
    expect((await search('q=brass+lamp')).total).toBeGreaterThan(2);
    const filter = encodeURIComponent('price:[..20],priceCurrency:USD,conditionIds:{3000}');
    expect(await titles(`q=lamp&filter=${filter}`)).not.toContain('Tiffany');
    expect(errorIds(await seller.get('/api/buy/browse/v1/item_summary/search?limit=3'))).toEqual([12001]);
  }));
