import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { eventually } from '../support/eventually.ts';
import { installed, openPage } from '../support/phone.ts';
import { photoFile } from '../support/photos.ts';
import type { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ phoneFor: 'test' });

let seller: Seller;

beforeEach(async () => {
  seller = await stage.newSeller();
});

const shopOf = (of: Seller) => ShopApi.signIn(stage.product.url, of.email, of.password);

const changePrice = (amount: string) => async (page: Page) => {
  await page.getByLabel('Price', { exact: true }).fill(amount);
};

async function allSynced(page: Page): Promise<void> {
  await page.goto(`${stage.product.url}/sync`);
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

    await stage.phone.setOffline(true);
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

    const again = (await openPage(stage.phone)).page;
    await again.goto(`${stage.product.url}/`);
    await again.getByRole('link', { name: /12\.50/ }).waitFor();
    await again.getByRole('link', { name: /Found below/ }).waitFor();
    expect(await again.getByRole('link', { name: /Vase/ }).count()).toBe(0);
    expect((await shop.items()).map(({ title, version }) => [title, version])).toEqual([
      ['Chair', 1],
      ['Lamp', 1],
      ['Vase', 1],
    ]);

    await stage.phone.setOffline(false);
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
    await page.goto(`${stage.product.url}/`);
    await page.getByRole('link', { name: /Pot/ }).waitFor();
    await installed(page);
    await page.getByRole('link', { name: /Jug/ }).click();
    const website = page.getByRole('region', { name: 'Website' });
    await website.getByRole('button', { name: 'Post' }).waitFor();

    await stage.phone.setOffline(true);
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

    await stage.phone.setOffline(false);
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
    await stage.phone.setOffline(true);
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

    await stage.phone.setOffline(false);
    await page.getByText('Your edit of SKU: Bowl').waitFor();
    await eventually(async () =>
      expect(await shop.items()).toMatchObject([{ version: 1 }, { version: 2, price: { amount: '3.00' } }]),
    );
    expect(await violations(page)).toEqual([]);
    await page.goto(`${stage.product.url}/items/${ids.get('Bowl')}`);
    await page.getByText('Your edit of SKU was not taken').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('status').getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('SKU').fill('BOWL-1');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(async () => expect(await shop.items()).toMatchObject([{ version: 2 }, { version: 2 }]));
    await allSynced(page);
  });
});
