import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import type { GraphqlClient } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const FIELDS = `item { id status quantity soldAt sales { id platform quantity soldAt
  price { amount currencyCode } fees { amount } shippingCost { amount } } }
  userErrors { code field message retryable }`;
const MARK = `mutation ($input: MarkSoldInput!) { markSold(input: $input) { ${FIELDS} } }`;
const UNDO = `mutation ($id: ID!) { undoSale(id: $id) { ${FIELDS} } }`;
const CREATE = 'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } } }';

let app: TestApp;
let seller: GraphqlClient;

beforeAll(async () => {
  app = await startTestApp();
  seller = await app.seller();
});
afterAll(() => app.stop());

async function createItem(fields: object = {}, client = seller): Promise<string> {
  const input = { title: 'Brass lamp', status: 'ACTIVE', price: { amount: '40.00' }, ...fields };
  return (await client.data(CREATE, { input })).createItem.item.id;
}

const mark = async (input: object, client = seller) => (await client.data(MARK, { input })).markSold;
const undo = async (id: string, client = seller) => (await client.data(UNDO, { id })).undoSale;
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

describe('markSold', () => {
  it('sells the only piece: the item is sold, with the sale on it', async () => {
    const itemId = await createItem();
    const soldAt = '2026-01-02T03:04:05.000Z';
    const { item, userErrors } = await mark({
      itemId,
      platform: 'EBAY',
      price: { amount: '38.5' },
      fees: { amount: '5.01', currencyCode: 'USD' },
      shippingCost: { amount: '0' },
      soldAt,
    });
    expect(userErrors).toEqual([]);
    expect(item).toMatchObject({ status: 'SOLD', quantity: 0, soldAt });
    expect(item.sales).toEqual([
      {
        id: expect.any(String),
        platform: 'EBAY',
        quantity: 1,
        soldAt,
        price: { amount: '38.50', currencyCode: 'USD' },
        fees: { amount: '5.01' },
        shippingCost: { amount: '0.00' },
      },
    ]);
  });

  it('sells one of several: the item stays on the shelf until the last', async () => {
    const itemId = await createItem({ quantity: 3 });
    expect((await mark({ itemId })).item).toMatchObject({ status: 'ACTIVE', quantity: 2, soldAt: null });
    const { item } = await mark({ itemId, quantity: 2 });
    expect(item).toMatchObject({ status: 'SOLD', quantity: 0, soldAt: expect.any(String) });
    expect(item.sales.map((sale: { quantity: number }) => sale.quantity)).toEqual([2, 1]);
  });

  it('sends the newest sale first', async () => {
    const itemId = await createItem({ quantity: 9 });
    for (const day of ['02', '03', '01']) {
      await mark({ itemId, soldAt: `2026-02-${day}T00:00:00Z` });
    }
    const { item } = await mark({ itemId, soldAt: '2026-02-02T12:00:00Z' });
    const days = item.sales.map((sale: { soldAt: string }) => sale.soldAt.slice(8, 13));
    expect(days).toEqual(['03T00', '02T12', '02T00', '01T00']);
  });

  it('sends the same sale twice and sells once, in a row and at the same time', async () => {
    const itemId = await createItem({ quantity: 5 });
    const input = { itemId, saleId: v7(), price: { amount: '12' } };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => mark(input)));
    answers.push(await mark({ ...input, saleId: input.saleId.toUpperCase() }));
    for (const { item, userErrors } of answers) {
      expect(userErrors).toEqual([]);
      expect(item).toMatchObject({ quantity: 4, sales: [{ id: input.saleId }] });
    }
  });

  it('sells nothing when a sale that was taken back is sent again', async () => {
    const itemId = await createItem();
    const input = { itemId, saleId: v7() };
    await mark(input);
    await undo(input.saleId);
    expect(await mark(input)).toMatchObject({ item: { status: 'ACTIVE', quantity: 1, sales: [] } });
  });

  it('refuses an id that another sale has', async () => {
    const [itemId, otherId] = [await createItem({ quantity: 2 }), await createItem()];
    const saleId = v7();
    await mark({ itemId, saleId });
    expect(codes(await mark({ itemId, saleId, quantity: 2 }))).toEqual(['SALE_ID_TAKEN']);
    expect(codes(await mark({ itemId, saleId, price: { amount: '1' } }))).toEqual(['SALE_ID_TAKEN']);
    expect(codes(await mark({ itemId: otherId, saleId }))).toEqual(['SALE_ID_TAKEN']);
    expect(codes(await mark({ itemId, saleId: 'one' }))).toEqual(['INVALID_ID']);
  });

  it('sells the last piece once when two ask at the same time', async () => {
    const itemId = await createItem();
    const answers = await Promise.all([1, 2, 3, 4].map(() => mark({ itemId })));
    expect(answers.flatMap(codes).sort()).toEqual(['ALREADY_SOLD', 'ALREADY_SOLD', 'ALREADY_SOLD']);
  });

  it.each([
    ['more than there is', { quantity: 3 }, 'QUANTITY_TOO_LARGE', 'quantity'],
    ['none', { quantity: 0 }, 'INVALID_QUANTITY', 'quantity'],
    ['fewer than none', { quantity: -1 }, 'INVALID_QUANTITY', 'quantity'],
    ['a negative price', { price: { amount: '-1' } }, 'INVALID_AMOUNT', 'price'],
    ['too many digits', { fees: { amount: '1.001' } }, 'INVALID_AMOUNT', 'fees'],
    ['a huge amount', { shippingCost: { amount: '1000000000000' } }, 'INVALID_AMOUNT', 'shippingCost'],
    ['another currency', { price: { amount: '1', currencyCode: 'EUR' } }, 'CURRENCY_MISMATCH', 'price'],
    ['tomorrow', { soldAt: new Date(Date.now() + 86_400_000).toISOString() }, 'IN_THE_FUTURE', 'soldAt'],
  ])('refuses %s and leaves the item as it was', async (_name, fields, code, field) => {
    const itemId = await createItem({ quantity: 2 });
    const { item, userErrors } = await mark({ itemId, ...fields });
    expect(item).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: [field], retryable: false }]);
    expect((await mark({ itemId })).item).toMatchObject({ quantity: 1, sales: [{ quantity: 1 }] });
  });

  it('takes a phone whose clock runs a minute ahead, and keeps its own time', async () => {
    const { item } = await mark({
      itemId: await createItem(),
      soldAt: new Date(Date.now() + 60_000).toISOString(),
    });
    expect(Date.parse(item.sales[0].soldAt)).toBeLessThanOrEqual(Date.now());
  });

  it('refuses to sell what is sold, deleted, unknown, or of another shop, in the same words', async () => {
    const itemId = await createItem();
    const stranger = await app.seller();
    const unknown = await mark({ itemId: v7() });
    expect(codes(unknown)).toEqual(['NOT_FOUND']);
    expect(await mark({ itemId }, stranger)).toEqual(unknown);
    expect(await mark({ itemId: 'no uuid' })).toEqual(unknown);
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id: itemId });
    expect(await mark({ itemId })).toEqual(unknown);
  });

  it('needs a person or a token that may write items', async () => {
    const input = { itemId: await createItem() };
    const { createApiToken } = await seller.data(
      'mutation { createApiToken(input: { name: "reads", scopes: ["items:read"] }) { secret } }',
    );
    const answer = await seller.withToken(createApiToken.secret).send(MARK, { input });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.anonymous.send(MARK, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('undoSale', () => {
  it('puts a sold item back on the shelf', async () => {
    const { item: sold } = await mark({ itemId: await createItem() });
    const { item, userErrors } = await undo(sold.sales[0].id);
    expect(userErrors).toEqual([]);
    expect(item).toMatchObject({ status: 'ACTIVE', quantity: 1, soldAt: null, sales: [] });
  });

  it('returns the pieces of that sale alone', async () => {
    const itemId = await createItem({ quantity: 6 });
    const saleId = v7();
    await mark({ itemId, quantity: 2, saleId });
    await mark({ itemId, quantity: 3 });
    expect((await undo(saleId)).item).toMatchObject({
      status: 'ACTIVE',
      quantity: 3,
      sales: [{ quantity: 3 }],
    });
  });

  it('returns nothing twice, in a row or at the same time', async () => {
    const { item: sold } = await mark({ itemId: await createItem() });
    const id = sold.sales[0].id;
    const answers = await Promise.all([1, 2, 3].map(() => undo(id)));
    answers.push(await undo(id));
    for (const { item } of answers) {
      expect(item).toMatchObject({ quantity: 1, status: 'ACTIVE' });
    }
  });

  it('finds nothing of another shop', async () => {
    const { item } = await mark({ itemId: await createItem() });
    const unknown = await undo(v7());
    expect(codes(unknown)).toEqual(['NOT_FOUND']);
    expect(await undo(item.sales[0].id, await app.seller())).toEqual(unknown);
    expect(await undo("'; --")).toEqual(unknown);
  });
});

it('a device that follows changes hears of a sale', async () => {
  const itemId = await createItem();
  const versions = async () =>
    (await seller.data('query ($id: ID!) { item(id: $id) { version } }', { id: itemId })).item.version;
  const before = await versions();
  await mark({ itemId });
  expect(await versions()).toBe(before + 1);
});

it('reads the sales of many items by one statement', async () => {
  const ids = [await createItem({ quantity: 4 }), await createItem(), await createItem()];
  for (const itemId of ids) {
    await mark({ itemId });
  }
  const read = jest.spyOn(app.foundation.database, 'read');
  const { items } = await seller.data('{ items(first: 50) { nodes { id sales { id } } } }');
  const names = read.mock.calls.map(([{ name }]) => name);
  read.mockRestore();
  expect(items.nodes.length).toBeGreaterThanOrEqual(3);
  for (const node of items.nodes.filter(({ id }: { id: string }) => ids.includes(id))) {
    expect(node.sales).toHaveLength(1);
  }
  expect(names.filter((name) => name === 'sales-of-items')).toHaveLength(1);
});

it('never sells more than there is and loses no piece, whatever is sold, repeated and taken back at once', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('sell' as const), quantity: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('repeat' as const), of: fc.nat(9) }),
    fc.record({ kind: fc.constant('undo' as const), of: fc.nat(9) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(step, { maxLength: 10 }),
      async (stock, steps) => {
        const itemId = await createItem({ quantity: stock });
        const sales = steps.flatMap((one) =>
          one.kind === 'sell' ? [{ itemId, saleId: v7(), quantity: one.quantity }] : [],
        );
        let next = 0;
        await Promise.all(
          steps.map(async (one) => {
            const sale = one.kind === 'sell' ? sales[next++] : sales[one.of % Math.max(sales.length, 1)];
            return sale && (one.kind === 'undo' ? undo(sale.saleId) : mark(sale));
          }),
        );
        const { item } = await seller.data(
          'query ($id: ID!) { item(id: $id) { quantity status sales { quantity } } }',
          { id: itemId },
        );
        const sold = item.sales.reduce((sum: number, sale: { quantity: number }) => sum + sale.quantity, 0);
        expect(item.quantity).toBeGreaterThanOrEqual(0);
        expect(item.quantity + sold).toBe(stock);
        expect(item.status).toBe(item.quantity === 0 ? 'SOLD' : 'ACTIVE');
      },
    ),
    { numRuns: 25 },
  );
}, 90_000);
