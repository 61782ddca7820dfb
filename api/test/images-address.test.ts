import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { purposeKey } from '../src/app/foundation.ts';
import { PhotoAddress } from '../src/images/photo-address.ts';
import type { PhotoName } from '../src/images/photo-name.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { makeItem, phoneJpeg, sha256, type UploadedImage, uploaded } from './support/photos.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const DAY = 86_400_000;
const at = (time: number) => ({ now: () => new Date(time) });
const key = Buffer.alloc(32, 1);
const place = (seed: number, name: PhotoName = 'full.webp') => ({
  shopId: randomUUID(),
  sha256: sha256(Buffer.from(String(seed))),
  name,
});

/** The two parts of the query that `verify` looks at. */
const queryOf = (path: string) => {
  const query = new URL(path, 'http://localhost').searchParams;
  return [query.get('e'), query.get('s')] as const;
};

describe('a signed address', () => {
  it('is valid for more than one day and at most eight, whenever it was made', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000_000 }), fc.nat(), (since, seed) => {
        const now = 1_790_000_000_000 + since;
        const photo = place(seed);
        const [expires, signature] = queryOf(new PhotoAddress(key, at(now)).path(photo));
        const verifyAt = (time: number) => new PhotoAddress(key, at(time)).verify(photo, expires, signature);
        expect(verifyAt(now)).toBe(true);
        expect(verifyAt(now + DAY - 1000)).toBe(true);
        expect(verifyAt(now + 8 * DAY + 1000)).toBe(false);
      }),
    );
  });

  it('stays the same for a week, and changes for each photo at another time', () => {
    const start = 1_790_000_000_000;
    const changes = Array.from({ length: 40 }, (_, seed) => {
      const photo = place(seed);
      const days = Array.from({ length: 29 }, (_unused, day) =>
        new PhotoAddress(key, at(start + day * DAY)).path(photo),
      );
      const changed = days.flatMap((path, day) => (day > 0 && path !== days[day - 1] ? [day] : []));
      expect(changed).toHaveLength(4);
      expect(changed.map((day) => day - (changed[0] ?? 0))).toEqual([0, 7, 14, 21]);
      return changed[0];
    });
    expect(new Set(changes).size).toBeGreaterThan(4);
  });

  it('opens one file of one photo of one shop, with the right key', () => {
    const address = new PhotoAddress(key, at(1_790_000_000_000));
    const photo = place(1);
    const [expires, signature] = queryOf(address.path(photo));
    const later = String(Number(expires) + 1);
    expect(address.verify(photo, expires, signature)).toBe(true);
    expect(address.verify({ ...photo, name: 'original.jpg' }, expires, signature)).toBe(false);
    expect(address.verify({ ...photo, shopId: randomUUID() }, expires, signature)).toBe(false);
    expect(address.verify({ ...photo, sha256: place(2).sha256 }, expires, signature)).toBe(false);
    expect(address.verify(photo, later, signature)).toBe(false);
    expect(address.verify(photo, expires, `${signature}A`)).toBe(false);
    expect(address.verify(photo, expires, signature?.slice(0, -1))).toBe(false);
    expect(address.verify(photo, [expires], signature)).toBe(false);
    expect(address.verify(photo, undefined, undefined)).toBe(false);
    expect(address.verify(photo, expires, '')).toBe(false);
    expect(
      new PhotoAddress(Buffer.alloc(32, 2), at(1_790_000_000_000)).verify(photo, expires, signature),
    ).toBe(false);
  });

  it('is given again from memory, also after there were too many to remember', () => {
    const address = new PhotoAddress(key, at(1_790_000_000_000));
    const photo = place(1);
    const path = address.path(photo);
    for (let seed = 0; seed < 20_001; seed++) {
      address.path({ ...photo, shopId: String(seed) });
    }
    expect(address.path(photo)).toBe(path);
  });
});

describe('the route of photos', () => {
  let app: TestApp;
  let seller: GraphqlClient;
  let image: UploadedImage;
  let shopId: string;
  beforeAll(async () => {
    app = await startTestApp();
    seller = await app.seller();
    image = await uploaded(seller, await makeItem(seller), await phoneJpeg());
    shopId = new URL(image.full).pathname.split('/')[2] ?? '';
  });
  afterAll(() => app.stop());

  const refusedWith = async (path: string, status: number) => {
    const response = await fetch(new URL(path, app.url));
    const text = await response.text();
    expect([path, response.status, response.headers.get('content-type')]).toEqual([
      path,
      status,
      'application/json; charset=utf-8',
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(text)).toHaveProperty('error.code');
    return text;
  };

  it('serves with headers that let a browser keep the photo and do nothing else with it', async () => {
    const response = await fetch(image.full);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline; filename="[0-9a-f]{12}-full\.webp"$/),
    });
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(image.full, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(image.full, { headers: { 'if-none-match': '"another"' } });
    expect(other.status).toBe(200);
    await other.arrayBuffer();
    const head = await fetch(image.full, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('answers 403 to an address that is unsigned, tampered with or expired', async () => {
    const { pathname, search } = new URL(image.full);
    await refusedWith(pathname, 403);
    await refusedWith(`${pathname}?e=99999999999&s=${new URLSearchParams(search).get('s')}`, 403);
    await refusedWith(`${pathname}${search.slice(0, -1)}${search.endsWith('A') ? 'B' : 'A'}`, 403);
    await refusedWith(`${pathname.replace('full.webp', 'original.jpg')}${search}`, 403);
    await refusedWith(`${pathname.replace(shopId, randomUUID())}${search}`, 403);
    await refusedWith(`${pathname}${search}&e=1&s=2`, 403);
    const past = new PhotoAddress(purposeKey(app.foundation, 'photo-url'), at(Date.now() - 9 * DAY));
    await refusedWith(past.path({ shopId, sha256: image.sha256, name: 'full.webp' }), 403);
  });

  it('answers 404 where there is no such photo, or no such name', async () => {
    const address = new PhotoAddress(purposeKey(app.foundation, 'photo-url'), at(Date.now()));
    await refusedWith(address.path({ shopId, sha256: sha256(Buffer.from('none')), name: 'full.webp' }), 404);
    await refusedWith(address.path({ shopId, sha256: image.sha256, name: 'original.png' }), 404);
    await refusedWith(`/images/${shopId}/${image.sha256}/secret.txt?e=1&s=2`, 404);
    await refusedWith(`/images/${shopId}/..%2f..%2fsecrets/full.webp?e=1&s=2`, 404);
    await refusedWith(`/images/..%2f/${image.sha256}/full.webp?e=1&s=2`, 404);
  });

  it('is told with the origin by which the client came', async () => {
    const localhost = seller.url.replace('127.0.0.1', 'localhost');
    const response = await fetch(`${localhost}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${seller.token}` },
      body: JSON.stringify({ query: '{ items { nodes { coverImage { url } } } }' }),
    });
    expect(await response.text()).toContain(`{"url":"${localhost}/images/`);
  });
});

describe('behind a configured address', () => {
  it('is told with that address', async () => {
    const app = await startTestApp({ environment: { PUBLIC_URL: 'https://shop.example.com' } });
    try {
      const seller = await app.seller();
      const image = await uploaded(seller, await makeItem(seller), await phoneJpeg());
      expect(image.full).toMatch(/^https:\/\/shop\.example\.com\/images\//);
      const { pathname, search } = new URL(image.full);
      expect((await fetch(`${app.url}${pathname}${search}`)).status).toBe(200);
    } finally {
      await app.stop();
    }
  });
});
