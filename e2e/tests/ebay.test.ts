import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { EbaySimulator } from '../../simulators/ebay/src/simulator.ts';
import { launchBrowser } from '../support/chromium.ts';
import { type ProductWithEbay, startProductWithEbay } from '../support/ebay.ts';
import { eventually } from '../support/eventually.ts';
import { openContext, openPage } from '../support/phone.ts';
import { photoFile } from '../support/photos.ts';
import { Seller } from '../support/seller.ts';

/** Of the simulated sellers the one who has set nothing up. */
const ACCOUNT = 'attic-finds';

let both: ProductWithEbay;
let ebay: EbaySimulator;
let url: string;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let seller: Seller;
let buyer: Page;
let scriptErrors: string[];
let second: string;
let address: string;

beforeAll(async () => {
  both = await startProductWithEbay();
  ebay = both.ebay;
  url = both.product.url;
  browser = await launchBrowser();
  phone = await openContext(browser);
  ({ page, scriptErrors } = await openPage(phone));
  seller = new Seller(page, url, 'lampenladen@example.com');
  buyer = (await openPage(await openContext(browser))).page;
});
afterAll(async () => {
  await browser?.close();
  await both?.remove();
});

/** Each step stands on the one before, as in life. */
describe('from a photo on a phone to a sale on eBay', () => {
  it('connects an account, over eBay’s own page of consent', async () => {
    await seller.register('Lamp shop');
    await page.goto(`${url}/settings`);
    await page.getByRole('button', { name: 'Connect eBay' }).click();
    await agree();
    await page.getByText('Before you can list on eBay').waitFor();
    expect(page.url()).toBe(`${url}/settings/ebay`);
    await page.getByText(ACCOUNT, { exact: true }).waitFor();
  });

  it('has everything set up that the account lacks, from a postcode', async () => {
    await page.getByLabel('Postcode').fill('97205');
    await page.getByLabel('Postage a buyer pays').fill('7.50');
    await page.getByRole('button', { name: 'Set it up', exact: true }).click();
    await page.getByText('Ready to sell on eBay').waitFor();
    expect(ebay.world.account(ACCOUNT).policies).toHaveLength(3);
    expect(ebay.world.account(ACCOUNT).locations.size).toBe(1);
  });

  it('asks for what eBay needs, instead of failing, when somebody taps Post', async () => {
    await addItem('Brass table lamp', '45');
    await card().getByRole('button', { name: 'Post', exact: true }).click();
    await sheet('Category on eBay')
      .getByRole('button', { name: /^Lamps/ })
      .click();
    await sheet('Prepare for eBay').getByRole('button', { name: 'Preview' }).click();
    await page.getByText('eBay needs this in this category.').first().waitFor();
    await page.getByLabel('Brand', { exact: true }).fill('Stiffel');
    await page.getByRole('button', { name: 'Table Lamp', exact: true }).click();
  });

  it('keeps what was entered when the app is closed in between', async () => {
    await page.waitForTimeout(500);
    await page.reload();
    await card().getByRole('button', { name: 'Prepare for eBay' }).click();
    await page.getByText('Not saved yet, and kept on this device.').waitFor();
    expect(await page.getByLabel('Brand', { exact: true }).inputValue()).toBe('Stiffel');
  });

  it('shows the listing as eBay will get it, then posts it', async () => {
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    const preview = page.getByRole('article', { name: 'The listing as eBay gets it' });
    await preview.getByText('Table Lamp', { exact: true }).waitFor();
    expect(await preview.innerText()).toMatch(/\$45\.00[\s\S]*Used[\s\S]*Stiffel/);
    expect(await preview.getByRole('img').count()).toBe(2);
    await page.getByRole('button', { name: 'Post to eBay' }).click();
    await card().getByText('Live', { exact: true }).waitFor();
  });

  it('is on eBay with title, price, photos and details', async () => {
    await buyer.goto(await listingAddress());
    await buyer.getByRole('heading', { name: 'Brass table lamp' }).waitFor();
    const words = await buyer.locator('main').innerText();
    expect(words).toMatch(/\$45\.00/);
    expect(words).toMatch(/Stiffel/);
    const drawn = await buyer.evaluate(() => [...document.images].map((image) => image.naturalWidth > 400));
    expect(drawn).toEqual([true, true]);
  });

  it('follows an edited price there by itself', async () => {
    await seller.edit((open) => open.getByLabel('Price', { exact: true }).fill('39'));
    await eventually(async () => {
      await buyer.reload();
      expect(await buyer.locator('main').innerText()).toMatch(/\$39\.00/);
    });
  });

  it('is sold in the app soon after a buyer has bought it there, with the order and the buyer', async () => {
    await buyer.getByLabel('Your name').fill('Bea Buyer');
    await buyer.getByRole('button', { name: 'Buy it now' }).click();
    await buyer.getByText(/Bought\. Order/).waitFor();
    const sold = page.getByRole('region', { name: 'Sold' });
    await sold.getByText('To Bea Buyer').waitFor({ timeout: 30_000 });
    expect(await sold.innerText()).toMatch(/\$39\.00[\s\S]*order /);
    await card().getByText('Ended', { exact: true }).waitFor();
  });

  it('tells eBay how the parcel travels', async () => {
    await page.getByRole('button', { name: 'Add tracking number' }).click();
    const shipping = sheet('Tracking number');
    await shipping.getByLabel('Carrier').selectOption('USPS');
    await shipping.getByLabel('Number').fill('9400 1112 0255 5555 5555 55');
    await shipping.getByRole('button', { name: 'Save' }).click();
    await page.getByText('9400111202555555555555').waitFor();
    expect(JSON.stringify([...ebay.world.orders.values()])).toContain('9400111202555555555555');
  });
});

describe('when eBay no longer lets Llatria in', () => {
  it('says so wherever the seller is, and what was changed waits', async () => {
    second = await addItem('Iron floor lamp', '20');
    await card().getByRole('button', { name: 'Prepare for eBay' }).click();
    await sheet('Category on eBay')
      .getByRole('button', { name: /You chose it before/ })
      .click();
    // What was entered last time in this category is one tap away.
    await page.getByRole('button', { name: 'Stiffel', exact: true }).click();
    await page.getByRole('button', { name: 'Floor Lamp', exact: true }).click();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByRole('button', { name: 'Post to eBay' }).click();
    await card().getByText('Live', { exact: true }).waitFor();
    address = await listingAddress();
    ebay.world.revoke(ACCOUNT);
    await seller.edit((open) => open.getByLabel('Price', { exact: true }).fill('24'));
    await eventually(async () => {
      await page.goto(`${url}/`);
      await page.getByText('eBay no longer lets Llatria in.').waitFor({ timeout: 4_000 });
    }, 40_000);
  });

  it('goes on by itself once the seller has connected again', async () => {
    await page.getByRole('link', { name: 'Connect again' }).click();
    await page.getByRole('button', { name: 'Connect again' }).click();
    await agree();
    await page.getByText('Ready to sell on eBay').waitFor();
    await eventually(async () => {
      await buyer.goto(address);
      expect(await buyer.locator('main').innerText()).toMatch(/\$24\.00/);
    }, 40_000);
    await page.goto(`${url}/`);
    await page.getByRole('link', { name: /Iron floor lamp/ }).waitFor();
    await page.waitForTimeout(3_000);
    expect(await page.getByText('eBay no longer lets Llatria in.').count()).toBe(0);
  });

  it('finds out that eBay ended a listing when it has something to change there', async () => {
    await page.goto(second);
    await card().getByText('Live', { exact: true }).waitFor();
    const id = address.split('/').at(-1);
    await fetch(`${ebay.url}/control/listings/${id}/end`, { method: 'POST' });
    await seller.edit((open) => open.getByLabel('Price', { exact: true }).fill('18'));
    await card().getByText('Needs you', { exact: true }).waitFor({ timeout: 40_000 });
    expect(await card().getByRole('status').first().innerText()).toMatch(/ended/i);
  });
});

describe('coming back from eBay', () => {
  it('without having agreed is told in words, with a way on', async () => {
    await page.goto(`${url}/connect/ebay?error=access_denied&state=x`);
    await page.getByRole('heading', { name: 'You did not agree at eBay' }).waitFor();
    expect(page.url()).toBe(`${url}/connect/ebay`);
    await page.getByRole('link', { name: 'To the settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
  });

  it('signed out goes on after the sign-in, and the code is in no address', async () => {
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    const begin = page.getByRole('button', { name: 'Connect eBay' });
    await begin.click();
    await page.getByLabel(ACCOUNT).check();
    await phone.clearCookies();
    await page.getByRole('button', { name: 'Agree and continue' }).click();
    await page.getByLabel('Password', { exact: true }).waitFor();
    expect(page.url()).not.toContain('code');
    await page.getByLabel('E-mail').fill(seller.email);
    await page.getByLabel('Password', { exact: true }).fill(seller.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${url}/settings/ebay`);
    await page.getByText('Ready to sell on eBay').waitFor();
    expect(scriptErrors).toEqual([]);
  });
});

const card = (): Locator => page.getByRole('region', { name: 'eBay', exact: true });
const sheet = (name: string): Locator => page.getByRole('dialog', { name });

/** The simulated page of consent. */
async function agree(): Promise<void> {
  await page.getByLabel(ACCOUNT).check();
  await page.getByRole('button', { name: 'Agree and continue' }).click();
  await page.waitForURL(`${url}/settings/ebay`);
}

/** Adds an item with two photos and opens it. Gives its address. */
async function addItem(title: string, price: string): Promise<string> {
  await page.goto(`${url}/`);
  await seller.startItem();
  await seller.choosePhotos(await photoFile('front', '#c0703a'), await photoFile('back', '#3a70c0'));
  await page.getByRole('img').nth(1).waitFor();
  await seller.describeItem({ title, price, condition: 'Good', category: 'Home' });
  await seller.save();
  await page
    .getByText(/both|2 photos|all photos|everything/i)
    .first()
    .waitFor();
  await seller.openSavedItem();
  await card().waitFor();
  await page.getByText(/^Sending \d/).waitFor({ state: 'hidden' });
  return page.url();
}

/** Where buyers see it, as the app says. */
async function listingAddress(): Promise<string> {
  const href = await card().getByRole('link', { name: 'View' }).getAttribute('href');
  return href ?? '';
}
