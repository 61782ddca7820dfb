import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { numberedPhoto } from '../support/photos.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ phoneFor: 'test' });

/** Lets the browser say of its network that it costs money. */
const meter = (): Promise<unknown> =>
  stage.phone.addInitScript(() => {
    const connection = Object.assign(new EventTarget(), { saveData: true, type: 'cellular' });
    Object.defineProperty(navigator, 'connection', { value: connection });
  });

const becomesFree = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { connection } = navigator as unknown as { readonly connection: EventTarget };
    Object.assign(connection, { saveData: false, type: 'wifi' }).dispatchEvent(new Event('change'));
  });

const thumbnailsHere = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.endsWith('images-kept'));
    const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return caught.flat().length;
  });

const takenOver = (): number =>
  stage.network.passages.filter(({ operation }) => operation === 'ItemChanges').length;

async function shopWithPhotos(): Promise<{ page: Page; shop: ShopApi }> {
  const seller = await stage.newSeller(stage.network.url);
  const { page } = seller;
  const before = takenOver();
  await seller.register('On the road');
  const shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
  const ids = await shop.addItems(['Map', 'Torch']);
  let number = 0;
  for (const id of ids.values()) await shop.addPhoto(id, await numberedPhoto(++number));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${stage.network.url}/sync`);
  await page.getByText('Your items wait for Wi-Fi').waitFor();
  expect([takenOver() - before, await thumbnailsHere(page)]).toEqual([0, 0]);
  return { page, shop };
}

describe('a network that costs money', () => {
  it('is not used to take over the inventory and its photos, until somebody wants them now; news come over any', async () => {
    await meter();
    const { page, shop } = await shopWithPhotos();
    await page.getByRole('button', { name: 'Fetch now' }).click();
    await page.getByText('All 2 items are on this device.').waitFor();
    await page.getByText('Their thumbnails are here, too.').waitFor();
    expect(await thumbnailsHere(page)).toBe(2);

    const id = (await shop.addItems(['Compass'])).get('Compass') ?? '';
    await shop.addPhoto(id, await numberedPhoto(9));
    await page.reload();
    await page.getByText('All 3 items are on this device.').waitFor();
    await page.getByText('1 thumbnail waits for Wi-Fi.').waitFor();
    expect(await thumbnailsHere(page)).toBe(2);
    await page.getByRole('button', { name: 'Fetch now' }).click();
    await page.getByText('Their thumbnails are here, too.').waitFor();
    expect(await thumbnailsHere(page)).toBe(3);
  });

  it('is followed by one that does not: then the rest comes by itself', async () => {
    await meter();
    const { page } = await shopWithPhotos();
    await becomesFree(page);
    await page.getByText('All 2 items are on this device.').waitFor();
    await eventually(async () => expect(await thumbnailsHere(page)).toBe(2));
  });
});
