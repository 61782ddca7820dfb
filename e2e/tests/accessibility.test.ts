import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.ts';
import { openContext, openPage } from '../support/phone.ts';
import { photoFile } from '../support/photos.ts';
import { type Product, startProduct } from '../support/product.ts';
import { Seller } from '../support/seller.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

let product: Product;
let browser: Browser;
let itemPath: string;
let shopPath: string;
let listingPath: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  const context = await openContext(browser);
  const { page } = await openPage(context);
  const seller = new Seller(page, product.url, 'axe@example.com');
  await seller.register('Accessible things');
  await seller.startItem();
  await seller.choosePhotos(await photoFile('axe', '#707030'));
  await seller.page.getByRole('img').first().waitFor();
  await seller.describeItem({
    title: 'Rocking chair',
    price: '60',
    condition: 'Good',
    category: 'Furniture',
  });
  await seller.save();
  await seller.openSavedItem();
  const website = page.getByRole('region', { name: 'Website' });
  await website.getByRole('button', { name: 'Post' }).click();
  await website.getByText('Live', { exact: true }).waitFor();
  const listing = await website.getByRole('link', { name: 'View' }).getAttribute('href');
  itemPath = new URL(page.url()).pathname;
  listingPath = new URL(listing ?? '').pathname;
  shopPath = listingPath.split('/').slice(0, 3).join('/');
  await context.close();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

describe.each([
  { desktop: false, colourScheme: 'light' },
  { desktop: true, colourScheme: 'dark' },
] as const)('axe finds nothing, desktop $desktop, $colourScheme', (options) => {
  it('on the screens before signing in and on the public pages', async () => {
    const context = await openContext(browser, options);
    const { page } = await openPage(context);
    for (const path of ['/sign-in', '/register', shopPath, listingPath, `${shopPath}/nothing-here`]) {
      await page.goto(`${product.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect([path, await violations(page)]).toEqual([path, []]);
    }
    await context.close();
  });

  it('on the screens of a seller, with their sheets', async () => {
    const context = await openContext(browser, options);
    const { page } = await openPage(context);
    await signIn(page);
    for (const path of ['/', '/capture', itemPath, '/settings', '/no-such-page']) {
      await page.goto(`${product.url}${path}`);
      await page.getByRole('heading').first().waitFor();
      await page.waitForTimeout(800);
      expect([path, await violations(page)]).toEqual([path, []]);
    }
    for (const [path, opener] of [
      ['/', 'Filter'],
      [itemPath, 'Edit'],
      [itemPath, 'Mark sold'],
      [itemPath, 'More'],
    ] as const) {
      await page.goto(`${product.url}${path}`);
      await page.getByRole('button', { name: opener, exact: true }).first().click();
      await page.getByRole('dialog').first().waitFor();
      await page.waitForTimeout(500);
      expect([opener, await violations(page)]).toEqual([opener, []]);
    }
    await context.close();
  });
});

/** A session of its own: a refresh token that two browsers used would end for both. */
async function signIn(page: Page): Promise<void> {
  const seller = new Seller(page, product.url, 'axe@example.com');
  await seller.signIn();
  await page.waitForURL(`${product.url}/`);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe;
    return (await runner.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
