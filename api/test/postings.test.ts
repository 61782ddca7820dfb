import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startWorker } from '../src/app/worker.ts';
import type { RunningWorker } from '../src/infra/queue/run-worker.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const POSTING =
  'id platform status externalId externalUrl error { code message retryable fields } warnings attempts postedAt endedAt item { id }';
const POST = `mutation ($input: PostItemInput!) { postItem(input: $input) { postings { ${POSTING} } userErrors { code message field retryable } } }`;
const ITEM = `query ($id: ID!) { item(id: $id) { id postings { ${POSTING} } } }`;

let server: TestApp;
let worker: RunningWorker;
let seller: GraphqlClient;

beforeAll(async () => {
  server = await startTestApp();
  worker = await startWorker(server.foundation, server.app);
  seller = await server.seller();
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
});

async function createItem(input: object = {}): Promise<string> {
  const data = await seller.data(
    'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } userErrors { code } } }',
    { input: { title: 'Brass lamp', price: { amount: '12.50' }, ...input } },
  );
  return data.createItem.item.id;
}

async function until<Value>(look: () => Promise<Value>, good: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await look();
    if (good(value)) {
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It never came: ${JSON.stringify(await look())}`);
}

// biome-ignore lint/suspicious/noExplicitAny: the shape of the query above.
const postingsOf = async (id: string): Promise<any[]> => (await seller.data(ITEM, { id })).item.postings;

describe('posting to the website', () => {
  test('is queued at once and live soon', async () => {
    const id = await createItem();
    const { postItem } = await seller.data(POST, { input: { itemId: id, platforms: ['WEBSITE'] } });
    expect(postItem.userErrors).toEqual([]);
    expect(postItem.postings).toMatchObject([{ platform: 'WEBSITE', item: { id } }]);
    const [live] = await until(
      () => postingsOf(id),
      ([posting]) => posting?.status === 'LIVE',
    );
    expect(live.externalUrl).toMatch(/\/s\/[a-z0-9-]+\/brass-lamp-[a-z0-9]{6}$/);
  });
});
