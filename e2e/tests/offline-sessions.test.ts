import { describe, expect, it } from '@jest/globals';
import { keptCommands } from '../support/device.ts';
import { eventually } from '../support/eventually.ts';
import { openPage } from '../support/phone.ts';
import { changeKept } from '../support/product-database.ts';
import { Seller } from '../support/seller.ts';
import { ShopApi } from '../support/shop-api.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage();

describe('a phone that comes back after its session has run out', () => {
  it('keeps unsent work from another person who signs in, and sends it once when the same one comes back', async () => {
    const { network, phone, product } = stage;
    const seller = await stage.newSeller(network.url);
    const { page } = seller;
    await seller.register('Long away');
    const shop = await ShopApi.signIn(product.url, seller.email, seller.password);
    const id = (await shop.addItems(['Clock'])).get('Clock') ?? '';
    await page.goto(`${network.url}/items/${id}`);
    await page.getByRole('heading', { name: 'Clock' }).first().waitFor();
    await phone.setOffline(true);
    await seller.edit((form) => form.getByLabel('Price', { exact: true }).fill('99'));
    await page.getByText(/changes? kept on this device/).waitFor();
    const kept = (await keptCommands(page)).map(({ id, itemId, kind, state }) => ({
      id,
      itemId,
      kind,
      state,
    }));
    expect(kept).toMatchObject([{ itemId: id, kind: 'editItem', state: 'waiting' }]);
    await page.close();

    // As if it had lain in a drawer for longer than the thirty days for which a refresh token is good.
    const cookies = await phone.cookies();
    await changeKept(product, "UPDATE sessions SET expires_at = now() - interval '1 day'");
    await phone.setOffline(false);
    const { page: later } = await openPage(phone);
    await later.goto(`${network.url}/`);
    await later.getByText(/session on this device has ended/).waitFor();
    expect(cookies.length).toBeGreaterThan(0);
    expect(await keptCommands(later)).toMatchObject(kept);

    const stranger = new Seller(later, network.url, 'stranger@example.com');
    await stranger.register('Somebody else');
    await later.goto(`${network.url}/sync`);
    await later.getByText('Everything is in your shop').waitFor();
    await later.goto(`${network.url}/settings`);
    await later.getByRole('button', { name: 'Sign out', exact: true }).click();
    await later.waitForURL(/sign-in/);
    expect(await keptCommands(later)).toMatchObject(kept);
    const done = () =>
      network.passages.filter(({ commandId, granted }) => granted && commandId === kept[0]?.id);
    expect(await shop.items()).toMatchObject([{ title: 'Clock', version: 1 }]);

    await new Seller(later, network.url, seller.email).signIn();
    await eventually(async () => {
      expect(await shop.items()).toMatchObject([{ version: 2, price: { amount: '99.00' } }]);
      expect(await keptCommands(later)).toEqual([]);
    });
    expect(done()).toMatchObject([{ operation: 'UpdateItem' }]);
  });
});
