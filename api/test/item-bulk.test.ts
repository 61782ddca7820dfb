import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem } from './support/items.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let seller: GraphqlClient;
let ids: string[];
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  seller = await app.seller();
  ids = [];
  for (const [title, amount] of [
    ['a', '10.00'],
    ['b', '0.99'],
    ['c', null],
  ] as const) {
    const price = amount === null ? null : { amount };
    ids.push((await createItem(seller, { title, tags: ['old'], price })).id);
  }
});

const BULK = `mutation ($input: BulkUpdateItemsInput!) {
  bulkUpdateItems(input: $input) {
    items { id title status tags version category price { amount } } userErrors { code field message }
  }
}`;
const bulk = async (input: object) => (await seller.data(BULK, { input })).bulkUpdateItems;

describe('bulkUpdateItems', () => {
  it('changes status, category and tags of all at once', async () => {
    const input = { ids, status: 'ACTIVE', category: 'Toys', addTags: ['new'], removeTags: ['old'] };
    const { items, userErrors } = await bulk(input);
    expect(userErrors).toEqual([]);
    expect(items).toHaveLength(3);
    for (const item of items) {
      expect(item).toMatchObject({ status: 'ACTIVE', category: 'Toys', tags: ['new'], version: 2 });
    }
  });

  it('changes prices by percent to the cent, and names the item without one', async () => {
    const { items, userErrors } = await bulk({ ids, pricePercent: '-12.5' });
    expect(items.map((item: { price: { amount: string } }) => item.price.amount)).toEqual(['8.75', '0.87']);
    expect(userErrors).toEqual([expect.objectContaining({ code: 'PRICE_MISSING', field: ['ids', '2'] })]);
  });

  it('changes what it can, and names unknown and foreign ids alike', async () => {
    const stranger = await app.seller();
    const foreign = (await createItem(stranger, { title: 'Not yours' })).id;
    const { items, userErrors } = await bulk({
      ids: [ids[0], foreign, randomUUID(), 'junk'],
      status: 'SOLD',
    });
    expect(items.map((item: { id: string }) => item.id)).toEqual([ids[0]]);
    expect(
      userErrors.map((error: { code: string; field: string[] }) => [error.code, ...error.field]),
    ).toEqual([
      ['NOT_FOUND', 'ids', '1'],
      ['NOT_FOUND', 'ids', '2'],
      ['NOT_FOUND', 'ids', '3'],
    ]);
    const { item } = await stranger.data('query ($id: ID!) { item(id: $id) { status } }', { id: foreign });
    expect(item.status).toBe('DRAFT');
  });

  it.each([
    [{ pricePercent: '-100' }, 'INVALID_PERCENT'],
    [{ pricePercent: '5', price: { amount: '1' } }, 'CONTRADICTION'],
    [{ price: { amount: '-1' } }, 'INVALID_AMOUNT'],
  ])('refuses %j and changes nothing', async (change, code) => {
    const { items, userErrors } = await bulk({ ids, ...change });
    expect(items).toEqual([]);
    expect(userErrors).toEqual([expect.objectContaining({ code })]);
  });

  it('refuses more than 500 ids', async () => {
    const { userErrors } = await bulk({
      ids: Array.from({ length: 501 }, () => randomUUID()),
      status: 'SOLD',
    });
    expect(userErrors).toEqual([expect.objectContaining({ code: 'TOO_MANY', field: ['ids'] })]);
  });

  it('two bulk changes of the same items in opposite orders both finish', async () => {
    const results = await Promise.all([
      bulk({ ids, addTags: ['one'] }),
      bulk({ ids: ids.toReversed(), addTags: ['two'] }),
    ]);
    expect(results.flatMap((result) => result.userErrors)).toEqual([]);
    const { items } = await bulk({ ids });
    for (const item of items) {
      expect(item.tags.toSorted()).toEqual(['old', 'one', 'two']);
    }
  });
});

describe('deleteItems and restoreItems', () => {
  it('delete and bring back many', async () => {
    const many = (name: string) =>
      `mutation ($ids: [ID!]!) { ${name}(ids: $ids) { items { id deletedAt } userErrors { code } } }`;
    const { deleteItems } = await seller.data(many('deleteItems'), { ids });
    expect(deleteItems.items.every((item: { deletedAt: string }) => item.deletedAt)).toBe(true);
    const { restoreItems } = await seller.data(many('restoreItems'), { ids });
    expect(restoreItems).toEqual({ items: ids.map((id) => ({ id, deletedAt: null })), userErrors: [] });
  });
});
