import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Checkout, copyCheckout } from '../support/checkout.ts';
import { launchBrowser } from '../support/chromium.ts';
import { keptCommands, keptPhotos } from '../support/device.ts';
import { eventually } from '../support/eventually.ts';
import { openContext, openPage } from '../support/phone.ts';
import { numberedPhoto } from '../support/photos.ts';
import { type Product, startProduct } from '../support/product.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openNetwork, type UnsteadyNetwork } from '../support/unsteady-network.ts';

let checkout: Checkout;
let product: Product;
let network: UnsteadyNetwork;
let browser: Browser;
let phone: BrowserContext;

beforeAll(async () => {
  checkout = await copyCheckout();
  product = await startProduct({ root: checkout.root });
  network = await openNetwork(product.url);
  browser = await launchBrowser();
  phone = await openContext(browser, { desktop: true });
});
afterAll(async () => {
  await browser?.close();
  await network?.close();
  await product?.remove();
  await checkout?.remove();
});

const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.version ?? 'first');

const prompt = (page: Page) => page.getByRole('button', { name: 'Use it' });

/** Opens a screen that this tab has not shown before, and whose part it has to fetch. */
async function openScreen(page: Page, path: string, heading: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  expect(await page.getByText('This screen could not be shown').count()).toBe(0);
}

describe('a new version that is deployed while tabs are open', () => {
  it('breaks none of them, waits until it is wanted, and leaves what is not sent yet as it is', async () => {
    const { page: working, scriptErrors } = await openPage(phone);
    const seller = new Seller(working, network.url, 'updates@example.com');
    await seller.register('Updates');
    const shop = await ShopApi.signIn(product.url, seller.email, seller.password);
    const id = (await shop.addItems(['Clock'])).get('Clock') ?? '';
    // The very first tab is looked after without having been loaded again.
    await working.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const { page: other } = await openPage(phone);
    await other.goto(`${network.url}/`);

    network.disturb = ({ commandId }) => (commandId === null ? null : { status: 503 });
    await openScreen(working, `/items/${id}`, 'Clock');
    await seller.edit((form) => form.getByLabel('Price', { exact: true }).fill('55'));
    await openScreen(working, '/capture', 'Add item');
    await working.getByLabel('Add photos').setInputFiles(await numberedPhoto(1));
    await working.getByRole('button', { name: 'Remove photo 1' }).waitFor();
    await working.getByLabel('Title').fill('Begun before');
    const before = await keptCommands(working);
    expect(before).toHaveLength(1);

    await checkout.deploy('second');
    await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
    for (const tab of [working, other]) await prompt(tab).waitFor();
    await openScreen(other, '/sync', 'Sync');
    expect([await versionOf(working), await versionOf(other)]).toEqual(['first', 'first']);

    await prompt(other).click();
    await other.waitForFunction(() => document.documentElement.dataset.version === 'second');
    await other.getByRole('heading', { level: 1, name: 'Sync' }).waitFor();
    expect((await keptCommands(other)).map((command) => command.id)).toEqual(
      before.map((command) => command.id),
    );

    // The tab in which somebody works has the version that it had, with all of its screens.
    expect(await working.getByLabel('Title').inputValue()).toBe('Begun before');
    await openScreen(working, '/settings', 'Settings');
    await openScreen(working, '/sync', 'Sync');
    expect([await versionOf(working), scriptErrors]).toEqual(['first', []]);
    await prompt(working).click();
    await working.waitForFunction(() => document.documentElement.dataset.version === 'second');
    await openScreen(working, '/capture', 'Add item');
    expect(await working.getByLabel('Title').inputValue()).toBe('Begun before');
    expect(await keptPhotos(working)).toHaveLength(1);

    network.disturb = () => null;
    await seller.save();
    await eventually(async () => {
      expect(await shop.items()).toMatchObject([
        { title: 'Begun before', images: [{}] },
        { title: 'Clock', version: 2, price: { amount: '55.00' } },
      ]);
    }, 60_000);
  });
});
