import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from './support/graphql-client.ts';
import { CREATE_ITEM, createItem, UPDATE_ITEM } from './support/items.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let seller: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  seller = await app.seller();
});
afterAll(() => app.stop());

describe('createItem', () => {
  it('keeps every field as it was sent', async () => {
    const input = {
      title: ' Brass lamp ',
      description: 'Works.',
      price: { amount: '12.5' },
      cost: { amount: '3', currencyCode: 'USD' },
      quantity: 2,
      condition: 'GOOD',
      conditionNotes: 'A dent.',
      category: 'Lighting',
      brand: 'Acme',
      model: 'X1',
      barcode: '4006381333931',
      attributes: [{ name: 'Colour', values: ['brass'] }],
      storageLocation: 'B2',
      notes: 'From the attic',
      tags: ['lamp', ' brass ', 'lamp'],
      status: 'ACTIVE',
    };
    const item = await createItem(seller, input);
    expect(item).toMatchObject({
      ...input,
      title: 'Brass lamp',
      tags: ['lamp', 'brass'],
      price: { amount: '12.50', currencyCode: 'USD' },
      cost: { amount: '3.00', currencyCode: 'USD' },
      version: 1,
      sku: 'L00001',
      soldAt: null,
      deletedAt: null,
    });
  });

  it('gives the same item for the same client id, also when sent five times at once', async () => {
    const input = { id: randomUUID(), title: 'Once' };
    const items = await Promise.all(Array.from({ length: 5 }, () => createItem(seller, input)));
    expect(new Set(items.map((item) => `${item.id} ${item.sku}`)).size).toBe(1);
    const { items: found } = await seller.data('{ items(filter: { search: "Once" }) { totalCount } }');
    expect(found.totalCount).toBe(1);
  });

  it('makes SKUs around those that the seller took', async () => {
    const item = await createItem(seller, { title: 'Own SKU', sku: 'L00004' });
    const next = await createItem(seller, { title: 'Next' });
    const afterNext = await createItem(seller, { title: 'After next' });
    expect(new Set([item.sku, next.sku, afterNext.sku]).size).toBe(3);
  });

  it.each([
    [{ title: '  ' }, 'REQUIRED', 'title'],
    [{ title: 'x'.repeat(201) }, 'TOO_LONG', 'title'],
    [{ title: 'a\u0000b' }, 'INVALID_TEXT', 'title'],
    [{ title: 'x', price: { amount: '-1' } }, 'INVALID_AMOUNT', 'price'],
    [{ title: 'x', price: { amount: '1.001' } }, 'INVALID_AMOUNT', 'price'],
    [{ title: 'x', price: { amount: '1000000000000' } }, 'INVALID_AMOUNT', 'price'],
    [{ title: 'x', price: { amount: '1', currencyCode: 'EUR' } }, 'CURRENCY_MISMATCH', 'price'],
    [{ title: 'x', quantity: -1 }, 'INVALID_QUANTITY', 'quantity'],
    [{ title: 'x', sku: 'L00001' }, 'SKU_TAKEN', 'sku'],
    [{ title: 'x', sku: 'ümlaut' }, 'INVALID_SKU', 'sku'],
    [{ title: 'x', id: 'no-uuid' }, 'INVALID_ID', 'id'],
    [{ title: 'x', tags: Array.from({ length: 51 }, (_, index) => `t${index}`) }, 'TOO_MANY', 'tags'],
    [{ title: 'x', attributes: [{ name: ' ', values: [] }] }, 'REQUIRED', 'attributes'],
  ])('refuses %j with %s at %s', async (input, code, field) => {
    const { createItem: payload } = await seller.data(CREATE_ITEM, { input });
    expect(payload.item).toBeNull();
    expect(payload.userErrors).toEqual([expect.objectContaining({ code, field: [field], retryable: false })]);
  });

  it.each(['"19,99"', 'NaN', '1e12', '"1e12"', '""'])(
    'refuses the amount %s as no decimal',
    async (amount) => {
      const answer = await seller.send(
        `mutation { createItem(input: { title: "x", price: { amount: ${amount} } }) { item { id } } }`,
      );
      expect(answer.errors).toHaveLength(1);
      expect(answer.data?.createItem).toBeUndefined();
    },
  );
});

describe('updateItem', () => {
  it('changes only what is present, and clears with null', async () => {
    const { id } = await createItem(seller, { title: 'Chair', brand: 'Thonet', price: { amount: '80' } });
    const { updateItem } = await seller.data(UPDATE_ITEM, { input: { id, brand: null, quantity: 3 } });
    expect(updateItem.item).toMatchObject({ title: 'Chair', brand: null, quantity: 3, version: 2 });
    expect(updateItem.item.price.amount).toBe('80.00');
  });

  it('does not grow the version where nothing changes', async () => {
    const { id } = await createItem(seller, { title: 'Same', tags: ['a'] });
    const { updateItem } = await seller.data(UPDATE_ITEM, { input: { id, title: 'Same', tags: ['a'] } });
    expect(updateItem.item.version).toBe(1);
  });

  it('lets one of five simultaneous changes of a field win, and gives the others the copy that won', async () => {
    const { id } = await createItem(seller, { title: 'Contested' });
    const payloads = await Promise.all(
      Array.from({ length: 5 }, async (_, index) => {
        const input = { id, expectedVersion: 1, title: `Title ${index}` };
        return (await seller.data(UPDATE_ITEM, { input })).updateItem;
      }),
    );
    const winners = payloads.filter((payload) => payload.item);
    const losers = payloads.filter((payload) => payload.conflict);
    expect([winners.length, losers.length]).toEqual([1, 4]);
    for (const { conflict, userErrors } of losers) {
      expect(conflict.title).toBe(winners[0].item.title);
      expect(userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT', field: ['title'] })]);
    }
  });

  it('merges five simultaneous changes of different fields', async () => {
    const { id } = await createItem(seller, { title: 'Merged' });
    const changes = [
      { brand: 'B' },
      { model: 'M' },
      { notes: 'N' },
      { quantity: 7 },
      { price: { amount: '5' } },
    ];
    const payloads = await Promise.all(
      changes.map((change) => seller.data(UPDATE_ITEM, { input: { id, expectedVersion: 1, ...change } })),
    );
    expect(payloads.flatMap(({ updateItem }) => updateItem.userErrors)).toEqual([]);
    const { item } = await seller.data(
      'query ($id: ID!) { item(id: $id) { version brand model notes quantity price { amount } } }',
      { id },
    );
    expect(item).toEqual({
      version: 6,
      brand: 'B',
      model: 'M',
      notes: 'N',
      quantity: 7,
      price: { amount: '5.00' },
    });
  });

  it('refuses the SKU of another item', async () => {
    const { sku } = await createItem(seller, { title: 'Owner' });
    const { id } = await createItem(seller, { title: 'Thief' });
    const { updateItem } = await seller.data(UPDATE_ITEM, { input: { id, sku } });
    expect(updateItem.userErrors).toEqual([expect.objectContaining({ code: 'SKU_TAKEN', field: ['sku'] })]);
  });
});

describe('deleteItem and restoreItem', () => {
  it('hides the item from lists, keeps it whole, and brings it back', async () => {
    const item = await createItem(seller, { title: 'Vanishing act' });
    const count = async (filter: object) =>
      (await seller.data('query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }', { filter }))
        .items.totalCount;
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id: item.id });
    expect(await count({ search: 'Vanishing' })).toBe(0);
    expect(await count({ search: 'Vanishing', deleted: true })).toBe(1);
    const { restoreItem } = await seller.data(
      'mutation ($id: ID!) { restoreItem(id: $id) { item { title deletedAt version } userErrors { code } } }',
      { id: item.id },
    );
    expect(restoreItem).toEqual({
      item: { title: 'Vanishing act', deletedAt: null, version: 3 },
      userErrors: [],
    });
    expect(await count({ search: 'Vanishing' })).toBe(1);
  });

  it('frees the SKU of a deleted item, and then refuses to restore it', async () => {
    const { id, sku } = await createItem(seller, { title: 'First owner' });
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id });
    await createItem(seller, { title: 'Second owner', sku });
    const { restoreItem } = await seller.data(
      'mutation ($id: ID!) { restoreItem(id: $id) { item { id } userErrors { code } } }',
      { id },
    );
    expect(restoreItem).toEqual({ item: null, userErrors: [{ code: 'SKU_TAKEN' }] });
  });
});
