import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { eventually } from '../support/eventually.ts';
import { cameraFile, withCamera } from '../support/fake-camera.ts';
import { installed, openPage } from '../support/phone.ts';
import { photoFile } from '../support/photos.ts';
import { sceneBegins } from '../support/scene-begins.ts';
import type { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const LAMP = '#a03030';
const BOOK = '#30a030';
const LABEL = '#e8e8e8';
const CHAIR = '#3030a0';
const STRIP = '#d8c020';

const stage = openStage({ phoneFor: 'test', browserOptions: async () => withCamera(await scenes()) });

let seller: Seller;

beforeEach(async () => {
  await stage.phone.grantPermissions(['camera'], { origin: stage.product.url });
  seller = await stage.newSeller();
});

/** What the camera sees, one after the other. */
const scenes = (): Promise<string> =>
  cameraFile([
    { colour: LAMP },
    { colour: BOOK, codes: [{ format: 'EAN13', text: '4006381333931', width: 0.3 }] },
    { colour: LABEL, codes: [{ format: 'QRCode', text: 'BOX-7', width: 0.45 }] },
    { colour: CHAIR, codes: [{ format: 'QRCode', text: 'https://example.com/chair', width: 0.2 }] },
    { colour: STRIP, codes: [{ format: 'Code128', text: 'SHELF-128', width: 0.5 }] },
  ]);

async function shoot(page: Page, scene: string, then: string): Promise<void> {
  await sceneBegins(page, scene);
  await page.getByRole('button', { name: 'Take the photo' }).click();
  await page.getByText(then).waitFor();
}

/** Everything that was captured, as the server has it. */
async function captured(shop: ShopApi) {
  const query = `{ items(first: 50, orderBy: { field: CREATED_AT, direction: ASC }) { nodes {
    id title sku barcode status price { amount } images { sha256 } } } }`;
  const { items } = await shop.ask(query);
  return items.nodes as {
    id: string;
    title: string;
    sku: string;
    barcode: string | null;
    status: string;
    price: { amount: string } | null;
    images: { sha256: string }[];
  }[];
}

describe('a shelf that is photographed without a network', () => {
  it('becomes an item for each thing, with the SKU of its label, once each', async () => {
    const { page } = seller;
    await seller.register('Shelf');
    await installed(page);
    await stage.phone.setOffline(true);
    await page.getByRole('link', { name: 'Add item' }).first().click();
    await page.getByRole('dialog', { name: 'Camera' }).waitFor();

    await shoot(page, LAMP, 'Item 1 · 1 photo');
    await shoot(page, LAMP, 'Item 1 · 2 photos');
    await page.getByRole('button', { name: 'Next item' }).click();
    await page.getByText('Item 2 begins.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Item 1 · 2 photos').waitFor();
    await page.getByRole('button', { name: 'Next item' }).click();
    await page.getByText('Item 2 · 0 photos').waitFor();
    await shoot(page, BOOK, 'Item 2 · 1 photo');
    await page.getByText('Barcode 4006381333931 read.').waitFor();
    await shoot(page, LABEL, 'BOX-7: item 3 begins.');
    await page.getByText('Item 3 · 0 photos').waitFor();
    await shoot(page, CHAIR, 'Item 3 · 1 photo');
    expect(await violations(page)).toEqual([]);
    await page.waitForTimeout(1_500);
    await page.close();

    const again = (await openPage(stage.phone)).page;
    await again.goto(`${stage.product.url}/capture`);
    await again.getByText('2 items of this batch are saved.').waitFor();
    await again.getByRole('dialog', { name: 'Camera' }).waitFor({ state: 'detached' });
    await again.getByRole('button', { name: 'Take photo' }).click();
    await again.getByText('Item 3 · 1 photo').waitFor();
    await again.getByRole('button', { name: 'Done' }).click();
    await again.getByRole('heading', { name: '3 items' }).waitFor();
    const third = again.getByRole('region', { name: 'Item 3' });
    await third.getByText('BOX-7').waitFor();
    expect(await violations(again)).toEqual([]);
    await third.getByLabel('Title').fill('Chair from the shelf');
    await third.getByLabel('Price').fill('30');
    const first = again.getByRole('region', { name: 'Item 1', exact: true });
    await first.getByRole('button', { name: 'Choose photo 2' }).click();
    await first.getByRole('button', { name: 'To item 2' }).click();
    await again.getByText('Photo moved to item 2.').waitFor();
    await again.waitForTimeout(600);
    await again.close();

    const shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
    expect(await captured(shop)).toEqual([]);
    const { page: back } = await openPage(stage.phone);
    await back.goto(`${stage.product.url}/`);
    await back.getByRole('link', { name: /Chair from the shelf/ }).waitFor();
    await stage.phone.setOffline(false);
    await eventually(async () => {
      const items = await captured(shop);
      // Items do not wait for one another.
      items.sort((one, other) => other.images.length - one.images.length || (one.sku < other.sku ? 1 : -1));
      expect(items.map(({ sku, barcode, images }) => [sku, barcode, images.length])).toEqual([
        [expect.stringMatching(/^L\d+$/), '4006381333931', 2],
        [expect.stringMatching(/^L\d+$/), null, 1],
        ['BOX-7', null, 1],
      ]);
      expect(items[2]).toMatchObject({
        title: 'Chair from the shelf',
        status: 'ACTIVE',
        price: { amount: '30.00' },
      });
    }, 60_000);
    await back.goto(`${stage.product.url}/sync`);
    await back.getByText('Everything is in your shop').waitFor();
    expect(await captured(shop)).toHaveLength(3);

    // The shop has all of it, and can still be told what belongs together.
    const amounts = async () =>
      (await captured(shop)).map(({ images }) => images.length).sort((one, other) => one - other);
    await back.goto(`${stage.product.url}/capture?batch`);
    const second = back.getByRole('region', { name: 'Item 2' });
    await second.getByRole('button', { name: 'Choose photo 1' }).click();
    await second.getByRole('button', { name: 'Choose photo 2' }).click();
    await second.getByRole('button', { name: 'To item 3' }).click();
    await back.getByText('2 photos moved to item 3.').waitFor();
    await eventually(async () => expect(await amounts()).toEqual([0, 1, 3]));
    const last = back.getByRole('region', { name: 'Item 3' });
    await last.getByRole('button', { name: 'Choose photo 3' }).click();
    await last.getByRole('button', { name: 'New item' }).click();
    await back.getByRole('region', { name: 'Item 4' }).waitFor();
    await eventually(async () => expect(await amounts()).toEqual([0, 1, 1, 2]));
    await back.getByRole('button', { name: 'Undo' }).last().click();
    await eventually(async () => expect(await amounts()).toEqual([0, 1, 3]));
    await back.getByRole('region', { name: 'Item 4' }).waitFor({ state: 'detached' });
    // Each scene of the camera has to come round.
  }, 240_000);
});

describe('a label with Code 128', () => {
  it('begins an item and is its SKU, and what is photographed after it is of that item', async () => {
    const { page } = seller;
    await seller.register('Strips');
    await page.getByRole('link', { name: 'Add item' }).first().click();
    await page.getByRole('dialog', { name: 'Camera' }).waitFor();
    await shoot(page, LAMP, 'Item 1 · 1 photo');
    await shoot(page, STRIP, 'SHELF-128: item 2 begins.');
    await page.getByText('Item 2 · 0 photos').waitFor();
    await shoot(page, BOOK, 'Item 2 · 1 photo');
    await page.getByRole('button', { name: 'Done' }).click();
    const shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
    await eventually(async () => {
      const skus = (await captured(shop)).map(({ sku, images }) => [sku, images.length]);
      expect(skus.toSorted()).toEqual([
        [expect.stringMatching(/^L\d+$/), 1],
        ['SHELF-128', 1],
      ]);
    }, 60_000);
  }, 120_000);
});

describe('an item that was saved without a network', () => {
  it('is opened from the list and changed, and arrives as it was left', async () => {
    const { page } = seller;
    await seller.register('Basement');
    await installed(page);
    await stage.phone.setOffline(true);
    await page.goto(`${stage.product.url}/capture`);
    await page.getByRole('button', { name: 'Done' }).click();
    await seller.choosePhotos(await photoFile('one', LAMP), await photoFile('two', BOOK));
    await page.getByRole('img').nth(1).waitFor();
    await page.getByLabel('Title').fill('Old name');
    await seller.save();
    await page.getByRole('link', { name: 'Open item' }).click();
    await page.getByText('On its way to your shop').waitFor();

    await seller.edit(async () => {
      await page.getByLabel('Title').fill('New name');
      await page.getByLabel('Price', { exact: true }).fill('12');
    });
    await page.getByRole('heading', { name: 'New name' }).first().waitFor();
    await page.getByRole('button', { name: 'Photos', exact: true }).click();
    await page.getByRole('button', { name: 'Remove photo 1' }).click();
    await page.getByRole('button', { name: 'Remove photo 2' }).waitFor({ state: 'detached' });
    await page.getByLabel('Add photos').setInputFiles(await photoFile('three', CHAIR));
    await page.getByRole('button', { name: 'Remove photo 2' }).waitFor();
    await page.reload();
    await page.getByText('$12.00').first().waitFor();

    const shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
    await stage.phone.setOffline(false);
    await eventually(async () =>
      expect(await captured(shop)).toMatchObject([
        { title: 'New name', status: 'ACTIVE', price: { amount: '12.00' }, images: [{}, {}] },
      ]),
    );
    await page.getByRole('button', { name: 'Mark sold' }).waitFor();
  });
});
