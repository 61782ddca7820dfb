import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { keptCommands } from '../support/device.ts';
import { eventually } from '../support/eventually.ts';
import { installed } from '../support/phone.ts';
import { numberedPhoto } from '../support/photos.ts';
import type { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ phoneFor: 'test' });

let seller: Seller;
let page: Page;
let shop: ShopApi;
let ids: Map<string, string>;

beforeEach(async () => {
  seller = await stage.newSeller();
  page = seller.page;
  await seller.register('Mixed up');
  shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
  ids = await shop.addItems(['Kettle', 'Teapot']);
  for (const number of [1, 2, 3]) await shop.addPhoto(idOf('Kettle'), await numberedPhoto(number));
  await shop.addPhoto(idOf('Teapot'), await numberedPhoto(4));
});

const idOf = (title: string) => ids.get(title) ?? '';

/** The hashes of the photos of each item. */
async function photosThere(): Promise<Map<string, string[]>> {
  const items = await shop.items();
  return new Map(
    items.map(({ title, images }) => [title, images.map(({ sha256 }: { sha256: string }) => sha256)]),
  );
}

async function open(title: string): Promise<void> {
  await page.goto(`${stage.product.url}/items/${idOf(title)}`);
  await page.getByRole('heading', { name: title }).first().waitFor();
  await page.getByRole('button', { name: 'Change the photos' }).waitFor();
}

/** Opens what moves photos, and chooses some. */
async function choosePhotos(...numbers: number[]): Promise<void> {
  await page.getByRole('button', { name: 'Change the photos' }).click();
  await page.getByRole('button', { name: 'Move to another item' }).click();
  for (const number of numbers) await page.getByRole('button', { name: `Choose photo ${number}` }).click();
}

const shownPhotos = (): Promise<number> =>
  page.getByRole('region', { name: 'Photos', exact: true }).getByRole('listitem').count();

describe('photos that belong to another item', () => {
  it('are moved without a network, shown at once, and moved once when it is back', async () => {
    const before = await photosThere();
    const [first, second, third] = before.get('Kettle') ?? [];
    await installed(page);
    for (const title of ['Teapot', 'Kettle']) await open(title);
    await page.waitForTimeout(2_500);
    await stage.phone.setOffline(true);
    await choosePhotos(1, 3);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Find the other item' }).fill('tea');
    await page.getByRole('button', { name: 'New item' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Teapot/ }).click();
    await page.getByText('2 photos moved to “Teapot”.').waitFor();
    await eventually(async () => expect(await shownPhotos()).toBe(1));
    await choosePhotos();
    // The only photo is chosen already.
    await page.getByRole('button', { name: /^New item/ }).click();
    await page.getByText('Photo made an item.').waitFor();
    await open('Teapot');
    await eventually(async () => expect(await shownPhotos()).toBe(3));
    expect(await photosThere()).toEqual(before);

    await stage.phone.setOffline(false);
    await eventually(async () => {
      expect(await keptCommands(page)).toEqual([]);
      const now = await photosThere();
      expect([...now.keys()]).toEqual(['Kettle', 'Teapot', expect.stringMatching(/^Untitled item/)]);
      expect([...now.values()]).toEqual([[], [...(before.get('Teapot') ?? []), first, third], [second]]);
    });
    await eventually(async () => expect(await shownPhotos()).toBe(3));
  }, 120_000);

  it('come back in their order by an undo, though the move has arrived', async () => {
    const before = await photosThere();
    await open('Kettle');
    await choosePhotos(2);
    await page.getByRole('button', { name: /^Teapot/ }).click();
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    await eventually(async () => expect((await photosThere()).get('Teapot')).toHaveLength(2));
    await undo.click();
    await eventually(async () => expect(await photosThere()).toEqual(before));
    await eventually(async () => expect(await shownPhotos()).toBe(3));
  });

  it('stay where they are, and wait for a person with the reason, where the other item is gone', async () => {
    const before = await photosThere();
    await installed(page);
    for (const title of ['Teapot', 'Kettle']) await open(title);
    await page.waitForTimeout(2_500);
    await stage.phone.setOffline(true);
    await choosePhotos(1);
    await page.getByRole('button', { name: /^Teapot/ }).click();
    await page.getByText('Photo moved to “Teapot”.').waitFor();
    await shop.ask('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id: idOf('Teapot') });
    await stage.phone.setOffline(false);
    await page.goto(`${stage.product.url}/sync`);
    await page.getByText('Moving photos: Kettle').waitFor();
    await page.getByText('There is no such item.').waitFor();
    await open('Kettle');
    await page.getByText('Moving photos was not taken').waitFor();
    expect(await shownPhotos()).toBe(3);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Moving photos was not taken').waitFor({ state: 'detached' });
    expect((await photosThere()).get('Kettle')).toEqual(before.get('Kettle'));
  }, 120_000);

  it('are moved as far as they are still there', async () => {
    await installed(page);
    await open('Kettle');
    await page.waitForTimeout(2_500);
    await stage.phone.setOffline(true);
    const [, second] = (await photosThere()).get('Kettle') ?? [];
    await choosePhotos(1, 2);
    await page.getByRole('button', { name: /^Teapot/ }).click();
    await page.getByText('2 photos moved to “Teapot”.').waitFor();
    const { item } = await shop.ask('query ($id: ID!) { item(id: $id) { images { id } } }', {
      id: idOf('Kettle'),
    });
    await shop.ask('mutation ($id: ID!) { deleteImage(id: $id) { deletedId } }', { id: item.images[0].id });
    await stage.phone.setOffline(false);
    await eventually(async () => {
      expect(await keptCommands(page)).toEqual([]);
      const now = await photosThere();
      expect([now.get('Kettle')?.length, now.get('Teapot')?.[1]]).toEqual([1, second]);
    });
  }, 120_000);
});
