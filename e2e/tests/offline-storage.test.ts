import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { keptCommands, keptPhotos, residueOf } from '../support/device.ts';
import { eventually } from '../support/eventually.ts';
import { heavyPhoto, numberedPhoto } from '../support/photos.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ phoneFor: 'test' });

let page: Page;
let seller: Seller;
let shop: ShopApi;

beforeEach(async () => {
  await smallDevice();
  seller = await stage.newSeller();
  page = seller.page;
  await seller.register('Little room');
  shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
});

let devtools: CDPSession;

/** Room for the app and some four photos; the browser goes by it from its first visit on. */
async function smallDevice(): Promise<void> {
  // The limit lasts as long as this session: that of a tab beside the app.
  devtools = await stage.phone.newCDPSession(await stage.phone.newPage());
  await limitTo(12_000_000);
}

const limitTo = (quotaSize: number) =>
  devtools.send('Storage.overrideQuotaForOrigin', { origin: stage.product.url, quotaSize });

/**
 * From here on the device has no room for anything, however small. Real quotas cannot say so exactly: the browser
 * lets small writes through for a while by what it remembers of the room.
 */
const takeAllRoom = () =>
  page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });

const makeRoom = () => page.evaluate(() => (globalThis as unknown as { makeRoom(): unknown }).makeRoom());

async function addPhoto(number: number, heavy: boolean): Promise<void> {
  const photo = heavy ? await heavyPhoto(number) : await numberedPhoto(number);
  await page.getByLabel('Add photos').setInputFiles(photo);
}

describe('a device that is full', () => {
  it('says what could not be kept, and loses nothing of what was', async () => {
    const id = (await shop.addItems(['Vase'])).get('Vase') ?? '';
    await page.goto(`${stage.product.url}/items/${id}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await stage.phone.setOffline(true);

    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Price', { exact: true }).fill('31');
    await takeAllRoom();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('There is no room left on this device').waitFor();
    expect(await page.getByLabel('Price', { exact: true }).inputValue()).toBe('31');
    await makeRoom();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Back to the inventory' }).click();

    await seller.startItem();
    await addPhoto(1, false);
    await page.getByRole('button', { name: 'Remove photo 1' }).waitFor();
    const refusal = page.getByText('There is no room for more photos on this device');
    for (let number = 2; number <= 9 && !(await refusal.isVisible()); number += 1) {
      await addPhoto(number, true);
      await refusal.or(page.getByRole('button', { name: `Remove photo ${number}` })).waitFor();
    }
    await page.getByText('The last photo was not added. The ones below are safe.').waitFor();
    const safe = await keptPhotos(page);
    expect(safe.length).toBeGreaterThan(1);
    expect(await page.getByRole('button', { name: /^Remove photo/ }).count()).toBe(safe.length);

    await takeAllRoom();
    await page.getByLabel('Title').fill('Found when all was full');
    await page.getByText('This device could not keep the last change').waitFor();
    await page.getByRole('button', { name: 'Save item' }).click();
    await page.getByText('This device could not keep the last change').waitFor();
    expect((await keptCommands(page)).map(({ kind }) => kind)).toEqual(['editItem']);
    await makeRoom();
    await seller.save();

    await stage.phone.setOffline(false);
    await eventually(async () => {
      const [found, vase] = await shop.items();
      expect(found).toMatchObject({ title: 'Found when all was full' });
      expect(found.images).toHaveLength(safe.length);
      expect(found.images[0]).toEqual({ sha256: safe[0]?.sha256 });
      expect(vase).toMatchObject({ title: 'Vase', price: { amount: '31.00' } });
    }, 60_000);
  }, 180_000);

  it('warns before anything is at risk, where its browser tells how much room is left', async () => {
    await stage.phone.addInitScript(() => {
      Object.assign(navigator.storage, { estimate: async () => ({ quota: 90_000_000, usage: 7_000_000 }) });
    });
    await page.reload();
    await page.getByText('Only 83 MB are left').waitFor();
    await seller.startItem();
    await page.getByText('Only 83 MB are left').waitFor();
  });

  it('warns before anything is at risk, where its browser promises more room than there is', async () => {
    await stage.phone.addInitScript(() => {
      const estimate = async () => ({ quota: 500_000_000_000, usage: 7_000_000 });
      Object.assign(navigator.storage, { estimate });
    });
    await page.reload();
    await seller.startItem();
    const warning = page.getByText('There is hardly room for new photos on this device.');
    await warning.waitFor();
    expect(await page.evaluate(() => caches.has('llatria-probe'))).toBe(false);
    await limitTo(1_000_000_000);
    await page.reload();
    await page.getByRole('heading', { name: 'Add item' }).waitFor();
    await page.waitForTimeout(2_000);
    expect(await warning.count()).toBe(0);
    expect(await page.evaluate(() => caches.has('llatria-probe'))).toBe(false);
  });

  it('warns where the browser may clear what waits', async () => {
    await limitTo(1_000_000_000);
    await stage.phone.addInitScript(() => {
      const refuse = async () => false;
      Object.assign(navigator.storage, { persist: refuse, persisted: refuse });
    });
    await page.reload();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await stage.phone.setOffline(true);
    await seller.startItem();
    await addPhoto(1, false);
    await page.getByRole('button', { name: 'Remove photo 1' }).waitFor();
    const warning = page.getByText('This browser may clear unsent work');
    await warning.waitFor();
    await seller.save();
    await page.getByRole('link', { name: 'Back to the inventory' }).click();
    await warning.waitFor();
    await page.getByRole('link', { name: 'Details' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sync' }).waitFor();
    expect(await warning.count()).toBe(1);
  });

  it('shows Safari on a phone the way to the home screen, until it is waved away', async () => {
    await stage.phone.addInitScript(() => Object.assign(navigator, { standalone: false }));
    await page.reload();
    const hint = page.getByText('put Llatria on your home screen');
    await hint.waitFor();
    await page.getByRole('button', { name: 'Not now' }).click();
    await hint.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Little room' }).waitFor();
    await page.waitForTimeout(2_000);
    expect(await hint.count()).toBe(0);
  });
});

describe('signing out', () => {
  it('asks where something is unsent, and leaves nothing of the person on the device', async () => {
    await seller.startItem();
    await addPhoto(1, false);
    await page.getByRole('button', { name: 'Remove photo 1' }).waitFor();
    await page.getByLabel('Title').fill('Secret vase');
    await seller.save();
    await eventually(async () => expect((await shop.items())[0]?.images).toHaveLength(1), 60_000);
    await page.goto(`${stage.product.url}/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await page.getByRole('link', { name: /Secret vase/ }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    await eventually(async () =>
      expect((await residueOf(page, 'Secret vase')).join()).toContain('IndexedDB'),
    );
    await eventually(async () =>
      expect((await residueOf(page, '/images/')).join()).toContain('Cache Storage'),
    );
    await stage.phone.setOffline(true);
    await seller.edit((form) => form.getByLabel('Price', { exact: true }).fill('12'));
    await page.goto(`${stage.product.url}/settings`);
    const signOut = page.getByRole('button', { name: 'Sign out', exact: true });
    await signOut.click();
    const question = page.getByRole('dialog', { name: 'Sign out and lose unsent work?' });
    await question.getByText(/1 change,/).waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await keptCommands(page)).toHaveLength(1);
    await signOut.click();
    await question.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL(/sign-in/);
    await eventually(async () => {
      for (const trace of ['Secret vase', 'Little room', seller.email, '/images/']) {
        expect([trace, await residueOf(page, trace)]).toEqual([trace, []]);
      }
    });
    await page.goBack();
    await page.waitForURL(/sign-in/);
    expect(await page.getByText('Secret vase').count()).toBe(0);
  });
});
