import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startWorker } from '../src/app/worker.ts';
import type { RunningWorker } from '../src/infra/queue/run-worker.ts';
import { FakeAdapter } from '../src/platforms/fake/fake.adapter.ts';
import { MemoryMarketplace } from '../src/platforms/fake/fake-marketplace.ts';
import { FaultPlan } from '../src/platforms/fake/faults.ts';
import { Platform } from '../src/shared/enums.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem } from './support/items.ts';
import { Listener } from './support/listener.ts';
import { drawPhoto } from './support/photos.ts';
import { Poster, until } from './support/postings.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

jest.setTimeout(120_000);

let server: TestApp;
let worker: RunningWorker;
let seller: GraphqlClient;
let poster: Poster;
let stranger: Poster;
const faults = new FaultPlan(() => {
  throw new Error('no crash is planned here');
});

beforeAll(async () => {
  server = await startTestApp();
  worker = await startWorker(server.foundation, server.app);
  seller = await server.seller();
  poster = new Poster(seller);
  stranger = new Poster(await server.seller());
  server.app.platforms.register(
    new FakeAdapter(new MemoryMarketplace(), faults, { platform: Platform.EBAY }),
  );
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
});

const lamp = (input: object = {}): Promise<{ id: string; sku: string }> =>
  createItem(seller, { title: 'Brass lamp', price: { amount: '12.50' }, ...input });

async function update(id: string, changes: object): Promise<void> {
  const { updateItem } = await seller.data(
    'mutation ($input: UpdateItemInput!) { updateItem(input: $input) { userErrors { code } } }',
    { input: { id, ...changes } },
  );
  expect(updateItem.userErrors).toEqual([]);
}

async function live(input: object = {}): Promise<{ id: string; posting: string }> {
  const { id } = await lamp(input);
  await poster.post(id);
  return { id, posting: (await poster.reach(id, 'LIVE')).id };
}

/** What the website holds of an item. */
async function page(
  itemId: string,
): Promise<{ state: string; document: { title: string }; updated_at: Date }> {
  const [row] = await server.foundation.database.query('SELECT * FROM website_listings WHERE item_id = $1', [
    itemId,
  ]);
  return row;
}

/** Waits until no worker has anything to do for the item. */
async function atRest(itemId: string): Promise<void> {
  const query = 'SELECT 1 FROM platform_postings WHERE item_id = $1 AND in_flight_since IS NOT NULL';
  await until(
    () => server.foundation.database.query<unknown[]>(query, [itemId]),
    (rows) => rows.length === 0,
  );
}

describe('posting', () => {
  test('is queued at once and live soon, at an address of the shop', async () => {
    const { id } = await lamp();
    const { postings, userErrors } = await poster.post(id);
    expect(userErrors).toEqual([]);
    expect(postings).toMatchObject([{ platform: 'WEBSITE', item: { id }, attempts: 0, error: null }]);
    const posting = await poster.reach(id, 'LIVE');
    expect(posting.externalUrl).toMatch(/\/s\/[a-z0-9-]+\/brass-lamp-[a-z0-9]{6}$/);
    expect(posting.postedAt).not.toBeNull();
    expect(await page(id)).toMatchObject({ id: posting.externalId, state: 'LIVE' });
  });

  test('five times at once makes one posting and one page; again gives what is there', async () => {
    const { id } = await lamp();
    const answers = await Promise.all(Array.from({ length: 5 }, () => poster.post(id)));
    const ids = new Set(
      answers.flatMap(({ postings }) => postings.map((posting: { id: string }) => posting.id)),
    );
    expect(ids.size).toBe(1);
    const before = await poster.reach(id, 'LIVE');
    const again = await poster.post(id, ['WEBSITE', 'WEBSITE']);
    expect(again.postings).toEqual([{ ...before, item: { id } }]);
    expect(
      await server.foundation.database.query('SELECT 1 FROM website_listings WHERE item_id = $1', [id]),
    ).toHaveLength(1);
  });

  test('a hundred items all go live', async () => {
    const ids: string[] = [];
    for (let part = 0; part < 10; part++) {
      const items = await Promise.all(Array.from({ length: 10 }, () => lamp({ category: 'Hundred' })));
      await Promise.all(items.map(({ id }) => poster.post(id)));
      ids.push(...items.map(({ id }) => id));
    }
    const query = '{ items(first: 1, filter: { postedOn: WEBSITE, category: ["Hundred"] }) { totalCount } }';
    const count = async (): Promise<number> => (await seller.data(query)).items.totalCount;
    expect(await until(count, (live) => live === ids.length, 60_000)).toBe(100);
  });

  test('tells devices, by subscription and by itemChanges, and strangers nothing', async () => {
    const { id } = await lamp();
    const other = await Listener.connect(server.url, { accessToken: stranger.client.token });
    const mine = await Listener.connect(server.url, { accessToken: seller.token });
    const subscription = 'subscription { postingChanged { status item { id } } }';
    const heard: string[] = [];
    other.subscribe(subscription);
    mine.subscribe(subscription);
    other.next().then(
      () => heard.push('other'),
      () => {},
    );
    await mine.ready(async () => poster.end((await live()).posting));
    const { itemChanges } = await seller.data('{ itemChanges(first: 500) { cursor hasMore } }');
    await poster.post(id);
    const statuses: string[] = [];
    while (statuses.at(-1) !== 'LIVE') {
      const { postingChanged } = await mine.next();
      if (postingChanged.item.id === id) {
        statuses.push(postingChanged.status);
      }
    }
    const caughtUp = await seller.data(
      'query ($after: String) { itemChanges(after: $after) { items { id postings { status } } } }',
      {
        after: itemChanges.cursor,
      },
    );
    expect(caughtUp.itemChanges.items).toContainEqual({ id, postings: [{ status: 'LIVE' }] });
    expect(heard).toEqual([]);
    mine.close();
    other.close();
  });
});

describe('a live posting follows its item', () => {
  test('a change that buyers see is pushed, a private one is not', async () => {
    const { id } = await live();
    await update(id, { title: 'Copper lamp', price: { amount: '9.00' } });
    await until(
      () => page(id),
      ({ document }) => document.title === 'Copper lamp',
    );
    const { updated_at } = await page(id);
    await update(id, {
      notes: 'bought from Ann',
      cost: { amount: '2.00' },
      storageLocation: 'shelf 3',
      tags: ['x'],
    });
    await atRest(id);
    expect((await page(id)).updated_at).toEqual(updated_at);
    await update(id, { brand: 'Kosta' });
    await atRest(id);
    const after = await page(id);
    expect(after.document).toMatchObject({ brand: 'Kosta' });
    expect(after.updated_at > updated_at).toBe(true);
    expect(JSON.stringify(after)).not.toMatch(/Ann|shelf|2\.00/);
    expect((await poster.of(id))[0]).toMatchObject({ status: 'LIVE', error: null });
  });

  test('photos are pushed as they come and go', async () => {
    const { id } = await live();
    const upload = `mutation ($input: UploadImageInput!, $file: Upload!) {
      uploadImage(input: $input, file: $file) { image { id sha256 } userErrors { code } } }`;
    const photo = new Blob([new Uint8Array(await drawPhoto().jpeg().toBuffer())]);
    const { data } = await seller.upload(upload, { input: { itemId: id } }, photo, 'lamp.jpg');
    const { image } = data.uploadImage;
    await atRest(id);
    expect((await page(id)).document).toMatchObject({ images: [{ sha256: image.sha256, width: 640 }] });
    await seller.data('mutation ($id: ID!) { deleteImage(id: $id) { deletedId } }', { id: image.id });
    await atRest(id);
    expect((await page(id)).document).toMatchObject({ images: [] });
  });

  test.each([
    [
      'sold',
      'SOLD',
      (id: string) =>
        seller.data('mutation ($id: ID!) { markSold(input: { itemId: $id }) { item { id } } }', { id }),
    ],
    ['archived', 'REMOVED', (id: string) => update(id, { status: 'ARCHIVED' })],
    ['out of stock', 'REMOVED', (id: string) => update(id, { quantity: 0 })],
    [
      'deleted',
      'REMOVED',
      (id: string) => seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id }),
    ],
  ])('comes down when it is %s', async (_name, state, change) => {
    const { id } = await live();
    await change(id);
    const posting = await poster.reach(id, 'ENDED');
    expect(posting.endedAt).not.toBeNull();
    expect((await page(id)).state).toBe(state);
  });

  test('deleting what was sold takes the page away; restoring it lists nothing', async () => {
    const { id } = await live();
    await seller.data('mutation ($id: ID!) { markSold(input: { itemId: $id }) { item { id } } }', { id });
    await until(
      () => page(id),
      ({ state }) => state === 'SOLD',
    );
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id });
    await until(
      () => page(id),
      ({ state }) => state === 'REMOVED',
    );
    await seller.data('mutation ($id: ID!) { restoreItem(id: $id) { item { id } } }', { id });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await page(id)).state).toBe('REMOVED');
    expect((await poster.of(id))[0].status).toBe('ENDED');
  });

  test('a bulk change reaches every page', async () => {
    const items = await Promise.all([live(), live(), live()]);
    await seller.data(
      'mutation ($ids: [ID!]!) { bulkUpdateItems(input: { ids: $ids, category: "Lights" }) { items { id } } }',
      {
        ids: items.map(({ id }) => id),
      },
    );
    for (const { id } of items) {
      await until(
        () => page(id),
        ({ document }) => JSON.stringify(document).includes('"Lights"'),
      );
    }
  });

  test("the shop's new address is the listing's, too", async () => {
    const other = new Poster(await server.seller('mover'));
    const { id } = await createItem(other.client, { title: 'Chair' });
    await other.post(id);
    const { externalUrl } = await other.reach(id, 'LIVE');
    await other.client.data(
      'mutation { updateShop(input: { handle: "moved-house" }) { userErrors { code } } }',
    );
    const [posting] = await until(
      () => other.of(id),
      ([moved]) => moved.externalUrl !== externalUrl,
    );
    expect(posting.externalUrl).toContain('/s/moved-house/');
    expect(posting.externalUrl.split('/').at(-1)).toBe(externalUrl.split('/').at(-1));
  });
});

describe('ending and posting again', () => {
  test('ends, twice without error, and uses the row and the address again', async () => {
    const { id, posting } = await live();
    const { externalUrl } = await poster.reach(id, 'LIVE');
    expect((await poster.end(posting)).userErrors).toEqual([]);
    await poster.reach(id, 'ENDED');
    expect((await page(id)).state).toBe('REMOVED');
    expect((await poster.end(posting)).posting.status).toBe('ENDED');
    await poster.post(id);
    expect(await poster.reach(id, 'LIVE')).toMatchObject({ id: posting, externalUrl, endedAt: null });
    expect(await poster.of(id)).toHaveLength(1);
  });

  test('trying again what has ended is refused, what is live stays as it is', async () => {
    const { id, posting } = await live();
    expect((await poster.retry(posting)).posting.status).toBe('LIVE');
    await poster.end(posting);
    await poster.reach(id, 'ENDED');
    expect((await poster.retry(posting)).userErrors).toMatchObject([
      { code: 'POSTING_ENDED', field: ['id'] },
    ]);
  });
});

describe('a platform that refuses', () => {
  test('waits for the seller in words, and goes on when the field is mended', async () => {
    const { id } = await lamp();
    faults.plan('publish', {
      kind: 'refuse',
      failure: { code: 'BAD_TITLE', message: 'No brands', fields: ['title'] },
    });
    await poster.post(id, ['EBAY']);
    const { error } = await poster.reach(id, 'NEEDS_ATTENTION', 'EBAY');
    expect(error).toMatchObject({ code: 'BAD_TITLE', retryable: false, fields: ['title'] });
    expect(error.message).toBe(
      'Fakebay did not take the listing. No brands. Nothing is up on Fakebay; your item is unchanged. Change the title and it is sent again.',
    );
    await update(id, { title: 'Lamp' });
    expect(await poster.reach(id, 'LIVE', 'EBAY')).toMatchObject({ error: null });
  });

  test('is tried again when the seller says so', async () => {
    const { id } = await lamp();
    faults.plan('publish', { kind: 'refuse' });
    const { postings } = await poster.post(id, ['EBAY']);
    await poster.reach(id, 'NEEDS_ATTENTION', 'EBAY');
    expect((await poster.retry(postings[0].id)).userErrors).toEqual([]);
    await poster.reach(id, 'LIVE', 'EBAY');
  });

  test('shows when the next try is due', async () => {
    const { id } = await lamp();
    const retryAt = new Date(Date.now() + 3_600_000);
    faults.plan('publish', { kind: 'rateLimited', retryAt });
    await poster.post(id, ['EBAY']);
    const [posting] = await until(
      () => poster.of(id),
      ([first]) => first?.nextAttemptAt !== null,
    );
    expect(posting).toMatchObject({ status: 'QUEUED', nextAttemptAt: retryAt.toISOString() });
  });
});

describe('what cannot be posted is refused before anything is written', () => {
  const codes = (answer: { userErrors: { code: string; field: string[] }[] }) =>
    answer.userErrors.map(({ code, field }) => `${field?.join('.')} ${code}`);

  test('an item that is not there, deleted, sold, archived or out of stock', async () => {
    expect(codes(await poster.post('018f0000-0000-7000-8000-000000000000'))).toEqual(['itemId NOT_FOUND']);
    expect(codes(await poster.post('nonsense'))).toEqual(['itemId NOT_FOUND']);
    const { id } = await lamp({ status: 'SOLD' });
    expect(codes(await poster.post(id))).toEqual(['itemId ITEM_SOLD']);
    await update(id, { status: 'ARCHIVED' });
    expect(codes(await poster.post(id))).toEqual(['itemId ITEM_ARCHIVED']);
    await update(id, { status: 'ACTIVE', quantity: 0 });
    expect(codes(await poster.post(id))).toEqual(['itemId OUT_OF_STOCK']);
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id });
    expect(codes(await poster.post(id))).toEqual(['itemId NOT_FOUND']);
    expect(await poster.of(id)).toEqual([]);
  });

  test('no platform, and one that this server cannot post to, while the others go on', async () => {
    const { id } = await lamp();
    expect(codes(await poster.post(id, []))).toEqual(['platforms REQUIRED']);
    const answer = await poster.post(id, ['FACEBOOK', 'WEBSITE']);
    expect(codes(answer)).toEqual(['platforms PLATFORM_NOT_AVAILABLE']);
    expect(answer.userErrors[0].message).toContain('Facebook Marketplace');
    expect(answer.postings).toMatchObject([{ platform: 'WEBSITE' }]);
  });

  test('what the platform would not take, with every field', async () => {
    const { id } = await lamp({ title: 'x'.repeat(81), price: null, condition: 'POOR' });
    const answer = await poster.post(id, ['EBAY']);
    expect(codes(answer)).toEqual(['title TOO_LONG', 'price REQUIRED', 'condition CONDITION_NOT_TAKEN']);
    expect(answer.postings).toEqual([]);
    expect(await poster.of(id)).toEqual([]);
  });

  test.each(['0', '0.00'])('a price of %s, where the platform needs one', async (amount) => {
    const { id } = await lamp({ price: { amount } });
    expect(codes(await poster.post(id, ['EBAY']))).toEqual(['price INVALID_AMOUNT']);
  });

  test('a website that is switched off', async () => {
    const other = new Poster(await server.seller('offline'));
    const { id } = await createItem(other.client, { title: 'Chair' });
    await other.client.data(
      'mutation { updateShop(input: { websiteEnabled: false }) { userErrors { code } } }',
    );
    expect(codes(await other.post(id))).toEqual(['platforms PLATFORM_CLOSED']);
  });
});

describe('who may', () => {
  const tokenWith = async (scopes: string[]): Promise<Poster> => {
    const { createApiToken } = await seller.data(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      { input: { name: scopes.join(), scopes } },
    );
    return new Poster(seller.withToken(createApiToken.secret));
  };

  test('not another shop: its answer is that of an id that does not exist, and nothing changes', async () => {
    const { id, posting } = await live();
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect(await stranger.post(id)).toEqual(await stranger.post(nowhere));
    expect(await stranger.end(posting)).toEqual(await stranger.end(nowhere));
    expect(await stranger.retry(posting)).toEqual(await stranger.retry(nowhere));
    expect((await stranger.end(posting)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(await poster.of(id)).toMatchObject([{ id: posting, status: 'LIVE' }]);
  });

  test('tokens by their scopes, and nobody without one', async () => {
    const { id, posting } = await live();
    const reader = await tokenWith(['items:read', 'postings:read']);
    expect(await reader.of(id)).toMatchObject([{ id: posting }]);
    await expect(reader.end(posting)).rejects.toThrow('postings:write');
    await expect(reader.retry(posting)).rejects.toThrow('postings:write');
    await expect(reader.post(id)).rejects.toThrow('postings:write');
    const itemsOnly = await tokenWith(['items:read']);
    await expect(itemsOnly.of(id)).rejects.toThrow('postings:read');
    await expect(itemsOnly.client.data('{ platforms { name } }')).rejects.toThrow('postings:read');
    const writer = await tokenWith(['items:read', 'postings:read', 'postings:write']);
    expect((await writer.end(posting)).userErrors).toEqual([]);
    const answer = await server.anonymous.send('{ platforms { name } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

test('platforms says what this server and this shop can', async () => {
  const query =
    '{ platforms { platform name available connectionRequired connected limits { titleMaxLength imagesMax priceRequired conditions } } }';
  const { platforms } = await seller.data(query);
  expect(platforms).toMatchObject([
    { platform: 'EBAY', name: 'Fakebay', available: true, connected: true, limits: { titleMaxLength: 80 } },
    { platform: 'FACEBOOK', name: 'Facebook Marketplace', available: false, connected: false, limits: null },
    {
      platform: 'WEBSITE',
      name: 'Website',
      available: true,
      connectionRequired: false,
      connected: true,
      limits: { titleMaxLength: 200, imagesMax: 24, priceRequired: false },
    },
  ]);
  const other = await server.seller('closed');
  await other.data('mutation { updateShop(input: { websiteEnabled: false }) { userErrors { code } } }');
  expect((await other.data(query)).platforms[2]).toMatchObject({ available: true, connected: false });
});
