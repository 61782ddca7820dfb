import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keptCommands, keptDrafts, keptPhotos } from '../support/device.ts';
import { eventually } from '../support/eventually.ts';
import { expectKeptAsServed } from '../support/kept-as-served.ts';
import { openPage } from '../support/phone.ts';
import { numberedPhoto } from '../support/photos.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const ITEMS = 40;

const stage = openStage();

const titleOf = (number: number) => `Find ${String(number).padStart(2, '0')}`;

const photosOf = (number: number) => Promise.all([0, 1, 2].map((place) => numberedPhoto(number * 3 + place)));

/** Begins an item; its photos are on the device when this is over. */
async function begin(page: Page, number: number): Promise<void> {
  await page.getByLabel('Add photos').setInputFiles(await photosOf(number));
  await page.getByRole('button', { name: 'Remove photo 3' }).waitFor();
  if (number % 10 > 0) return;
  // Each tenth has a large photo: what is sent in its place is worth waiting for.
  await eventually(async () => expect((await keptPhotos(page)).every(({ ready }) => ready)).toBe(true));
}

async function finish(page: Page, number: number): Promise<void> {
  await page.getByLabel('Title').fill(titleOf(number));
  await page.getByRole('button', { name: 'Save item' }).click();
  await page.getByRole('heading', { name: 'Saved', exact: true }).waitFor();
}

describe('a day in a basement without signal', () => {
  it('forty items with three photos each arrive once, byte for byte, although the app was closed meanwhile', async () => {
    const seller = await stage.newSeller(stage.network.url);
    const first = seller.page;
    await seller.register('Deep down');
    const shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
    await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await stage.phone.setOffline(true);
    for (let number = 1; number <= ITEMS / 2; number += 1) {
      await seller.startItem();
      await begin(first, number);
      await finish(first, number);
      await first.getByRole('link', { name: 'Back to the inventory' }).click();
    }
    await seller.startItem();
    await begin(first, ITEMS / 2 + 1);
    await first.close();

    const { page } = await openPage(stage.phone);
    const again = new Seller(page, stage.network.url, seller.email);
    await page.goto(`${stage.network.url}/capture`);
    await page.getByRole('button', { name: 'Remove photo 3' }).waitFor();
    await finish(page, ITEMS / 2 + 1);
    for (let number = ITEMS / 2 + 2; number <= ITEMS; number += 1) {
      await page.getByRole('link', { name: 'Back to the inventory' }).click();
      await again.startItem();
      await begin(page, number);
      await finish(page, number);
    }
    const prepared = await keptPhotos(page);
    const commands = await keptCommands(page);
    expect(prepared).toHaveLength(ITEMS * 3);
    expect(new Set(prepared.map(({ sha256 }) => sha256)).size).toBe(ITEMS * 3);
    expect(commands).toHaveLength(ITEMS * 4);
    expect(await shop.items()).toEqual([]);
    await page.goto(`${stage.network.url}/sync`);
    await fact(page, 'Photos saved here', '120');

    await stage.phone.setOffline(false);
    await page.getByText('Everything is in your shop').waitFor({ timeout: 90_000 });
    await fact(page, 'Photos confirmed just now', '120');

    const items = await shop.items();
    expect(items.map(({ title }) => title)).toEqual(
      Array.from({ length: ITEMS }, (_, index) => titleOf(index + 1)),
    );
    for (const item of items) {
      const sent = prepared.filter(({ ownerId }) => ownerId === item.id);
      const expected = sent.sort((one, other) => one.position - other.position);
      expect(item.images).toEqual(expected.map(({ sha256 }) => ({ sha256 })));
    }
    const done = stage.network.passages.filter(({ commandId, granted }) => commandId !== null && granted);
    expect(done.map(({ commandId }) => commandId).sort()).toEqual(idsOf(commands));
    expect([await keptCommands(page), await keptPhotos(page), await keptDrafts(page)]).toEqual([[], [], []]);
    await expectKeptAsServed(page, shop);
  }, 240_000);
});

/** What stands for each command on its way: a new item and a photo bring the id that they will have. */
function idsOf(
  commands: readonly { kind: string; id: string; itemId: string; photoId?: string | null }[],
): string[] {
  const ids = commands.map(
    ({ kind, id, itemId, photoId }) => photoId ?? (kind === 'createItem' ? itemId : id),
  );
  return ids.sort();
}

async function fact(page: Page, name: string, value: string): Promise<void> {
  await page
    .getByRole('region', { name: 'How it stands' })
    .locator('div', { hasText: name })
    .getByText(value, { exact: true })
    .waitFor();
}
