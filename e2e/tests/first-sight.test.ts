import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { installed, openContext, openPage } from '../support/phone.ts';
import { type Product, startProduct } from '../support/product.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';

const TITLES = Array.from({ length: 24 }, (_, index) => `Jug ${index}`);

let product: Product;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let seller: Seller;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  phone = await openContext(browser);
  ({ page } = await openPage(phone));
  seller = new Seller(page, product.url, 'sight@example.com');
  await seller.register('At first sight');
  const shop = await ShopApi.signIn(product.url, seller.email, seller.password);
  await shop.addItems(TITLES);
  await installed(page);
  await kept(page);
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

/** What is kept, as text; empty where nothing is. */
const keptSight = (on: Page): Promise<string> =>
  on.evaluate(async () => (await (await caches.match('/first-sight'))?.text()) ?? '');

async function kept(on: Page): Promise<void> {
  await on.goto(`${product.url}/`);
  await on.getByRole('link', { name: /Jug 23/ }).waitFor();
  await eventually(async () => expect(await keptSight(on)).toContain(`>${TITLES.length} items<`));
}

/** A tab in which no script of the app ever runs: what it shows was there before. */
async function withoutScripts(context: BrowserContext): Promise<Page> {
  const still = await context.newPage();
  const session = await context.newCDPSession(still);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  return still;
}

describe('what was seen last', () => {
  it('is there and can be scrolled before any script has run, without a network', async () => {
    await phone.setOffline(true);
    // The small script that says whose app it is runs; the app itself never comes.
    const still = await phone.newPage();
    await still.addInitScript(() => {
      Object.defineProperty(globalThis, 'webpackChunk_llatria_pwa', { value: null });
    });
    await still.goto(`${product.url}/`);
    const sight = still.locator('#first-sight');
    await sight.locator('[data-index="0"]').getByText('Jug 23').waitFor();
    expect(await still.locator('#root > *').count()).toBe(0);
    const pane = sight.locator('[class*="scroll-pane"]');
    await pane.evaluate((element) => element.scrollBy(0, 300));
    expect(await pane.evaluate((element) => element.scrollTop)).toBe(300);
    // A tap leads on, although nothing listens yet.
    expect(await sight.locator('[data-index="0"] a').getAttribute('href')).toMatch(/^\/items\//);
    await still.close();
    await phone.setOffline(false);
  });

  it('gives way to the app, as far down as somebody has scrolled', async () => {
    const { page: next, scriptErrors } = await openPage(phone);
    await next.addInitScript(() => {
      const scroll = (): void => {
        const pane = document.querySelector('#first-sight [class*="scroll-pane"]');
        if (pane) pane.scrollTop = 400;
        else requestAnimationFrame(scroll);
      };
      scroll();
    });
    await next.goto(`${product.url}/`);
    await next.locator('#first-sight').waitFor({ state: 'detached' });
    const pane = next.locator('#root [class*="scroll-pane"]').first();
    expect(await pane.evaluate((element) => element.scrollTop)).toBe(400);
    await next.getByRole('link', { name: /Jug 19/ }).waitFor();
    expect(scriptErrors).toEqual([]);
    await next.close();
  });

  it('is not shown in a window of another width, nor to nobody', async () => {
    const still = await withoutScripts(phone);
    // Without the script that says whose app it is, it is nobody's.
    await still.goto(`${product.url}/`);
    expect(await still.locator('#first-sight').count()).toBe(1);
    expect(await still.locator('#first-sight').isVisible()).toBe(false);
    await still.close();

    const turned = await phone.newPage();
    await turned.setViewportSize({ width: 844, height: 390 });
    await turned.addInitScript(() => {
      Object.defineProperty(globalThis, 'webpackChunk_llatria_pwa', { value: null });
    });
    await turned.goto(`${product.url}/`);
    expect(await turned.locator('#first-sight').count()).toBe(1);
    expect(await turned.locator('#first-sight').isVisible()).toBe(false);
    await turned.close();
  });

  it('is gone with its person', async () => {
    await page.goto(`${product.url}/settings`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    expect(await keptSight(page)).toBe('');
    await page.goto(`${product.url}/`);
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    expect(await page.locator('#first-sight').count()).toBe(0);
  });
});
