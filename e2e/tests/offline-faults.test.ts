import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keptCommands } from '../support/device.ts';
import { eventually } from '../support/eventually.ts';
import { numberedPhoto } from '../support/photos.ts';
import { changeKept } from '../support/product-database.ts';
import type { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';
import type { Fault } from '../support/unsteady-network.ts';

/** What each command meets before it gets through, one after the other. */
const FAULTS: readonly Fault[] = [
  'reply lost',
  { status: 500 },
  { status: 401 },
  { status: 503 },
  { status: 429, headers: { 'retry-after': '1' } },
];

const stage = openStage();

let page: Page;
let seller: Seller;
let shop: ShopApi;
let ids: Map<string, string>;

const idOf = (title: string) => ids.get(title) ?? '';

beforeAll(async () => {
  seller = await stage.newSeller(stage.network.url);
  page = seller.page;
  await seller.register('Faults');
  shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
  ids = await shop.addItems([
    'Archived',
    'Brought back',
    'Cheaper',
    'Gone',
    'Photographed',
    'Posted',
    'Received',
    'Refused',
    'Returned',
  ]);
  await shop.ask(
    'mutation ($id: ID!, $sold: ID!) { deleteItem(id: $id) { userErrors { code } } markSold(input: { itemId: $sold }) { userErrors { code } } }',
    { id: idOf('Brought back'), sold: idOf('Returned') },
  );
  await shop.addPhoto(idOf('Photographed'), await numberedPhoto(6));
  await post('Refused');
  await changeKept(
    stage.product,
    "UPDATE platform_postings SET status = 'NEEDS_ATTENTION', in_flight_since = NULL WHERE item_id = $1",
    [idOf('Refused')],
  );
  await photographJug();
});

/** Puts an item on the website. */
async function post(title: string): Promise<void> {
  await shop.ask(
    'mutation ($id: ID!) { postItem(input: { itemId: $id, platforms: [WEBSITE] }) { userErrors { code } } }',
    { id: idOf(title) },
  );
  await eventually(async () => expect((await itemOf(title)).postings).toMatchObject([{ status: 'LIVE' }]));
}

/** An item with two photos, of which there are five, and which is on the website. */
async function photographJug(): Promise<void> {
  await seller.startItem();
  await page.getByLabel('Add photos').setInputFiles([await numberedPhoto(1), await numberedPhoto(2)]);
  await page.getByRole('button', { name: 'Remove photo 2' }).waitFor();
  await seller.describeItem({ title: 'Jug', price: '8', condition: 'Good', category: 'Kitchen' });
  await page.getByRole('button', { name: 'More details' }).click();
  await page.getByLabel('Quantity').fill('5');
  await seller.save();
  await eventually(async () => expect((await itemOf('Jug')).images).toHaveLength(2), 60_000);
  ids.set('Jug', (await itemOf('Jug')).id);
  await post('Jug');
}

const itemOf = async (title: string) => (await shop.items()).find((item) => item.title === title);

/** Goes there as a link in the app does. */
const go = (path: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

async function open(title: string): Promise<void> {
  await go(`/items/${idOf(title)}`);
  await page.getByRole('heading', { name: title }).first().waitFor();
  await page.getByRole('button', { name: /^(Edit|Restore it)$/ }).waitFor();
}

async function choose(entry: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: entry }).click();
}

async function chooseToLower(title: string): Promise<void> {
  await page.getByRole('button', { name: 'Choose several' }).click();
  await page.getByRole('checkbox', { name: `Choose ${title}` }).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Price' }).click();
  await page.getByRole('button', { name: 'Lower the prices' }).click();
}

/** One change of every kind that a seller can make. */
async function changeEverything(): Promise<void> {
  await open('Jug');
  await seller.edit((form) => form.getByLabel('Price', { exact: true }).fill('9.50'));
  await page.getByRole('button', { name: 'Mark sold' }).click();
  await page.getByRole('button', { name: 'Sold 1', exact: true }).click();
  await page.getByText('Sold; 4 left.').waitFor();
  await page.getByRole('region', { name: 'Website' }).getByRole('button', { name: 'Take down' }).click();
  await page.getByRole('button', { name: 'Change the photos' }).click();
  const grip = page.getByRole('button', { name: 'Move photo 1', exact: true });
  for (const key of ['Space', 'ArrowRight', 'Space']) {
    await grip.press(key);
    await page.waitForTimeout(400);
  }
  await page.getByRole('button', { name: 'Remove photo 2' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove photo 2' }).waitFor({ state: 'detached' });
  await page.getByLabel('Add photos').setInputFiles(await numberedPhoto(3));
  await page.getByRole('list', { name: 'Photos on their way' }).waitFor();
  await open('Archived');
  await choose('Archive it');
  await open('Gone');
  await choose('Delete it');
  await open('Brought back');
  await page.getByRole('button', { name: 'Restore it' }).click();
  await open('Returned');
  await page.getByRole('button', { name: 'Undo sale' }).click();
  await open('Posted');
  await page.getByRole('region', { name: 'Website' }).getByRole('button', { name: 'Post' }).click();
  await open('Refused');
  await page.getByRole('region', { name: 'Website' }).getByRole('button', { name: 'Try again' }).click();
  await open('Photographed');
  await page.getByRole('button', { name: 'Change the photos' }).click();
  await page.getByRole('button', { name: 'Move to another item' }).click();
  await page.getByRole('button', { name: /^Received/ }).click();
  await page.getByText('Photo moved to “Received”.').waitFor();
  await go('/');
  await chooseToLower('Cheaper');
  await page.getByText('1 item changed.').waitFor();
  await go('/capture');
  await page.getByLabel('Add photos').setInputFiles(await numberedPhoto(4));
  await page.getByRole('button', { name: 'Remove photo 1' }).waitFor();
  await page.getByLabel('Title').fill('New');
  await seller.save();
}

describe('a network on which nothing gets through at first', () => {
  it('every kind of change survives lost replies, outages, limits and a refused session, and is done once', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await go('/');
    await page.getByRole('link', { name: /Jug/ }).waitFor();
    for (const title of ids.keys()) await open(title);
    const [first, second] = (await itemOf('Jug')).images;
    // What was seen is written to the device a moment after it was.
    await page.waitForTimeout(2_500);
    await stage.phone.setOffline(true);
    await changeEverything();
    const kept = await keptCommands(page);
    expect(new Set(kept.map(({ kind }) => kind)).size).toBe(15);

    const met = new Map<string, number>();
    stage.network.disturb = ({ commandId }) => {
      const times = commandId === null ? FAULTS.length : (met.get(commandId) ?? 0);
      if (commandId !== null) met.set(commandId, times + 1);
      return FAULTS[times] ?? null;
    };
    await page.goto(`${stage.network.url}/sync`);
    await stage.phone.setOffline(false);
    await eventually(async () => {
      // Somebody who does not want to wait for the next try by itself.
      await page
        .getByRole('button', { name: 'Sync now' })
        .click({ timeout: 1_000 })
        .catch(() => undefined);
      expect(await keptCommands(page)).toEqual([]);
    }, 90_000);
    await page.getByText('Everything is in your shop').waitFor();
    expect([...met.values()]).toEqual(kept.map(() => FAULTS.length + 1));

    const [jug, fresh] = await Promise.all([itemOf('Jug'), itemOf('New')]);
    expect(jug).toMatchObject({ price: { amount: '9.50' }, quantity: 4, sales: [{}] });
    expect(jug.images).toEqual([second, expect.not.objectContaining(first)]);
    expect(fresh.images).toHaveLength(1);
    await eventually(async () => {
      expect((await itemOf('Jug')).postings).toMatchObject([{ platform: 'WEBSITE', status: 'ENDED' }]);
      for (const title of ['Posted', 'Refused'])
        expect((await itemOf(title)).postings).toMatchObject([{ platform: 'WEBSITE', status: 'LIVE' }]);
    });
    expect(await shop.items()).toMatchObject([
      { title: 'Archived', status: 'ARCHIVED', version: 2 },
      { title: 'Brought back', deletedAt: null, version: 3 },
      { title: 'Cheaper', price: { amount: '9.00' }, version: 2 },
      { title: 'Gone', deletedAt: expect.any(String), version: 2 },
      { title: 'Jug' },
      { title: 'New' },
      { title: 'Photographed', images: [], version: 3 },
      { title: 'Posted' },
      { title: 'Received', images: [{}], version: 2 },
      { title: 'Refused' },
      { title: 'Returned', quantity: 1, sales: [], status: 'ACTIVE' },
    ]);
  }, 240_000);

  it('a server that asks for patience is not bothered earlier', async () => {
    let asked = false;
    stage.network.disturb = ({ operation }) => {
      if (operation !== 'UpdateItem' || asked) return null;
      asked = true;
      return { status: 429, headers: { 'retry-after': '5' } };
    };
    const since = stage.network.passages.length;
    await open('Posted');
    await seller.edit((form) => form.getByLabel('Price', { exact: true }).fill('77'));
    await eventually(async () =>
      expect(await itemOf('Posted')).toMatchObject({ price: { amount: '77.00' } }),
    );
    const tries = stage.network.passages.slice(since).filter(({ operation }) => operation === 'UpdateItem');
    expect(tries).toHaveLength(2);
    expect((tries[1]?.at ?? 0) - (tries[0]?.at ?? 0)).toBeGreaterThanOrEqual(5_000);
  });

  it('a change of many and a new photo for an old one, whose replies are lost, are done once', async () => {
    const lost = new Set<string>();
    stage.network.disturb = ({ operation }) => {
      if (!['BulkUpdateItems', 'ReplaceImage'].includes(operation) || lost.has(operation)) return null;
      lost.add(operation);
      return 'reply lost';
    };
    await go('/');
    await chooseToLower('Cheaper');
    await page.getByText('Try again; nothing is done twice.').waitFor();
    await page.getByRole('button', { name: 'Lower the prices' }).click();
    await page.getByText('1 item changed.').waitFor();
    expect(await itemOf('Cheaper')).toMatchObject({ price: { amount: '8.10' }, version: 3 });

    const before = (await itemOf('Jug')).images;
    await open('Jug');
    await page.getByRole('button', { name: 'Change the photos' }).click();
    await page.getByRole('button', { name: 'Remove photo 1' }).click();
    await page.getByLabel('The photo that takes its place').setInputFiles(await numberedPhoto(5));
    await eventually(async () => {
      const { images } = await itemOf('Jug');
      expect(images).toEqual([expect.not.objectContaining(before[0]), before[1]]);
      expect(await keptCommands(page)).toEqual([]);
    }, 30_000);
    expect([...lost].sort()).toEqual(['BulkUpdateItems', 'ReplaceImage']);
    const sent = stage.network.passages.filter(({ operation }) => operation === 'ReplaceImage');
    expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1);
  });
});
