import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { openContext, openPage } from '../support/phone.ts';
import { photoFile } from '../support/photos.ts';
import { type Product, startProduct } from '../support/product.ts';
import { Seller } from '../support/seller.ts';

let product: Product;
let browser: Browser;
let sellerPhone: BrowserContext;
let strangerPhone: BrowserContext;
let seller: Seller;
let stranger: Page;
let sellerErrors: string[];
let listing: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  sellerPhone = await openContext(browser);
  strangerPhone = await openContext(browser);
  const opened = await openPage(sellerPhone);
  sellerErrors = opened.scriptErrors;
  seller = new Seller(opened.page, product.url, 'marta@example.com');
  stranger = (await openPage(strangerPhone)).page;
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

/** Each step stands on the one before, as in life. */
describe('from a photo on a phone to a public listing', () => {
  it('opens a shop', async () => {
    await seller.register("Marta's Attic");
    expect(new URL(seller.page.url()).pathname).toBe('/');
  });

  it('photographs a thing and saves it with four fields', async () => {
    await seller.startItem();
    await seller.choosePhotos(await photoFile('front', '#c0703a'), await photoFile('back', '#3a70c0'));
    await seller.page.getByRole('img').first().waitFor();
    await seller.describeItem({
      title: 'Copper kettle',
      price: '34.50',
      condition: 'Good',
      category: 'Kitchen',
    });
    await seller.save();
    await seller.page
      .getByText(/both|2 photos|all photos|everything/i)
      .first()
      .waitFor();
  });

  it('finds it in the list, with its photo', async () => {
    await seller.page.goto(`${product.url}/`);
    const item = seller.page.getByRole('link', { name: /Copper kettle/ });
    await item.waitFor();
    await expectImages(seller.page, '/images/');
    await item.click();
    await seller.page.getByRole('heading', { name: 'Copper kettle' }).first().waitFor();
  });

  it('posts it to the website, live within seconds and without a reload', async () => {
    const website = seller.page.getByRole('region', { name: 'Website' });
    await website.getByRole('button', { name: 'Post' }).click();
    await website.getByText('Live', { exact: true }).waitFor();
    listing = (await website.getByRole('link', { name: 'View' }).getAttribute('href')) ?? '';
    expect(listing).toContain('/s/martas-attic/copper-kettle');
  });

  it('lets a stranger without an account see page and photos, and nothing private', async () => {
    const answer = await stranger.goto(listing);
    expect(answer?.status()).toBe(200);
    await stranger.getByRole('heading', { name: 'Copper kettle' }).waitFor();
    await stranger.getByText('$34.50').waitFor();
    await expectImages(stranger, '/photos/');
    expect(await stranger.content()).not.toContain('marta@example.com');
    await stranger.goto(`${product.url}/s/martas-attic`);
    await stranger.getByRole('link', { name: /Copper kettle/ }).waitFor();
  });

  it('shows an edited price to the stranger by itself', async () => {
    await seller.edit((page) => page.getByLabel('Price', { exact: true }).fill('29'));
    await visibleText(seller.page, '$29.00').waitFor();
    await eventually(async () => {
      await stranger.goto(listing);
      expect(await stranger.locator('main').innerText()).toMatch(/\$29(\.00)?\b/);
    });
  });

  it('says sold when it is sold', async () => {
    await seller.page.getByRole('button', { name: 'Mark sold' }).click();
    await seller.page.getByRole('button', { name: 'Sold', exact: true }).click();
    await visibleText(seller.page, 'Sold').waitFor();
    await eventually(async () => {
      await stranger.goto(listing);
      expect(await stranger.locator('main').innerText()).toMatch(/sold/i);
    });
  });

  it('keeps everything over a restart, and leaves nothing behind after signing out', async () => {
    await product.restart();
    await seller.page.goto(`${product.url}/`);
    await seller.page.getByRole('link', { name: /Copper kettle/ }).waitFor();
    await seller.page.goto(`${product.url}/settings`);
    await seller.page.getByRole('button', { name: 'Sign out' }).click();
    await seller.page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await leftBehind(seller.page)).not.toMatch(/kettle|marta@/i);
    expect(sellerErrors).toEqual([]);
  });
});

/** The list stays mounted behind the item on a phone, with the same words. */
const visibleText = (page: Page, text: string) =>
  page.getByText(text, { exact: true }).locator('visible=true').first();

/** Every photo of ours on the page has arrived and can be drawn. */
async function expectImages(page: Page, path: string): Promise<void> {
  await page.waitForFunction((part) => {
    const images = [...document.images].filter((image) => image.currentSrc.includes(part));
    return images.length > 0 && images.every((image) => image.complete && image.naturalWidth > 0);
  }, path);
}

/** What this browser still holds for the site, as text. */
function leftBehind(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const held: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        held.push(
          await new Promise((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify(held);
  });
}
