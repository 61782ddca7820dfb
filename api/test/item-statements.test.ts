import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem } from './support/items.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const FIELDS = `id title price { amount }
  images { id position sha256 thumbhash url(size: THUMBNAIL) createdAt } coverImage { id }
  aiData { id suggestedTitle suggestedPrice { amount } similarItems { title } createdAt }
  postings { id platform status postedAt error { code } warnings createdAt updatedAt }`;

let app: TestApp;
let seller: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  seller = await app.seller();
  for (let index = 0; index < 12; index += 1) {
    await createItem(seller, { title: `Item ${index}`, status: 'ACTIVE', price: { amount: '5' } });
  }
  await fillChildren();
});
afterAll(() => app.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a list of items with all that hangs on them', () => {
  it('takes at most five statements, however many items there are', async () => {
    const counts = [];
    for (const first of [2, 12]) {
      const query = jest.spyOn(pg.Client.prototype, 'query');
      await seller.data(`query ($first: Int) { items(first: $first) { totalCount nodes { ${FIELDS} } } }`, {
        first,
      });
      counts.push(query.mock.calls.length);
      query.mockRestore();
    }
    expect(counts[0]).toBeLessThanOrEqual(5);
    expect(counts[1]).toBe(counts[0]);
  });

  it('shows the same as each item asked for alone', async () => {
    const { items } = await seller.data(`{ items(first: 12) { nodes { ${FIELDS} } } }`);
    const { items: again } = await seller.data(`{ items(first: 12) { edges { node { ${FIELDS} } } } }`);
    expect(again.edges.map((edge: { node: object }) => edge.node)).toEqual(items.nodes);
    expect(items.nodes[0].images).toHaveLength(2);
    expect(items.nodes[0].coverImage.id).toBe(items.nodes[0].images[0].id);
    expect(items.nodes[0].aiData.suggestedTitle).toBe('Newer');
    expect(items.nodes[0].postings).toHaveLength(1);
    for (const node of items.nodes) {
      const { item } = await seller.data(`query ($id: ID!) { item(id: $id) { ${FIELDS} } }`, { id: node.id });
      expect(item).toEqual(node);
    }
  });
});

/** Two photos, two answers of a recogniser and a posting for each item, past the features that make them. */
async function fillChildren(): Promise<void> {
  const { database } = app.foundation;
  const statements = [
    `INSERT INTO photo_files (shop_id, sha256, state)
       SELECT DISTINCT shop_id, repeat(n::text, 64), 'READY' FROM inventory_items, generate_series(1, 2) n`,
    `INSERT INTO inventory_images (shop_id, id, item_id, position, width, height, byte_size, sha256, thumbhash, content_type, original_format)
       SELECT shop_id, gen_random_uuid(), id, n, 40, 30, 100, repeat(n::text, 64), 'abc', 'image/jpeg', 'jpg'
       FROM inventory_items, generate_series(1, 2) n`,
    `INSERT INTO ai_data (shop_id, id, item_id, suggested_title, suggested_price_minor, currency_code, provider, similar_items, created_at)
       SELECT shop_id, gen_random_uuid(), id, title, 500, 'USD', 'test',
         '[{"title":"One","price":{"amount":"1.00","currencyCode":"USD"},"url":null,"sold":true,"source":"x"}]', made
       FROM inventory_items, (VALUES ('Newer', now()), ('Older', now() - interval '1 day')) AS answer(title_, made)`,
    `INSERT INTO platform_postings (shop_id, id, item_id, platform, status, wanted, warnings, posted_at, error)
       SELECT shop_id, gen_random_uuid(), id, 'WEBSITE', 'LIVE', 'LIVE', '{"a, b","c"}', now(), '{"code":"X","message":"x","retryable":true,"fields":[]}'
       FROM inventory_items`,
  ];
  for (const statement of statements) {
    await database.query(statement.replace('id, title, 500', 'id, answer.title_, 500'));
  }
}
