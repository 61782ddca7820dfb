import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { openPage } from '../support/phone.ts';
import { photoFile } from '../support/photos.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const ITEMS = 300;

const stage = openStage();

/** Some at a time, so that making them does not take longer than what is tested. */
async function makeItems(shop: ShopApi): Promise<void> {
  const numbers = Array.from({ length: ITEMS }, (_, index) => index);
  for (let start = 0; start < ITEMS; start += 30) {
    const titles = numbers.slice(start, start + 30).map((number) => `Thing ${number}`);
    await Promise.all(titles.map((title) => shop.addItems([title])));
  }
}

async function kept(page: Page, count: number): Promise<void> {
  await page.goto(`${stage.product.url}/sync`);
  await page.getByText(`All ${count} items are on this device.`).waitFor({ timeout: 30_000 });
  await page.getByText('Their thumbnails are here, too.').waitFor({ timeout: 30_000 });
}

/** Whether every picture that stands in the list is drawn. */
const drawn = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    "[...document.querySelectorAll('[data-index] img[loading]')].every((image) => image.complete && image.naturalWidth > 0)",
  );

describe('a shop of several hundred items', () => {
  it('opens whole without a network, and follows what was deleted elsewhere', async () => {
    const { page, scriptErrors } = await openPage(stage.phone);
    const seller = new Seller(page, stage.product.url, 'whole@example.com');
    await seller.register('All of it');
    const shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
    // The oldest: it stands at the very end of the list, where nobody has looked.
    const id = (await shop.addItems(['Hidden treasure'])).get('Hidden treasure') ?? '';
    await shop.addPhoto(id, await photoFile('hidden', '#a03030'));
    const description = 'Found under the stairs, with a small crack.';
    await shop.ask(
      'mutation ($input: UpdateItemInput!) { updateItem(input: $input) { userErrors { code } } }',
      { input: { id, description, category: 'Curiosities' } },
    );
    const lost = (await shop.addItems(['Soon gone'])).get('Soon gone') ?? '';
    await makeItems(shop);
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await kept(page, ITEMS + 2);
    await page.close();

    await stage.phone.setOffline(true);
    const { page: below, scriptErrors: laterErrors } = await openPage(stage.phone);
    await below.goto(`${stage.product.url}/`);
    await below
      .getByText(`${ITEMS + 2} items`)
      .first()
      .waitFor();
    await below.locator('[data-index="0"] a').waitFor();
    await eventually(async () => {
      await below.evaluate(
        "document.querySelector('[data-index]').closest('ul').scrollIntoView({ block: 'end' })",
      );
      await below.getByRole('link', { name: /Hidden treasure/ }).waitFor({ timeout: 1_000 });
    });
    await below.getByRole('link', { name: /Soon gone/ }).waitFor();
    await eventually(async () => expect(await drawn(below)).toBe(true));

    await below.getByRole('searchbox').fill('treas');
    await below.getByText('1 item', { exact: true }).first().waitFor();
    await below.getByRole('link', { name: /Hidden treasure/ }).click();
    await below.getByText(description).waitFor();
    await below.getByText('Curiosities').waitFor();
    const width = `document.querySelector('img[alt="Hidden treasure, photo 1"]').naturalWidth`;
    await eventually(async () => expect(await below.evaluate<number>(width)).toBeGreaterThan(0));

    await shop.ask('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id: lost });
    await stage.phone.setOffline(false);
    await kept(below, ITEMS + 1);
    await stage.phone.setOffline(true);
    await below.goto(`${stage.product.url}/?q=soon`);
    await below.getByText('Nothing found').waitFor();
    expect([...scriptErrors, ...laterErrors]).toEqual([]);
  });
});
