import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { installed, openContext, openPage } from '../support/phone.ts';
import { photoFile } from '../support/photos.ts';
import { type Product, startProduct } from '../support/product.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';

let product: Product;
let browser: Browser;
let phone: BrowserContext;
let seller: Seller;
let people = 0;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});
beforeEach(async () => {
  phone = await openContext(browser);
  people += 1;
  seller = new Seller((await openPage(phone)).page, product.url, `offline${people}@example.com`);
});
afterEach(() => phone.close());

const shopOf = (of: Seller) => ShopApi.signIn(product.url, of.email, of.password);

/** Opens the item as somebody would who looks at it, so that this phone knows it. */
async function look(page: Page, id: string, title: string): Promise<void> {
  await page.goto(`${product.url}/items/${id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await page.getByRole('heading', { name: title }).first().waitFor();
}

const changePrice = (amount: string) => async (page: Page) => {
  await page.getByLabel('Price', { exact: true }).fill(amount);
};

async function allSynced(page: Page): Promise<void> {
  await page.goto(`${product.url}/sync`);
  await page.getByText('Everything is in your shop').waitFor();
}

describe('a seller in a basement without signal', () => {
  it('edits, sells, deletes and photographs, closes the app, comes up, and all of it is there once', async () => {
    const { page } = seller;
    await seller.register('Basement');
    const shop = await shopOf(seller);
    await shop.addItems(['Chair', 'Lamp', 'Vase']);
    await installed(page);
    for (const title of ['Chair', 'Lamp', 'Vase']) {
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
      await page.getByRole('link', { name: 'Back to the inventory' }).click();
    }

    await phone.setOffline(true);
    await page.getByRole('link', { name: /Lamp/ }).click();
    await seller.edit(changePrice('12.50'));
    await page.getByText('$12.50').filter({ visible: true }).first().waitFor();
    await page.getByText(/changes? kept on this device/).waitFor();
    await page.getByRole('link', { name: 'Back to the inventory' }).click();

    await page.getByRole('link', { name: /Chair/ }).click();
    await page.getByRole('button', { name: 'Mark sold' }).click();
    await page.getByRole('button', { name: 'Sold', exact: true }).click();
    await page.getByText('Sold. It comes down everywhere else.').waitFor();
    await page.getByRole('link', { name: 'Back to the inventory' }).click();

    await page.getByRole('link', { name: /Vase/ }).click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page
      .getByRole('link', { name: /Lamp.*|.*12\.50.*/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /Vase/ }).count()).toBe(0);

    await seller.startItem();
    await seller.choosePhotos(await photoFile('one', '#a03030'), await photoFile('two', '#30a030'));
    await page.getByRole('img').nth(1).waitFor();
    await page.getByLabel('Title').fill('Found below');
    await seller.save();
    await page.close();

    const again = (await openPage(phone)).page;
    await again.goto(`${product.url}/`);
    await again.getByRole('link', { name: /12\.50/ }).waitFor();
    await again.getByRole('link', { name: /Found below/ }).waitFor();
    expect(await again.getByRole('link', { name: /Vase/ }).count()).toBe(0);
    expect((await shop.items()).map(({ title, version }) => [title, version])).toEqual([
      ['Chair', 1],
      ['Lamp', 1],
      ['Vase', 1],
    ]);

    await phone.setOffline(false);
    await eventually(async () => {
      expect(await shop.items()).toMatchObject([
        { title: 'Chair', version: 2, status: 'SOLD', quantity: 0, sales: [{}] },
        { title: 'Found below', images: [{}, {}] },
        { title: 'Lamp', version: 2, price: { amount: '12.50' }, sales: [] },
        { title: 'Vase', version: 2, deletedAt: expect.any(String) },
      ]);
    }, 60_000);
    await allSynced(again);
  });
});

describe('photos, postings and many items at once, without a network', () => {
  it('are shown at once and done when the network is back', async () => {
    const { page } = seller;
    await seller.register('All sorts');
    const shop = await shopOf(seller);
    await seller.startItem();
    await seller.choosePhotos(await photoFile('first', '#a03030'), await photoFile('second', '#30a030'));
    await page.getByRole('img').nth(1).waitFor();
    await seller.describeItem({ title: 'Jug', price: '8', condition: 'Good', category: 'Kitchen' });
    await seller.save();
    await eventually(async () => expect((await shop.items())[0].images).toHaveLength(2), 60_000);
    const [first, second] = (await shop.items())[0].images;
    await shop.addItems(['Pan', 'Pot']);
    await page.goto(`${product.url}/`);
    await page.getByRole('link', { name: /Pot/ }).waitFor();
    await installed(page);
    await page.getByRole('link', { name: /Jug/ }).click();
    const website = page.getByRole('region', { name: 'Website' });
    await website.getByRole('button', { name: 'Post' }).waitFor();

    await phone.setOffline(true);
    await page.getByRole('button', { name: 'Change the photos' }).click();
    const grip = page.getByRole('button', { name: 'Move photo 1', exact: true });
    for (const key of ['Space', 'ArrowRight', 'Space']) {
      await grip.press(key);
      await page.waitForTimeout(400);
    }
    await page.getByRole('button', { name: 'Remove photo 2' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Remove photo 2' }).waitFor({ state: 'detached' });
    await page.getByLabel('Add photos').setInputFiles(await photoFile('third', '#3030a0'));
    await page.getByRole('list', { name: 'Photos on their way' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await website.getByRole('button', { name: 'Post' }).click();
    await page.getByText(/changes? kept on this device/).waitFor();
    await page.getByRole('link', { name: 'Back to the inventory' }).click();

    await page.getByRole('button', { name: 'Choose several' }).click();
    for (const title of ['Pan', 'Pot']) await page.getByRole('checkbox', { name: `Choose ${title}` }).click();
    await page.getByRole('toolbar').getByRole('button', { name: 'Status' }).click();
    await page.getByRole('button', { name: 'Archived', exact: true }).click();
    await page.getByRole('button', { name: 'Set to Archived' }).click();
    await page.getByText('2 items changed.').waitFor();
    await page.reload();
    await page.getByRole('link', { name: /Archived.*Pan/ }).waitFor();
    expect(await shop.items()).toMatchObject([{ images: [first, second], postings: [] }, {}, {}]);

    await phone.setOffline(false);
    await eventually(async () => {
      const [jug, pan, pot] = await shop.items();
      expect(jug.images[0]).toEqual(second);
      expect(jug.images).toEqual([second, expect.not.objectContaining(first)]);
      expect(jug.postings).toEqual([{ platform: 'WEBSITE', status: 'LIVE' }]);
      expect([pan.status, pot.status, pan.version, pot.version]).toEqual(['ARCHIVED', 'ARCHIVED', 2, 2]);
    }, 60_000);
    await allSynced(page);
  });
});

describe('a change that the shop refuses', () => {
  it('waits for its person with the reason, while the others go on', async () => {
    const { page } = seller;
    await seller.register('Refused');
    const shop = await shopOf(seller);
    const ids = await shop.addItems(['Bowl', 'Plate']);
    await installed(page);
    for (const title of ['Bowl', 'Plate']) {
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
      await page.getByRole('link', { name: 'Back to the inventory' }).click();
    }
    await phone.setOffline(true);
    await page.getByRole('link', { name: /Bowl/ }).click();
    await seller.edit(async () => {
      await page.getByLabel('SKU').fill('L00002');
    });
    await page.getByRole('link', { name: 'Back to the inventory' }).click();
    await page.getByRole('link', { name: /Plate/ }).click();
    await seller.edit(changePrice('3'));
    await page.getByRole('link', { name: 'Details' }).click();
    await page.getByText('Changes that wait').waitFor();
    await page.getByText('Offline', { exact: true }).waitFor();
    expect(await page.locator('dd').nth(1).textContent()).toBe('2');

    await phone.setOffline(false);
    await page.getByText('Your edit of SKU: Bowl').waitFor();
    await eventually(async () =>
      expect(await shop.items()).toMatchObject([{ version: 1 }, { version: 2, price: { amount: '3.00' } }]),
    );
    expect(await violations(page)).toEqual([]);
    await page.goto(`${product.url}/items/${ids.get('Bowl')}`);
    await page.getByText('Your edit of SKU was not taken').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('status').getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('SKU').fill('BOWL-1');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(async () => expect(await shop.items()).toMatchObject([{ version: 2 }, { version: 2 }]));
    await allSynced(page);
  });
});

describe('two phones that change the same item without a network', () => {
  let other: BrowserContext;
  let second: Seller;
  let shop: ShopApi;
  let id: string;

  beforeEach(async () => {
    await seller.register(`Two phones ${people}`);
    shop = await shopOf(seller);
    id = (await shop.addItems(['Shared'])).get('Shared') ?? '';
    other = await openContext(browser);
    second = new Seller((await openPage(other)).page, product.url, seller.email);
    await second.signIn();
    await second.page.waitForURL(`${product.url}/`);
    for (const { page } of [seller, second]) await look(page, id, 'Shared');
    for (const context of [phone, other]) await context.setOffline(true);
  });
  afterEach(() => other.close());

  const there = async () => (await shop.items())[0];

  it('are joined where they changed different things', async () => {
    await seller.edit(changePrice('15'));
    await second.edit(async (page) => {
      await page.getByLabel('Title').fill('Shared by two');
    });
    await second.page.getByText(/changes? kept on this device/).waitFor();
    await phone.setOffline(false);
    await eventually(async () => expect(await there()).toMatchObject({ price: { amount: '15.00' } }));
    await other.setOffline(false);
    await eventually(async () =>
      expect(await there()).toMatchObject({ title: 'Shared by two', price: { amount: '15.00' }, version: 3 }),
    );
    await second.page.getByText('$15.00').first().waitFor();
  });

  it('are asked where they changed the same, and both copies are kept until then', async () => {
    await seller.edit(changePrice('15'));
    await second.edit(changePrice('17'));
    await second.page.getByText(/changes? kept on this device/).waitFor();
    await phone.setOffline(false);
    await eventually(async () => expect(await there()).toMatchObject({ price: { amount: '15.00' } }));
    await other.setOffline(false);
    await second.page.getByText('Your edit of price was not taken').waitFor();
    await second.page.getByRole('button', { name: 'Choose' }).click();
    await second.page.getByText('$17.00').first().waitFor();
    await second.page.getByLabel(/Yours/).check();
    await second.page.getByRole('button', { name: 'Keep these' }).click();
    await eventually(async () =>
      expect(await there()).toMatchObject({ price: { amount: '17.00' }, version: 3 }),
    );
  });
});

describe('a session that ended while there was unsent work', () => {
  it('keeps it from another person who signs in, and sends it when the same one comes back', async () => {
    const { page } = seller;
    await seller.register('Long away');
    const shop = await shopOf(seller);
    const id = (await shop.addItems(['Clock'])).get('Clock') ?? '';
    await look(page, id, 'Clock');
    await phone.setOffline(true);
    await seller.edit(changePrice('99'));
    await page.getByText(/changes? kept on this device/).waitFor();
    await phone.clearCookies();
    await page.close();
    await phone.setOffline(false);

    const { page: later } = await openPage(phone);
    people += 1;
    const stranger = new Seller(later, product.url, `offline${people}@example.com`);
    await later.goto(`${product.url}/`);
    await later.getByText(/session on this device has ended/).waitFor();
    await stranger.register('Somebody else');
    await allSynced(later);
    await later.goto(`${product.url}/settings`);
    await later.getByRole('button', { name: 'Sign out', exact: true }).click();
    await later.waitForURL(/sign-in/);
    expect(await shop.items()).toMatchObject([{ title: 'Clock', version: 1 }]);

    const back = new Seller(later, product.url, seller.email);
    await back.signIn();
    await eventually(async () =>
      expect(await shop.items()).toMatchObject([{ version: 2, price: { amount: '99.00' } }]),
    );
  });
});
