import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { type BrowserContext, chromium } from 'playwright-core';
import { launchOptions } from '../e2e/support/chromium.ts';
import { photoFile } from '../e2e/support/photos.ts';
import { freePort, startProduct } from '../e2e/support/product.ts';
import { Seller } from '../e2e/support/seller.ts';
import { ShopApi } from '../e2e/support/shop-api.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const AIMS: Readonly<Record<string, number>> = { performance: 90, accessibility: 100, 'best-practices': 100 };
const ITEMS = ['Bowl', 'Chair', 'Clock', 'Jug', 'Lamp', 'Pan', 'Pot', 'Vase'];

/** The built app on a phone as Lighthouse has it: the sign-in, and an inventory with photos. */
export async function benchLighthouse(print: (line: string) => void): Promise<void> {
  const product = await startProduct();
  const profile = await mkdtemp(join(tmpdir(), 'llatria-lighthouse-'));
  const port = await freePort();
  // Lighthouse opens a tab of its own: only a profile on the disk shares the session with it.
  const options = await launchOptions({ args: [`--remote-debugging-port=${port}`] });
  const browser = await chromium.launchPersistentContext(profile, options);
  try {
    await measure(print, port, 'sign-in', `${product.url}/sign-in`, false);
    const page = await browser.newPage();
    const seller = new Seller(page, product.url, 'lighthouse@example.com');
    await seller.register('Lighthouse');
    const shop = await ShopApi.signIn(product.url, seller.email, seller.password);
    const photo = await photoFile('lighthouse', '#8a6f4d');
    for (const id of (await shop.addItems(ITEMS)).values()) await shop.addPhoto(id, photo);
    await page.goto(`${product.url}/`);
    await page.getByRole('link', { name: /Vase/ }).waitFor();
    await page.close();
    await forgetApp(browser, product.url);
    await measure(print, port, 'inventory', `${product.url}/`, true);
  } finally {
    await browser.close();
    await product.remove();
    await rm(profile, { recursive: true, force: true });
  }
}

async function measure(
  print: (line: string) => void,
  port: number,
  name: string,
  url: string,
  signedIn: boolean,
): Promise<void> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: CATEGORIES,
    disableStorageReset: signedIn,
  });
  if (!result) throw new Error('Lighthouse gave no result.');
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  const scores = Object.values(categories).map(({ id, score }) => {
    const points = score === null ? null : Math.round(score * 100);
    return `${id} ${points ?? 'not told by this browser'} (aim: ${AIMS[id]})`;
  });
  print(`lighthouse ${name}: ${scores.join(', ')}`);
  for (const id of [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ]) {
    print(`           ${audits[id]?.title}: ${audits[id]?.displayValue}`);
  }
  const referenced = Object.values(categories).flatMap(({ id, auditRefs }) =>
    id === 'performance' ? [] : auditRefs.filter(({ weight }) => weight > 0).map((reference) => reference.id),
  );
  for (const id of referenced) {
    const audit = audits[id];
    if (audit && audit.score !== null && audit.score < 1) print(`           below the aim: ${audit.title}`);
  }
}

/** The session stays; the app and everything that it has kept goes, so that it is fetched as on a first visit. */
async function forgetApp(browser: BrowserContext, url: string): Promise<void> {
  const page = await browser.newPage();
  const session = await browser.newCDPSession(page);
  const storageTypes = 'service_workers,cache_storage,indexeddb';
  await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes });
  await session.send('Network.clearBrowserCache');
  await page.close();
}
