import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keptCommands, keptPhotos } from '../support/device.ts';
import { expectKeptAsServed } from '../support/kept-as-served.ts';
import { openPage } from '../support/phone.ts';
import { numberedPhoto } from '../support/photos.ts';
import { seededRandom } from '../support/random.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const KILLS = 50;
const SEED = 20_261_122;
const STOCK = ['Bowl', 'Cup', 'Dish', 'Jug', 'Pan', 'Pot'];
const REDUCTIONS = 4;

const stage = openStage();

/** Lowers all prices by a tenth: what is done twice shows. */
async function lowerPrices(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose several' }).click();
  for (const title of STOCK) await page.getByRole('checkbox', { name: `Choose ${title}` }).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Price' }).click();
  await page.getByRole('button', { name: 'Lower the prices' }).click();
  await page.getByText(`${STOCK.length} items changed.`).waitFor();
  await page.getByText(`${STOCK.length} items changed.`).waitFor({ state: 'detached' });
}

/** Ends a tab as a phone without memory does: its process with it, or only the page. */
async function kill(page: Page, withProcess: boolean): Promise<void> {
  if (withProcess) {
    const gone = page.waitForEvent('crash');
    const session = await stage.phone.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await gone;
  }
  await page.close();
}

/** Waits until the app asks for a change of the shop; false where nothing is left to ask for. */
async function sending(since: number): Promise<boolean> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    if (stage.network.passages.slice(since).some(({ commandId }) => commandId !== null)) return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

describe('an app that is killed while it sends', () => {
  it(`${KILLS} times at any moment: nothing is lost, nothing is done twice`, async () => {
    const random = seededRandom(SEED);
    const seller = await stage.newSeller(stage.network.url);
    const first = seller.page;
    await seller.register('Killed');
    const shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
    await shop.addItems(STOCK);
    await first.goto(`${stage.network.url}/`);
    await first.getByRole('link', { name: /Bowl/ }).waitFor();
    await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await stage.phone.setOffline(true);
    for (let time = 0; time < REDUCTIONS; time += 1) await lowerPrices(first);
    for (const number of [1, 2, 3]) {
      await seller.startItem();
      await first
        .getByLabel('Add photos')
        .setInputFiles(await Promise.all([0, 1, 2].map((place) => numberedPhoto(number * 3 + place))));
      await first.getByRole('button', { name: 'Remove photo 3' }).waitFor();
      await first.getByLabel('Title').fill(`Found ${number}`);
      await seller.save();
      await first.getByRole('link', { name: 'Back to the inventory' }).click();
    }
    const photos = await keptPhotos(first);
    const commands = await keptCommands(first);
    expect([photos.length, commands.length]).toEqual([9, REDUCTIONS * STOCK.length + 3 * 4]);
    await first.close();

    stage.network.latency = () => 40 + random() * 160;
    await stage.phone.setOffline(false);
    for (let round = 0; round < KILLS; round += 1) {
      const since = stage.network.passages.length;
      const { page } = await openPage(stage.phone);
      await page.goto(`${stage.network.url}/sync`, { waitUntil: 'commit' });
      expect([round, await sending(since)]).toEqual([round, true]);
      await new Promise((resolve) => setTimeout(resolve, random() * 400));
      await kill(page, round % 2 === 1);
    }

    stage.network.latency = () => 0;
    const { page } = await openPage(stage.phone);
    await page.goto(`${stage.network.url}/sync`);
    await page.getByText('Everything is in your shop').waitFor({ timeout: 60_000 });
    const items = await shop.items();
    expect(items.map(({ title }) => title)).toEqual([
      ...STOCK.slice(0, 3),
      'Found 1',
      'Found 2',
      'Found 3',
      ...STOCK.slice(3),
    ]);
    for (const { id, title, images, price, version } of items) {
      if (STOCK.includes(title)) expect([price.amount, version]).toEqual(['6.56', 1 + REDUCTIONS]);
      const own = photos
        .filter(({ ownerId }) => ownerId === id)
        .sort((one, other) => one.position - other.position);
      expect(images).toEqual(own.map(({ sha256 }) => ({ sha256 })));
    }
    expect(await keptPhotos(page)).toEqual([]);
    await expectKeptAsServed(page, shop);
  }, 240_000);
});
