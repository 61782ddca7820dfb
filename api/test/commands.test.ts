import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { CommandSweepJob } from '../src/commands/command-sweep.job.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem, UPDATE_ITEM } from './support/items.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let seller: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  seller = await app.seller();
});
afterAll(() => app.stop());

const SELL_ID = randomUUID();
const ERRORS = 'userErrors { code field retryable }';
const UPDATE = `mutation ($input: UpdateItemInput!, $commandId: ID) {
  updateItem(input: $input, commandId: $commandId) { item { id version price { amount } } ${ERRORS} }
}`;
const SELL = `mutation ($input: MarkSoldInput!, $commandId: ID) {
  markSold(input: $input, commandId: $commandId) { item { id quantity status sales { id } } ${ERRORS} }
}`;

/** The same request ten times, five of them side by side. */
async function tenTimes<Answer>(send: () => Promise<Answer>): Promise<Answer[]> {
  const together = await Promise.all(Array.from({ length: 5 }, send));
  const alone: Answer[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    alone.push(await send());
  }
  return [...together, ...alone];
}

const distinct = (answers: readonly unknown[]): unknown[] => [
  ...new Set(answers.map((answer) => JSON.stringify(answer))),
];

const rows = async (table: string, condition: string, values: unknown[]): Promise<number> => {
  const sql = `SELECT count(*)::int AS count FROM ${table} WHERE ${condition}`;
  const [row] = await app.foundation.database.query<{ count: number }[]>(sql, values);
  return row?.count ?? -1;
};

/** Sends a request and hangs up the moment that the server begins to answer. */
function sendAndHangUp(query: string, variables: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${seller.token}` };
    const sent = request(`${app.url}/graphql`, { method: 'POST', headers }, (response) => {
      response.destroy();
      resolve();
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query, variables }));
  });
}

describe('a command that is sent ten times, five of them at once', () => {
  it('makes one item; with other contents its id is refused', async () => {
    const input = { id: randomUUID(), title: 'Only one', price: { amount: '5' } };
    const answers = await tenTimes(() => createItem(seller, input));
    expect(distinct(answers)).toHaveLength(1);
    expect(await rows('inventory_items', 'id = $1', [input.id])).toBe(1);
    const { createItem: other } = await seller.data(
      `mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } ${ERRORS} } }`,
      { input: { ...input, title: 'Another' } },
    );
    expect(other).toEqual({
      item: null,
      userErrors: [{ code: 'COMMAND_ID_REUSED', field: ['id'], retryable: false }],
    });
  });

  it('changes a price once, although somebody else changes it in between', async () => {
    const { id, version } = await createItem(seller, { title: 'Lamp', price: { amount: '10' } });
    const variables = {
      input: { id, expectedVersion: version, price: { amount: '12' } },
      commandId: randomUUID(),
    };
    const answers = await tenTimes(() => seller.data(UPDATE, variables));
    expect(distinct(answers)).toHaveLength(1);
    expect(answers[0].updateItem.item).toMatchObject({ version: 2, price: { amount: '12.00' } });
    await seller.data(UPDATE, { input: { id, price: { amount: '20' } } });
    const { updateItem } = await seller.data(UPDATE, variables);
    expect(updateItem).toEqual({ item: { id, version: 3, price: { amount: '20.00' } }, userErrors: [] });
    const reused = await seller.data(UPDATE, { ...variables, input: { id, price: { amount: '1' } } });
    expect(reused.updateItem).toEqual({
      item: null,
      userErrors: [{ code: 'COMMAND_ID_REUSED', field: ['commandId'], retryable: false }],
    });
  });

  it('sells one piece, and takes one sale back', async () => {
    const { id } = await createItem(seller, { title: 'Cups', quantity: 4, status: 'ACTIVE' });
    const sold = await tenTimes(() =>
      seller.data(SELL, { input: { itemId: id }, commandId: SELL_ID }).then(({ markSold }) => markSold),
    );
    expect(distinct(sold)).toHaveLength(1);
    expect(sold[0].item).toMatchObject({ quantity: 3, sales: [expect.anything()] });
    const undo = `mutation ($id: ID!, $commandId: ID) {
      undoSale(id: $id, commandId: $commandId) { item { quantity } ${ERRORS} }
    }`;
    const variables = { id: sold[0].item.sales[0].id, commandId: randomUUID() };
    const undone = await tenTimes(() => seller.data(undo, variables));
    expect(distinct(undone)).toEqual([
      JSON.stringify({ undoSale: { item: { quantity: 4 }, userErrors: [] } }),
    ]);
  });

  it('deletes and restores once each, however late it is sent again', async () => {
    const { id } = await createItem(seller, { title: 'Chair' });
    const remove = `mutation { deleteItem(id: "${id}", commandId: "${randomUUID()}") { deletedId } }`;
    const restore = `mutation { restoreItem(id: "${id}", commandId: "${randomUUID()}") { item { deletedAt } } }`;
    expect(distinct(await tenTimes(() => seller.data(remove)))).toHaveLength(1);
    await seller.data(restore);
    expect(await seller.data(remove)).toEqual({ deleteItem: { deletedId: id } });
    expect(await rows('inventory_items', 'id = $1 AND deleted_at IS NULL', [id])).toBe(1);
  });

  it('changes many items by percent once', async () => {
    const ids = [];
    for (const title of ['One', 'Two']) {
      ids.push((await createItem(seller, { title, price: { amount: '100' } })).id);
    }
    const bulk = `mutation ($input: BulkUpdateItemsInput!, $commandId: ID) {
      bulkUpdateItems(input: $input, commandId: $commandId) { items { id price { amount } } ${ERRORS} }
    }`;
    const variables = {
      input: { ids: [...ids, randomUUID()], pricePercent: '-10' },
      commandId: randomUUID(),
    };
    const answers = await tenTimes(() => seller.data(bulk, variables));
    expect(distinct(answers)).toHaveLength(1);
    expect(answers[0].bulkUpdateItems.items.map((item: { price: object }) => item.price)).toEqual([
      { amount: '90.00' },
      { amount: '90.00' },
    ]);
    expect(answers[0].bulkUpdateItems.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('orders and deletes photos once, and posts and ends once', async () => {
    const { id: itemId } = await createItem(seller, {
      title: 'Vase',
      status: 'ACTIVE',
      price: { amount: '5' },
    });
    const images: string[] = [];
    for (const background of ['red', 'green']) {
      const photo = await sharp({ create: { width: 600, height: 600, channels: 3, background } })
        .jpeg()
        .toBuffer();
      const { data } = await seller.upload(
        'mutation ($input: UploadImageInput!, $file: Upload!) { uploadImage(input: $input, file: $file) { image { id } } }',
        { input: { itemId } },
        new Blob([new Uint8Array(photo)]),
        'photo.jpg',
      );
      images.unshift(data.uploadImage.image.id);
    }
    const [last, first] = images;
    const posting = `mutation { postItem(input: { itemId: "${itemId}", platforms: [WEBSITE] }, commandId: "${randomUUID()}") { postings { id platform } ${ERRORS} } }`;
    const posted = await tenTimes(() => seller.data(posting));
    expect(distinct(posted)).toHaveLength(1);
    const end = `mutation { endPosting(id: "${posted[0].postItem.postings[0].id}", commandId: "${randomUUID()}") { posting { id } ${ERRORS} } }`;
    expect(distinct(await tenTimes(() => seller.data(end)))).toHaveLength(1);
    const order = `mutation { reorderImages(itemId: "${itemId}", imageIds: ["${last}", "${first}"], commandId: "${randomUUID()}") { images { id } ${ERRORS} } }`;
    const ordered = await tenTimes(() => seller.data(order));
    expect(distinct(ordered)).toHaveLength(1);
    expect(ordered[0].reorderImages.images).toEqual([{ id: last }, { id: first }]);
    const remove = `mutation { deleteImage(id: "${first}", commandId: "${randomUUID()}") { deletedId ${ERRORS} } }`;
    const removed = await tenTimes(() => seller.data(remove));
    expect(distinct(removed)).toEqual([
      JSON.stringify({ deleteImage: { deletedId: first, userErrors: [] } }),
    ]);
  });
});

describe('a reply that is cut off after the commit', () => {
  it('leaves one row, and the same again gives the answer', async () => {
    const input = { id: randomUUID(), title: 'Cut off' };
    const create = `mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id sku } ${ERRORS} } }`;
    await sendAndHangUp(create, { input });
    const { createItem: made } = await seller.data(create, { input });
    expect(made).toMatchObject({ item: { id: input.id }, userErrors: [] });
    expect(await rows('inventory_items', 'title = $1', ['Cut off'])).toBe(1);

    const variables = { input: { itemId: input.id }, commandId: randomUUID() };
    await sendAndHangUp(SELL, variables);
    const { markSold } = await seller.data(SELL, variables);
    expect(markSold).toMatchObject({ item: { quantity: 0, status: 'SOLD' }, userErrors: [] });
    expect(await rows('sales', 'item_id = $1', [input.id])).toBe(1);
  });
});

describe('five devices that change one item at the same version', () => {
  it('have one success for one field, and four clashes that show the copy that won', async () => {
    const { id, version } = await createItem(seller, { title: 'Fought over' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, device) =>
        seller.data(
          `mutation ($input: UpdateItemInput!, $commandId: ID) {
             updateItem(input: $input, commandId: $commandId) { item { title } conflict { title } ${ERRORS} }
           }`,
          {
            input: { id, expectedVersion: version, title: `By device ${device}` },
            commandId: randomUUID(),
          },
        ),
      ),
    );
    const updates = answers.map(({ updateItem }) => updateItem);
    const won = updates.filter(({ item }) => item !== null);
    expect(won).toHaveLength(1);
    const lost = updates.filter(({ conflict }) => conflict !== null);
    expect(lost).toHaveLength(4);
    for (const { conflict, userErrors } of lost) {
      expect(conflict).toEqual(won[0].item);
      expect(userErrors).toEqual([{ code: 'CONFLICT', field: ['title'], retryable: false }]);
    }
  });

  it('are all merged for different fields', async () => {
    const { id, version } = await createItem(seller, { title: 'Shared' });
    const changes = [{ brand: 'B' }, { model: 'M' }, { notes: 'N' }, { category: 'C' }, { quantity: 7 }];
    const answers = await Promise.all(
      changes.map((change) =>
        seller.data(UPDATE_ITEM, { input: { id, expectedVersion: version, ...change } }),
      ),
    );
    expect(answers.flatMap(({ updateItem }) => updateItem.userErrors)).toEqual([]);
    const { item } = await seller.data(
      `{ item(id: "${id}") { brand model notes category quantity version } }`,
    );
    expect(item).toEqual({ ...Object.assign({}, ...changes), version: version + 5 });
  });
});

describe('command ids', () => {
  it('do not remember a refusal: the same command is granted once its cause is gone', async () => {
    const taken = await createItem(seller, { title: 'First', sku: 'WANTED' });
    const { id } = await createItem(seller, { title: 'Second' });
    const variables = { input: { id, sku: 'WANTED' }, commandId: randomUUID() };
    const refused = await seller.data(UPDATE, variables);
    expect(refused.updateItem.userErrors).toMatchObject([{ code: 'SKU_TAKEN' }]);
    await seller.data(UPDATE, { input: { id: taken.id, sku: 'OTHER' } });
    const granted = await seller.data(UPDATE, variables);
    expect(granted.updateItem).toMatchObject({ item: { id, version: 2 }, userErrors: [] });
  });

  it('belong to one shop: the same id in another one is another command', async () => {
    const stranger = await app.seller();
    const commandId = randomUUID();
    for (const client of [seller, stranger]) {
      const { id } = await createItem(client, { title: 'Mine' });
      const { updateItem } = await client.data(UPDATE, { input: { id, title: 'Mine alone' }, commandId });
      expect(updateItem).toMatchObject({ item: { id, version: 2 }, userErrors: [] });
    }
  });

  it('have to be UUIDs', async () => {
    const { id } = await createItem(seller, { title: 'Badly named' });
    const { updateItem } = await seller.data(UPDATE, { input: { id, title: 'x' }, commandId: 'one' });
    expect(updateItem.userErrors).toMatchObject([{ code: 'INVALID_ID', field: ['commandId'] }]);
  });

  it('are forgotten when nobody will send them again', async () => {
    const { database, clock } = app.foundation;
    await database.query(`UPDATE command_records SET done_at = now() - interval '181 days' WHERE id = $1`, [
      SELL_ID,
    ]);
    const before = await rows('command_records', 'true', []);
    await new CommandSweepJob(database, clock).handle();
    expect(await rows('command_records', 'true', [])).toBe(before - 1);
  });
});
