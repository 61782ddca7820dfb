import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startWorker } from '../src/app/worker.ts';
import type { RunningWorker } from '../src/infra/queue/run-worker.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem } from './support/items.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const UPLOAD = `mutation ($input: UploadImageInput!, $file: Upload!) { uploadImage(input: $input, file: $file) {
  image { sha256 } userErrors { code message } } }`;
const POST = `mutation ($id: ID!) { postItem(input: { itemId: $id, platforms: [WEBSITE] }) { userErrors { code message } } }`;
const STATE = 'query ($id: ID!) { item(id: $id) { postings { id status externalUrl } } }';
const ORIGIN = 'https://shop.example';
const PATIENCE_MS = 25_000;

let app: TestApp;
let worker: RunningWorker;
let seller: GraphqlClient;
let handle: string;

beforeAll(async () => {
  app = await startTestApp({ environment: { PUBLIC_URL: ORIGIN } });
  worker = await startWorker(app.foundation, app.app);
});
afterAll(async () => {
  await worker.stop();
  await app.stop();
});
beforeEach(async () => {
  seller = await app.seller();
  handle = (await seller.data('{ me { shop { handle } } }')).me.shop.handle;
});

/** What a stranger gets. Fetch would follow redirects by itself. */
async function visit(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(`${app.url}${path}`, { headers, method, redirect: 'manual' });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body, text: body.toString() };
}

async function eventually<Value>(
  read: () => Promise<Value>,
  wanted: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (wanted(value)) {
      return value;
    }
    if (Date.now() > deadline) {
      throw new Error(`Still not so after ${PATIENCE_MS} ms: ${JSON.stringify(value)?.slice(0, 500)}`);
    }
    await sleep(50);
  }
}

async function addPhoto(itemId: string, red = 120): Promise<string> {
  const background = { r: red, g: 90, b: 40 };
  const jpeg = await sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const file = new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' });
  const { data } = await seller.upload(UPLOAD, { input: { itemId } }, file, 'lamp.jpg');
  expect(data.uploadImage.userErrors).toEqual([]);
  return data.uploadImage.image.sha256;
}

/** Posts to the website and gives the path of the page once it is live. */
async function publish(itemId: string): Promise<string> {
  const { postItem } = await seller.data(POST, { id: itemId });
  expect(postItem.userErrors).toEqual([]);
  const posting = await eventually(
    async () => (await seller.data(STATE, { id: itemId })).item.postings[0],
    ({ status }) => status === 'LIVE',
  );
  expect(posting.externalUrl).toMatch(`${ORIGIN}/s/${handle}/`);
  return posting.externalUrl.slice(ORIGIN.length);
}

const item = (fields: object = {}) =>
  createItem(seller, {
    title: 'Brass banker lamp',
    description: 'Green glass.\n\nWorks.',
    price: { amount: '45.00' },
    condition: 'FAIR',
    brand: 'Emeralite',
    barcode: '4006381333931',
    status: 'ACTIVE',
    attributes: [{ name: 'Colour', values: ['green', 'brass'] }],
    ...fields,
  });

async function publishedLamp(fields: object = {}) {
  const { id } = await item(fields);
  const sha256 = await addPhoto(id);
  return { id, sha256, path: await publish(id) };
}

function dataOf(page: string) {
  const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1];
  return JSON.parse(json ?? 'null');
}

describe('the page of a listing', () => {
  it('shows a stranger everything about the thing', async () => {
    const { path, sha256 } = await publishedLamp();
    const { status, headers, text } = await visit(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const part of [
      'Brass banker lamp',
      '$45',
      'fair, with signs of wear',
      'Green glass.\n\nWorks.',
      'Emeralite',
      'green, brass',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(`srcset="/s/${handle}/photos/${sha256}/thumbnail.webp 320w,`);
    expect(text).toContain(`<link rel="canonical" href="${ORIGIN}${path}">`);
    expect(text).toContain(`href="/s/${handle}"`);
  });

  it('tells search engines and messengers', async () => {
    const { path, sha256 } = await publishedLamp();
    const { text } = await visit(path);
    const photo = `${ORIGIN}/s/${handle}/photos/${sha256}/full.jpg`;
    expect(dataOf(text)).toMatchObject({
      '@type': 'Product',
      name: 'Brass banker lamp',
      image: [photo],
      gtin: '4006381333931',
      brand: { '@type': 'Brand', name: 'Emeralite' },
      offers: {
        price: '45.00',
        priceCurrency: 'USD',
        availability: 'https://schema.org/InStock',
        itemCondition: 'https://schema.org/UsedCondition',
        url: `${ORIGIN}${path}`,
      },
    });
    for (const tag of [
      '<meta property="og:title" content="Brass banker lamp">',
      `<meta property="og:image" content="${photo}">`,
      '<meta property="og:image:width" content="1600">',
      '<meta property="product:price:amount" content="45.00">',
      '<meta name="twitter:card" content="summary_large_image">',
    ]) {
      expect(text).toContain(tag);
    }
  });

  it('leaves out a barcode that is no GTIN, and an offer without a price', async () => {
    const { path } = await publishedLamp({ barcode: '4006381333932', price: null, condition: 'FOR_PARTS' });
    const { text } = await visit(path);
    const data = dataOf(text);
    expect(data.gtin).toBeUndefined();
    expect(data.offers).toBeUndefined();
    expect(data.itemCondition).toBe('https://schema.org/DamagedCondition');
    expect(text).toContain('Price on request');
  });

  it('shows an edited price at once, and costs nothing while nothing changed', async () => {
    const { id, path } = await publishedLamp();
    const first = await visit(path);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const etag = first.headers.get('etag') ?? '';
    const again = await visit(path, { 'if-none-match': etag });
    expect([again.status, again.body.length, again.headers.get('etag')]).toEqual([304, 0, etag]);
    await seller.data(
      'mutation ($id: ID!) { updateItem(input: { id: $id, price: { amount: "39.5" } }) { item { id } } }',
      { id },
    );
    const { text } = await eventually(
      () => visit(path, { 'if-none-match': etag }),
      ({ status }) => status === 200,
    );
    expect(text).toContain('$39.50');
    expect(text).not.toContain('$45');
  });

  it('says that it is sold, without a price to pay', async () => {
    const { id, path } = await publishedLamp();
    await seller.data(
      'mutation ($id: ID!) { markSold(input: { itemId: $id, price: { amount: "41.23" } }) { item { status } } }',
      { id },
    );
    const { status, text } = await eventually(
      () => visit(path),
      (page) => page.text.includes('>Sold<'),
    );
    expect(status).toBe(200);
    expect(text.replace(/<script.*<\/script>/s, '')).not.toMatch(/\$45|45\.00|41\.23/);
    expect(dataOf(text).offers.availability).toBe('https://schema.org/SoldOut');
    const shop = await visit(`/s/${handle}`);
    expect(shop.text).toMatch(/Recently sold[\s\S]*Brass banker lamp/);
    expect(shop.text).not.toContain('For sale</h2>');
  });

  it('is gone with 410 once it was taken down, and shows the way to the shop', async () => {
    const { id, path, sha256 } = await publishedLamp();
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id });
    const { text, headers } = await eventually(
      () => visit(path),
      ({ status }) => status === 410,
    );
    expect(text).toContain(`href="/s/${handle}"`);
    expect(text).not.toContain('Brass banker lamp');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await visit(`/s/${handle}/photos/${sha256}/full.jpg`)).status).toBe(404);
    expect((await visit(`/s/${handle}/sitemap.xml`)).text).not.toContain(path);
  });

  it('runs no script and takes nothing from elsewhere', async () => {
    const { path } = await publishedLamp({ title: '</script><script>alert(1)</script>"><i>' });
    const { text, headers } = await visit(path);
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('<i>');
    expect(dataOf(text).name).toBe('</script><script>alert(1)</script>"><i>');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; img-src 'self' data:; style-src 'sha256-[^']+';/);
    expect(policy).not.toMatch(/unsafe|script/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the shop', () => {
  it('lists what is for sale, newest first, page by page, nothing twice', async () => {
    const { path } = await publishedLamp();
    const { shopId } = await first<{ shopId: string }>('SELECT id AS "shopId" FROM shops WHERE handle = $1', [
      handle,
    ]);
    // As many rows as no test wants to post one by one.
    await app.foundation.database.query(
      `INSERT INTO inventory_items (shop_id, id, sku, title, currency_code, change_sequence)
       SELECT $1, gen_random_uuid(), 'S' || n, 'x', 'USD', 1000 + n FROM generate_series(1, 60) n`,
      [shopId],
    );
    await app.foundation.database.query(
      `INSERT INTO website_listings (shop_id, id, item_id, sku, slug, document, state, published_at, updated_at)
       SELECT $1, gen_random_uuid(), id, sku, 'slug-' || sku, jsonb_set(document, '{title}', to_jsonb('Copy ' || item.sku)),
              'LIVE', now() - interval '1 day', now()
         FROM inventory_items item,
              (SELECT document FROM website_listings WHERE shop_id = $1 LIMIT 1) one
        WHERE shop_id = $1 AND title = 'x'`,
      [shopId],
    );
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let next: string | undefined = `/s/${handle}`; next; ) {
      const { text } = await visit(next);
      const links = [...text.matchAll(/<li class="card"><a href="([^"]+)">/g)].map(([, href]) => href ?? '');
      seen.push(...links);
      sizes.push(links.length);
      next = /<a class="button" rel="next" href="([^"]+)">More/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(sizes).toEqual([24, 24, 13]);
    expect(new Set(seen).size).toBe(61);
    expect(seen[0]).toBe(path);
    expect((await visit(`/s/${handle}?after=nonsense`)).status).toBe(200);
    const sitemap = await visit(`/s/${handle}/sitemap.xml`);
    expect(sitemap.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(sitemap.text.match(/<loc>/g)).toHaveLength(62);
    expect(sitemap.text).toContain(`<loc>${ORIGIN}${path}</loc>`);
  });

  it('says so where there is nothing yet, and stays out of the index of sitemaps', async () => {
    const { status, text } = await visit(`/s/${handle}`);
    expect(status).toBe(200);
    expect(text).toContain('Nothing for sale right now');
    expect((await visit('/sitemap.xml')).text).not.toContain(`/s/${handle}/`);
  });

  it('is found by crawlers through robots.txt', async () => {
    await publishedLamp();
    const { text, headers } = await visit('/robots.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text).toMatch(/^Allow: \/s\/$/m);
    expect(text).toMatch(/^Disallow: \/$/m);
    expect(text).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
    expect((await visit('/sitemap.xml')).text).toContain(`<loc>${ORIGIN}/s/${handle}/sitemap.xml</loc>`);
  });

  it('disappears whole when the seller takes the website down, just as if it had never been', async () => {
    const { path, sha256 } = await publishedLamp();
    const shop = await visit(`/s/${handle}`);
    await seller.data(
      'mutation { updateShop(input: { websiteEnabled: false }) { shop { websiteEnabled } } }',
    );
    const unknown = await visit('/s/nobody-of-this-name');
    expect(unknown.status).toBe(404);
    const headers = { 'if-none-match': shop.headers.get('etag') ?? '' };
    for (const place of [
      `/s/${handle}`,
      path,
      `/s/${handle}/sitemap.xml`,
      `/s/${handle}/photos/${sha256}/full.jpg`,
    ]) {
      const page = await visit(place, headers);
      expect([page.status, page.text]).toEqual([404, unknown.text]);
    }
    expect((await visit('/sitemap.xml')).text).not.toContain(`/s/${handle}/`);
    await seller.data('mutation { updateShop(input: { websiteEnabled: true }) { shop { websiteEnabled } } }');
    expect((await visit(path)).status).toBe(200);
  });

  it.each([
    '/s',
    '/s/',
    '/s/%00',
    '/s/%E0%A4%A',
    '/s/..%2f..%2fetc',
    '/s/No-Such-Shop',
    "/s/' OR 1=1 --",
    '/s/a/b/c/d',
    '/s/HANDLE/no-such-thing-x2x2x2',
    '/s/HANDLE/%27%3B--',
    '/s/HANDLE/LONG',
  ])('answers %s with a page of its own', async (path) => {
    const place = path.replace('HANDLE', handle).replace('LONG', 'x'.repeat(3000));
    const { status, text, headers } = await visit(place);
    expect(status).toBe(404);
    expect(text).toContain('Nothing to see here');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('leads on who writes the handle with capitals', async () => {
    const { status, headers } = await visit(`/s/${handle.toUpperCase()}/lamp?after=x`);
    expect([status, headers.get('location')]).toEqual([301, `/s/${handle}/lamp?after=x`]);
    expect((await visit('/s/NOBODY-HERE')).status).toBe(404);
  });

  it('answers HEAD as GET, without the body', async () => {
    const { path, sha256 } = await publishedLamp();
    for (const place of [
      `/s/${handle}`,
      path,
      `/s/${handle}/photos/${sha256}/medium.webp`,
      '/robots.txt',
      '/s/nobody-here',
    ]) {
      const [get, head] = [await visit(place), await visit(place, {}, 'HEAD')];
      expect([head.status, head.body.length]).toEqual([get.status, 0]);
      for (const name of ['content-type', 'etag', 'cache-control']) {
        expect(head.headers.get(name)).toBe(get.headers.get(name));
      }
    }
  });
});

describe('public photos', () => {
  it.each([
    ['thumbnail.webp', 'webp', 320],
    ['medium.webp', 'webp', 1024],
    ['full.webp', 'webp', 1600],
    ['full.jpg', 'jpeg', 1600],
  ])('serves %s for good', async (name, format, width) => {
    const { sha256 } = await publishedLamp();
    const path = `/s/${handle}/photos/${sha256}/${name}`;
    const { status, headers, body } = await visit(path);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe(`image/${format}`);
    expect(await sharp(body).metadata()).toMatchObject({ format, width });
    const again = await visit(path, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('serves a sold thing, too', async () => {
    const { id, sha256 } = await publishedLamp();
    await seller.data('mutation ($id: ID!) { markSold(input: { itemId: $id }) { item { status } } }', { id });
    const path = `/s/${handle}`;
    await eventually(
      () => visit(path),
      ({ text }) => text.includes('Recently sold'),
    );
    expect((await visit(`${path}/photos/${sha256}/medium.webp`)).status).toBe(200);
  });

  it('serves no photo that no page shows, no original, and nothing of another shop', async () => {
    const { sha256 } = await publishedLamp();
    const hidden = await addPhoto((await item({ title: 'A draft', status: 'DRAFT' })).id, 10);
    const stranger = await app.seller();
    const elsewhere = (await stranger.data('{ me { shop { handle } } }')).me.shop.handle;
    for (const path of [
      `/s/${handle}/photos/${hidden}/medium.webp`,
      `/s/${elsewhere}/photos/${sha256}/medium.webp`,
      `/s/${handle}/photos/${sha256}/original.jpg`,
      `/s/${handle}/photos/${sha256}/..%2f..%2fsecrets`,
      `/s/${handle}/photos/${sha256.toUpperCase()}/medium.webp`,
      `/s/${handle}/photos/x/medium.webp`,
    ]) {
      const { status, headers } = await visit(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers.get('cache-control')).not.toContain('immutable');
    }
  });
});

it('shows nothing private on any page', async () => {
  const secrets = {
    cost: { amount: '3.77' },
    notes: 'paid aunt Vera in cash',
    storageLocation: 'Shelf Q17',
    sku: 'SECRET-SKU-9',
    tags: ['tag-nobody-sees'],
  };
  const { id, path, sha256 } = await publishedLamp(secrets);
  const { me } = await seller.data('{ me { id email shop { id } } }');
  const places = [
    `/s/${handle}`,
    path,
    `/s/${handle}/sitemap.xml`,
    '/sitemap.xml',
    '/robots.txt',
    `/s/${handle}/none-here`,
  ];
  const collect = async () => {
    const answers = await Promise.all(places.map((place) => visit(place)));
    return answers.map(({ text, headers }) => `${text}\n${JSON.stringify([...headers])}`).join('\n');
  };
  const live = await collect();
  await seller.data(
    'mutation ($id: ID!) { markSold(input: { itemId: $id, fees: { amount: "8.88" } }) { item { id } } }',
    { id },
  );
  await eventually(
    () => visit(path),
    ({ text }) => text.includes('>Sold<'),
  );
  const sold = await collect();
  for (const text of [live, sold]) {
    expect(text).toContain('Brass banker lamp');
    for (const secret of [
      '3.77',
      '377',
      'Vera',
      'Q17',
      'SECRET-SKU-9',
      'tag-nobody-sees',
      '8.88',
      me.email,
      me.id,
      me.shop.id,
      id,
    ]) {
      expect(text).not.toContain(secret);
    }
  }
  const photo = await visit(`/s/${handle}/photos/${sha256}/full.jpg`);
  expect(JSON.stringify([...photo.headers])).not.toContain(me.shop.id);
});

async function first<Row>(sql: string, values: unknown[]): Promise<Row> {
  const rows = await app.foundation.database.query<Row[]>(sql, values);
  return rows[0] as Row;
}
