import { link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { startEmbeddedPostgres } from '../api/src/infra/db/embedded/start-embedded-postgres.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { Seller } from '../e2e/support/seller.ts';
import { ShopApi } from '../e2e/support/shop-api.ts';
import { fillShop } from './data/fill-shop.ts';
import { withClient } from './lib/bench-database.ts';
import { BenchPhone, type ColdStart } from './lib/bench-phone.ts';
import { median } from './lib/load.ts';
import { timeOfPhotos, timeOfShots } from './lib/photo-times.ts';
import { ServerProcess } from './lib/server-process.ts';

const SIZES = [100, 10_000];
const ROUNDS = 5;
const PATIENCE_MS = 20 * 60_000;

/** Chromium, four times slowed down: how long a phone takes to show its shop, with and without a network. */
export async function benchOffline(print: (line: string) => void) {
  const dataDir = await mkdtemp(join(tmpdir(), 'llatria-bench-offline-'));
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} });
  const environment = {
    DATABASE_URL: database.url,
    LLATRIA_DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    LIMIT_REQUESTS_PER_MINUTE: '100000000',
  };
  const server = await ServerProcess.start(['api/dist/app/main.js'], 4805, environment, '/readyz');
  try {
    for (const items of SIZES) {
      const phone = await BenchPhone.make();
      try {
        await benchShop(phone, items, server.url, database.url, dataDir, print);
        if (items !== SIZES[0]) continue;
        await timeOfPhotos(phone, server.url, print);
        await timeOfShots(phone, server.url, print);
      } finally {
        await phone.remove();
      }
    }
  } finally {
    await server.stop();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function benchShop(
  phone: BenchPhone,
  items: number,
  url: string,
  databaseUrl: string,
  dataDir: string,
  print: (line: string) => void,
): Promise<void> {
  const email = `bench${items}@example.com`;
  const seconds = await phone.use(async (page) => {
    const seller = new Seller(page, url, email);
    await seller.register(`Shop of ${items}`);
    const api = await ShopApi.signIn(url, email, seller.password);
    const { me } = await api.ask('{ me { shop { id } } }');
    const photos = await withClient(databaseUrl, (client) => fillShop(client, me.shop.id, items));
    await putThumbnails(join(dataDir, 'photos'), me.shop.id, photos);
    const start = performance.now();
    await page.reload();
    await wholeInventory(page, items);
    return (performance.now() - start) / 1000;
  }, 1);
  // What the list looks like is kept once it has come to rest.
  await phone.use(async (page) => {
    await page.goto(url);
    const kept = "caches.match('/first-sight').then((sight) => sight?.text())";
    const count = `>${items.toLocaleString('en-US')} items<`;
    await eventually(async () => {
      if (!(await page.evaluate<string | undefined>(kept))?.includes(count)) throw new Error('Not kept yet');
    }, 60_000);
  }, 1);
  const online: ColdStart[] = [];
  const offline: ColdStart[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    online.push(await phone.coldStart(url, false));
    offline.push(await phone.coldStart(url, true));
  }
  const stored = await phone.use(async (page) => {
    await page.goto(url);
    return page.evaluate<{ usageDetails?: object }>('navigator.storage.estimate()');
  });
  const figures = (times: number[]) =>
    `${Math.round(median(times))} ms (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`;
  for (const [name, starts] of [
    ['online', online],
    ['offline', offline],
  ] as const) {
    const scrollable = figures(starts.map((start) => start.scrollable));
    const inCharge = figures(starts.map((start) => start.inCharge));
    print(
      `offline  ${items} items, cold start ${name}: can be scrolled after ${scrollable} (aim: under 1000), is the app's own after ${inCharge}`,
    );
  }
  print(
    `         taken over in ${seconds.toFixed(0)} s; bytes stored ${JSON.stringify(stored.usageDetails ?? stored)}`,
  );
}

/** Waits on the screen that tells how much is here. */
async function wholeInventory(page: Page, items: number): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.goto(new URL('/sync', page.url()).href);
  await page
    .getByText(`All ${items.toLocaleString('en-US')} items are on this device`)
    .waitFor({ timeout: PATIENCE_MS });
}

/** One picture under as many names as there are photos. */
async function putThumbnails(folder: string, shopId: string, photos: readonly string[]): Promise<void> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#864', noise } })
    .blur(1.2)
    .webp({ quality: 75 })
    .toBuffer();
  const original = join(folder, 'one.webp');
  await mkdir(folder, { recursive: true });
  await writeFile(original, picture);
  for (const sha256 of photos) {
    const place = join(folder, 'shops', shopId, sha256.slice(0, 2), sha256);
    await mkdir(place, { recursive: true });
    await link(original, join(place, 'thumbnail.webp'));
  }
}
