import { expect, test } from '@jest/globals';
import type { EbaySimulator } from '../src/simulator.ts';
import { errorIds, type Seller, sellerOf, withSeller } from './support/seller.ts';

const ORDER = '/api/sell/fulfillment/v1/order';

async function buy({ url }: EbaySimulator, listingId: string, body: object = {}): Promise<string> {
  const path = `${url}/control/listings/${listingId}/buy`;
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return ((await response.json()) as { orderId: string }).orderId;
}

const search = (seller: Seller, filter: string, rest = '') =>
  seller.get(`${ORDER}?filter=${encodeURIComponent(filter)}${rest}`);

test('an order names SKU, listing, buyer and money', () =>
  withSeller(async (seller, simulator) => {
    const { listingId } = await seller.list();
    const orderId = await buy(simulator, listingId, { quantity: 2, buyer: 'Bea Buyer' });
    const { body } = await seller.get(`${ORDER}/${orderId}`);
    expect(body).toMatchObject({
      orderId,
      orderPaymentStatus: 'PAID',
      orderFulfillmentStatus: 'NOT_STARTED',
      buyer: { username: 'bea-buyer' },
      lineItems: [{ sku: 'LAMP1', legacyItemId: listingId, quantity: 2, lineItemCost: { value: '25.00' } }],
      pricingSummary: { priceSubtotal: { value: '25.00' }, total: { value: '32.50', currency: 'USD' } },
    });
  }));

test('orders are found by when they changed', () =>
  withSeller(
    async (seller, simulator) => {
      const { listingId } = await seller.list();
      const orderId = await buy(simulator, listingId);
      simulator.advanceClock(60_000);
      const since = simulator.world.clock.text();
      const long = '2026-01-01T00:00:00.000Z';
      expect((await search(seller, `lastmodifieddate:[${long}..${since}]`)).body.total).toBe(1);
      expect((await search(seller, `lastmodifieddate:[${since}..]`)).body.total).toBe(0);
      simulator.advanceClock(60_000);
      await fetch(`${simulator.url}/control/orders/${orderId}/cancel`, { method: 'POST' });
      expect((await search(seller, `lastmodifieddate:[${since}..]`)).body.total).toBe(1);
      expect((await search(seller, `lastmodifieddate:[${long}..${since}]`)).body.total).toBe(0);
      expect((await search(seller, `creationdate:[${since}..]`)).body.total).toBe(0);
      const both = `creationdate:[${since}..],lastmodifieddate:[${since}..]`;
      expect((await search(seller, both)).body.total).toBe(0);
    },
    { accessTokenSeconds: 1_000_000 },
  ));

test('without a filter it is the last ninety days', () =>
  withSeller(async (seller, simulator) => {
    const { listingId } = await seller.list();
    await buy(simulator, listingId);
    simulator.advanceClock(91 * 86_400_000);
    const later = await sellerOf(simulator);
    expect((await later.get(ORDER)).body.total).toBe(0);
    expect((await search(later, 'creationdate:[2026-01-01T00:00:00.000Z..]')).body.total).toBe(1);
  }));

test.each([
  ['creationdate:[2099-01-01T00:00:00.000Z..]', 30850],
  ['creationdate:[2001-01-01T00:00:00.000Z..]', 30830],
  ['creationdate:[yesterday..]', 30810],
  ['creationdate:[..2026-01-01T00:00:00.000Z]', 30820],
  ['colour:{RED}', 30700],
  ['orderfulfillmentstatus:{FULFILLED}', 30800],
])('the filter %s is %i', (filter, id) =>
  withSeller(async (seller) => {
    expect(errorIds(await search(seller, filter))).toEqual([id]);
  }),
);

test('pages follow each other, and 201 at once are refused', () =>
  withSeller(async (seller, simulator) => {
    const { listingId } = await seller.list({ quantity: 3 });
    const made = [];
    for (let at = 0; at < 3; at += 1) made.push(await buy(simulator, listingId));
    const first = (await seller.get(`${ORDER}?limit=2`)).body;
    const next = new URL(String(first.next));
    const second = (await seller.get(`${next.pathname}${next.search}`)).body;
    const ids = [...(first.orders ?? []), ...(second.orders ?? [])].map(({ orderId }) => orderId);
    expect(ids).toEqual(made);
    expect(second.next).toBeUndefined();
    expect((await seller.get(`${ORDER}?limit=201`)).status).toBe(400);
    const some = await seller.get(`${ORDER}?orderIds=${made[1]}&filter=nonsense`);
    expect(some.body.orders?.map(({ orderId }) => orderId)).toEqual([made[1]]);
  }));

test('a parcel ships the line, and the order is fulfilled when all is shipped', () =>
  withSeller(async (seller, simulator) => {
    const { listingId } = await seller.list();
    const orderId = await buy(simulator, listingId, { quantity: 2 });
    const path = `${ORDER}/${orderId}/shipping_fulfillment`;
    const [line] = (await seller.get(`${ORDER}/${orderId}`)).body.lineItems ?? [];
    const lineItems = [{ lineItemId: line?.lineItemId, quantity: 1 }];
    const made = await seller.post(path, { lineItems, shippingCarrierCode: 'USPS', trackingNumber: 'A1' });
    expect([made.status, made.headers.get('location')?.endsWith('/A1')]).toEqual([201, true]);
    const status = async () => (await seller.get(`${ORDER}/${orderId}`)).body.orderFulfillmentStatus;
    expect(await status()).toBe('IN_PROGRESS');
    await seller.post(path, { lineItems });
    expect(await status()).toBe('FULFILLED');
    const odd = { lineItems, shippingCarrierCode: 'USPS', trackingNumber: 'with space' };
    expect(errorIds(await seller.post(path, odd))).toEqual([32300]);
  }));

test('a cancelled order says so, and its requests show in getOrder alone', () =>
  withSeller(async (seller, simulator) => {
    const { listingId } = await seller.list();
    const orderId = await buy(simulator, listingId);
    await fetch(`${simulator.url}/control/orders/${orderId}/cancel`, { method: 'POST' });
    const [listed] = (await seller.get(ORDER)).body.orders ?? [];
    expect(listed?.cancelStatus).toMatchObject({ cancelState: 'CANCELED', cancelRequests: [] });
    const { body } = await seller.get(`${ORDER}/${orderId}`);
    expect(body.cancelStatus).toMatchObject({ cancelRequests: [{ cancelRequestState: 'COMPLETED' }] });
    expect(body.orderPaymentStatus).toBe('FULLY_REFUNDED');
    expect(simulator.world.listings.get(listingId)?.quantity).toBe(1);
  }));

test('an order may wait for its payment', () =>
  withSeller(async (seller, simulator) => {
    const { listingId } = await seller.list();
    const orderId = await buy(simulator, listingId, { unpaid: true });
    expect((await seller.get(`${ORDER}/${orderId}`)).body.orderPaymentStatus).toBe('PENDING');
    await fetch(`${simulator.url}/control/orders/${orderId}/pay`, { method: 'POST' });
    expect((await seller.get(`${ORDER}/${orderId}`)).body.orderPaymentStatus).toBe('PAID');
  }));

test('another seller’s order is not there', () =>
  withSeller(async (seller, simulator) => {
    const { listingId } = await seller.list();
    const orderId = await buy(simulator, listingId);
    const other = await sellerOf(simulator, 'attic-finds');
    expect(errorIds(await other.get(`${ORDER}/${orderId}`))).toEqual([32100]);
    expect((await other.get(ORDER)).body.total).toBe(0);
  }));
