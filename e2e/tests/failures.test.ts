import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { openContext, openPage } from '../support/phone.ts';
import { photoFile, svgNamedJpeg } from '../support/photos.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ phoneFor: 'test' });

let seller: Seller;

beforeEach(async () => {
  seller = await stage.newSeller();
});

describe('what goes wrong is said, and nothing is lost by it', () => {
  it('a wrong password', async () => {
    await seller.register('Wrong password');
    await stage.phone.clearCookies();
    await seller.page.evaluate(() => localStorage.clear());
    await seller.signIn('not the password');
    await seller.page.getByText(/e-mail address or the password is wrong/i).waitFor();
    expect(await seller.page.getByLabel('E-mail').inputValue()).toBe(seller.email);
    await seller.page.getByLabel('Password', { exact: true }).fill(seller.password);
    await seller.page.getByRole('button', { name: 'Sign in' }).click();
    await seller.page.waitForURL(`${stage.product.url}/`);
  });

  it('an e-mail address that is taken', async () => {
    await seller.register('First');
    const other = await openContext(stage.browser);
    const { page } = await openPage(other);
    await page.goto(`${stage.product.url}/register`);
    await page.getByLabel('Name of the shop').fill('Second');
    await page.getByLabel('E-mail').fill(seller.email);
    await page.getByLabel('Password', { exact: true }).fill('another password');
    await page.getByRole('button', { name: 'Open the shop' }).click();
    await page.getByText(/has an account already/).waitFor();
    expect(await page.getByLabel('Name of the shop').inputValue()).toBe('Second');
    await other.close();
  });

  it('the network gone while photos are sent: they are kept, and sent by themselves when it is back', async () => {
    await seller.register('Tunnel');
    await seller.startItem();
    await seller.choosePhotos(await photoFile('one', '#a03030'), await photoFile('two', '#30a030'));
    await seller.page.getByRole('img').nth(1).waitFor();
    await seller.page.getByLabel('Title').fill('From the tunnel');
    await stage.phone.setOffline(true);
    await seller.save();
    await seller.page.waitForTimeout(1500);
    await stage.phone.setOffline(false);
    await seller.openSavedItem();
    await expectPhotosOnServer(seller, 'From the tunnel', 2);
  });

  it('the app closed while photos are sent: they are sent at the next opening', async () => {
    await seller.register('Closed');
    await seller.startItem();
    await seller.choosePhotos(await photoFile('kept', '#306030'));
    await seller.page.getByRole('img').first().waitFor();
    await seller.page.getByLabel('Title').fill('Kept over the night');
    await stage.phone.setOffline(true);
    await seller.save();
    await seller.page.close();
    await stage.phone.setOffline(false);
    const { page } = await openPage(stage.phone);
    const again = new Seller(page, stage.product.url, seller.email);
    await page.goto(`${stage.product.url}/`);
    await expectPhotosOnServer(again, 'Kept over the night', 1);
  });

  it('a draft that is reloaded: photos and fields are there again', async () => {
    await seller.register('Draft');
    await seller.startItem();
    await seller.choosePhotos(await photoFile('draft', '#603060'));
    await seller.page.getByRole('img').first().waitFor();
    await seller.page.getByLabel('Title').fill('Half finished');
    await seller.page.waitForTimeout(1000);
    await seller.page.reload();
    await seller.page.getByRole('img').first().waitFor();
    expect(await seller.page.getByLabel('Title').inputValue()).toBe('Half finished');
  });

  it('a drawing that calls itself a photo: it alone is refused, with the reason', async () => {
    await seller.register('Drawing');
    await seller.startItem();
    await seller.choosePhotos(await photoFile('good', '#303080'), await svgNamedJpeg());
    await seller.page.getByLabel('Title').fill('One good photo');
    await seller.save();
    await seller.page.getByText(/SVG/i).first().waitFor();
    await expectPhotosOnServer(seller, 'One good photo', 1);
  });
});

/** Asks the API itself until it has the item once, with its photos. */
async function expectPhotosOnServer(
  { email, password }: Seller,
  title: string,
  count: number,
): Promise<void> {
  const shop = await ShopApi.signIn(stage.product.url, email, password);
  await eventually(async () => {
    const items = (await shop.items()).filter((item) => item.title === title);
    expect(items.map(({ images }) => images.length)).toEqual([count]);
  }, 60_000);
}
