import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { GraphqlClient } from './support/graphql-client.ts';
import { fillChildren } from './support/item-children.ts';
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
  await fillChildren(app.foundation.database);
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
