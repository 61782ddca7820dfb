import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { type ProductWithEbay, startProductWithEbay } from '../support/ebay.ts';
import { openContext, openPage } from '../support/phone.ts';
import { photoFile } from '../support/photos.ts';
import type { Product } from '../support/product.ts';
import { Seller } from '../support/seller.ts';

let both: ProductWithEbay;
let product: Product;
let browser: Browser;
let itemPath: string;
let shopPath: string;
let listingPath: string;

beforeAll(async () => {
  both = await startProductWithEbay();
  product = both.product;
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
  await page.goto(`${product.url}/settings/ebay`);
  await page.getByRole('button', { name: 'Connect eBay' }).click();
  await page.getByRole('button', { name: 'Agree and continue' }).click();
  await page.getByText('Ready to sell on eBay').waitFor();
  await context.close();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await both?.remove();
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
    const connectPath = '/connect/ebay?error=access_denied';
    for (const path of [
      '/',
      '/capture',
      itemPath,
      '/settings',
      '/settings/ebay',
      connectPath,
      '/no-such-page',
    ]) {
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

describe.each([
  { desktop: false, colourScheme: 'dark' },
  { desktop: true, colourScheme: 'light' },
] as const)('axe finds nothing on the way to eBay, desktop $desktop, $colourScheme', (options) => {
  it('from the category to the preview', async () => {
    const context = await openContext(browser, options);
    const { page } = await openPage(context);
    await signIn(page);
    const expectNone = async (step: string) => {
      await page.waitForTimeout(400);
      expect([step, await violations(page)]).toEqual([step, []]);
    };
    await page.goto(`${product.url}${itemPath}`);
    await page.getByRole('button', { name: 'Prepare for eBay' }).click();
    const change = page.getByRole('button', { name: 'Change', exact: true });
    const category = page.getByRole('button', { name: /Chairs/ });
    // The second time around the category is known already.
    await change.or(category).first().waitFor();
    if (await change.isVisible()) await change.click();
    await category.waitFor();
    await expectNone('category');
    await category.click();
    await page.getByRole('heading', { name: 'eBay needs these' }).waitFor();
    await page.getByLabel('Type', { exact: true }).fill('');
    for (const summary of await page.locator('dialog summary').all()) await summary.click();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('eBay needs this in this category.').first().waitFor();
    await expectNone('details, with what is missing');
    await page.getByRole('button', { name: /^Style/ }).click();
    await expectNone('values');
    await page.getByRole('button', { name: 'Rustic', exact: true }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByLabel('Brand', { exact: true }).fill('Unbranded');
    await page.getByLabel('Type', { exact: true }).fill('Rocking chair');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('Raw, as it is sent').click();
    await expectNone('preview');
    await context.close();
  });
});

/** A session of its own: a refresh token that two browsers used would end for both. */
async function signIn(page: Page): Promise<void> {
  const seller = new Seller(page, product.url, 'axe@example.com');
  await seller.signIn();
  await page.waitForURL(`${product.url}/`);
}
