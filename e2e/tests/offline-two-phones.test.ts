import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { expectKeptAsServed } from '../support/kept-as-served.ts';
import { openContext, openPage } from '../support/phone.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ phoneFor: 'test' });

/** Opens the item as somebody would who looks at it, so that this phone knows it. */
async function look(page: Page, id: string, title: string): Promise<void> {
  await page.goto(`${stage.product.url}/items/${id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await page.getByRole('heading', { name: title }).first().waitFor();
}

const changePrice = (amount: string) => async (page: Page) => {
  await page.getByLabel('Price', { exact: true }).fill(amount);
};

describe('two phones that change the same item without a network', () => {
  let seller: Seller;
  let other: BrowserContext;
  let second: Seller;
  let shop: ShopApi;
  let id: string;

  beforeEach(async () => {
    seller = await stage.newSeller();
    await seller.register('Two phones');
    shop = await ShopApi.signIn(stage.product.url, seller.email, seller.password);
    id = (await shop.addItems(['Shared'])).get('Shared') ?? '';
    other = await openContext(stage.browser);
    second = new Seller((await openPage(other)).page, stage.product.url, seller.email);
    await second.signIn();
    await second.page.waitForURL(`${stage.product.url}/`);
    for (const { page } of [seller, second]) await look(page, id, 'Shared');
    for (const context of [stage.phone, other]) await context.setOffline(true);
  });
  afterEach(() => other.close());

  const there = async () => (await shop.items())[0];

  it('are joined where they changed different things', async () => {
    await seller.edit(changePrice('15'));
    await second.edit(async (page) => {
      await page.getByLabel('Title').fill('Shared by two');
    });
    await second.page.getByText(/changes? kept on this device/).waitFor();
    await stage.phone.setOffline(false);
    await eventually(async () => expect(await there()).toMatchObject({ price: { amount: '15.00' } }));
    await other.setOffline(false);
    await eventually(async () =>
      expect(await there()).toMatchObject({ title: 'Shared by two', price: { amount: '15.00' }, version: 3 }),
    );
    await second.page.getByText('$15.00').first().waitFor();
    for (const { page } of [seller, second]) await expectKeptAsServed(page, shop);
  });

  it('are asked where they changed the same, and both copies are kept until then', async () => {
    await seller.edit(changePrice('15'));
    await second.edit(changePrice('17'));
    await second.page.getByText(/changes? kept on this device/).waitFor();
    await stage.phone.setOffline(false);
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
    for (const { page } of [seller, second]) await expectKeptAsServed(page, shop);
  });
});
