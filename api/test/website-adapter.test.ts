import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAppDataSource } from '../src/app/data-source.ts';
import { Database } from '../src/infra/db/database.ts';
import { type AdapterRig, exampleListing, testAdapterContract } from '../src/platforms/adapter-contract.ts';
import { WebsiteAdapter } from '../src/platforms/website/website.adapter.ts';
import { WebsiteListingStore, type WebsitePage } from '../src/platforms/website/website-listing.store.ts';
import { newId } from '../src/shared/identifiers.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

let testDatabase: TestDatabase;
let database: Database;
let store: WebsiteListingStore;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database(await createAppDataSource(testDatabase.url, 3).initialize());
  store = new WebsiteListingStore(database);
});
afterAll(async () => {
  await database.source.destroy();
  await testDatabase.drop();
});

async function newShop() {
  const id = newId();
  await database.query('INSERT INTO shops (id, name, handle) VALUES ($1, $2, $3)', [
    id,
    'Attic',
    `attic-${id}`,
  ]);
  return {
    id,
    name: 'Attic',
    handle: `attic-${id}`,
    currencyCode: 'USD',
    websiteEnabled: true,
    settings: null,
  };
}

async function newItem(shopId: string): Promise<{ itemId: string; sku: string }> {
  const itemId = newId();
  await database.query(
    `INSERT INTO inventory_items (shop_id, id, change_sequence, sku, title, currency_code)
     VALUES ($1, $2, 1, $3, 'Lamp', 'USD')`,
    [shopId, itemId, itemId],
  );
  return { itemId, sku: itemId };
}

async function openRig(): Promise<AdapterRig> {
  const shop = await newShop();
  return {
    adapter: new WebsiteAdapter(store, (handle, slug) => `https://llatria.example/s/${handle}/${slug}`),
    shop,
    account: null,
    newItem: () => newItem(shop.id),
    async held(itemId) {
      const rows = await database.query<{ state: string; text: string }[]>(
        'SELECT state, row_to_json(website_listings)::text AS text FROM website_listings WHERE item_id = $1',
        [itemId],
      );
      return rows.map(({ state, text }) => ({ live: state === 'LIVE', text }));
    },
    stop: async () => {},
  };
}

testAdapterContract('the website', openRig);

describe('pages of the website', () => {
  const { photos, ...fields } = exampleListing('unused');
  const document = {
    ...fields,
    sku: undefined,
    images: photos.map(({ sha256 }) => ({ sha256, width: 4, height: 3, thumbhash: null })),
  };

  async function put(
    shopId: string,
    title: string,
    item?: { itemId: string; sku: string },
  ): Promise<WebsitePage> {
    return store.put(shopId, { ...(item ?? (await newItem(shopId))), document: { ...document, title } });
  }

  test('keep id and address over a new title, an end and a new beginning', async () => {
    const { id: shopId } = await newShop();
    const item = await newItem(shopId);
    const first = await put(shopId, 'Rote Lämpe', item);
    expect(first.slug).toMatch(/^rote-lampe-[a-z0-9]{6}$/);
    await store.end(shopId, item.itemId, 'REMOVED');
    const again = await put(shopId, 'Blue chair', item);
    expect([again.id, again.slug, again.state, again.endedAt]).toEqual([first.id, first.slug, 'LIVE', null]);
    expect((await store.findBySlug(shopId, first.slug))?.document.title).toBe('Blue chair');
  });

  test('say sold once sold, and go once removed; sold does not bring back what was removed', async () => {
    const { id: shopId } = await newShop();
    const { itemId, slug } = await put(shopId, 'Lamp');
    expect((await store.end(shopId, itemId, 'SOLD'))?.state).toBe('SOLD');
    expect((await store.listRecentlySold(shopId, 5)).map((page) => page.slug)).toEqual([slug]);
    expect((await store.end(shopId, itemId, 'REMOVED'))?.state).toBe('REMOVED');
    expect((await store.end(shopId, itemId, 'SOLD'))?.state).toBe('REMOVED');
    expect(await store.listRecentlySold(shopId, 5)).toEqual([]);
    expect((await store.findBySlug(shopId, slug))?.state).toBe('REMOVED');
  });

  test('are listed newest first, each once, whatever the size of the parts', async () => {
    const { id: shopId } = await newShop();
    const slugs: string[] = [];
    for (let count = 0; count < 7; count++) {
      slugs.unshift((await put(shopId, `Lamp ${count}`)).slug);
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const part = await store.listLive(shopId, { limit: 3, after });
      seen.push(...part.listings.map((page) => page.slug));
      after = part.next;
    } while (after);
    expect(seen).toEqual(slugs);
    expect((await store.sitemap(shopId)).map((entry) => entry.slug)).toEqual(slugs);
    expect((await store.listLive(shopId, { limit: 2, after: 'nonsense' })).listings).toHaveLength(2);
  });

  test("are hidden from another shop's id", async () => {
    const mine = await newShop();
    const other = await newShop();
    const { slug, itemId } = await put(mine.id, 'Lamp');
    expect(await store.findBySlug(other.id, slug)).toBeNull();
    expect(await store.read(other.id, itemId)).toBeNull();
    expect(await store.end(other.id, itemId, 'REMOVED')).toBeNull();
    expect((await store.listLive(other.id, { limit: 5 })).listings).toEqual([]);
    expect((await store.read(mine.id, itemId))?.state).toBe('LIVE');
  });

  test('ten puts at once make one page', async () => {
    const { id: shopId } = await newShop();
    const item = await newItem(shopId);
    const pages = await Promise.all(Array.from({ length: 10 }, () => put(shopId, 'Lamp', item)));
    expect(new Set(pages.map((page) => page.id)).size).toBe(1);
  });
});
