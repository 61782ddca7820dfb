import { expect, test } from '@jest/globals';
import { PNG, withSeller } from './support/seller.ts';

test('buyers see title, price, condition and seller, and nothing is taken for HTML', () =>
  withSeller(async (seller, { url }) => {
    const { listingId } = await seller.list({ title: '<script>alert(1)</script> "lamp"' });
    for (const path of ['/', `/itm/${listingId}`]) {
      const response = await fetch(`${url}${path}`);
      const text = await response.text();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).not.toContain('<script>');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;lamp&quot;');
      for (const seen of ['$12.50', 'Used', 'lamp-lady']) expect(text).toContain(seen);
    }
  }));

test('photos are served from here', () =>
  withSeller(async (seller, { url }) => {
    const { listingId } = await seller.list();
    const text = await (await fetch(`${url}/itm/${listingId}`)).text();
    const [, source] = /<img src="([^"]+)"/.exec(text) ?? [];
    const picture = await fetch(`${url}${source}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await picture.arrayBuffer()).equals(PNG)).toBe(true);
  }));

test('buying makes an order, and no more than there is can be bought', () =>
  withSeller(async (seller, { url, world }) => {
    const { listingId } = await seller.list({ quantity: 1 });
    const buy = (quantity: string) =>
      fetch(`${url}/itm/${listingId}/buy`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ quantity, buyer: 'Bea' }),
      });
    expect((await buy('2')).status).toBe(409);
    expect((await buy('0.5')).status).toBe(409);
    expect((await buy('1')).headers.get('location')).toMatch(`/itm/${listingId}?order=`);
    expect((await buy('1')).status).toBe(409);
    expect(world.orders.size).toBe(1);
    expect(await (await fetch(`${url}/itm/${listingId}`)).text()).toContain('This listing has ended.');
    expect(await (await fetch(`${url}/`)).text()).not.toContain('Brass lamp');
  }));

test('what is not there is a page that says so', () =>
  withSeller(async (_seller, { url }) => {
    const response = await fetch(`${url}/itm/1`);
    expect([response.status, await response.text()]).toEqual([
      404,
      expect.stringContaining('nothing at this address'),
    ]);
  }));
