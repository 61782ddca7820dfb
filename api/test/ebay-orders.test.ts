import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buy, cancel, pay } from '../../simulators/ebay/src/fulfillment/purchase.ts';
import { EbayOrders } from '../src/platforms/ebay/orders/ebay-orders.ts';
import type { PlatformOrder, Shipment } from '../src/platforms/order-source.ts';
import { EbayBench, failureOf } from './support/ebay-bench.ts';
import { type EbayRig, openEbayRig } from './support/ebay-rig.ts';

let rig: EbayRig;
let orders: EbayOrders;
let listingId: string;

const signal = AbortSignal.timeout(60_000);
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

beforeEach(async () => {
  rig = await openEbayRig();
  orders = new EbayOrders(rig.client);
  const bench = await EbayBench.open(rig, { quantity: 500 });
  listingId = (await bench.publish()).externalId;
  rig.calls.length = 0;
});
afterEach(() => rig.stop());

async function changed(since = LONG_AGO): Promise<PlatformOrder[]> {
  const found: PlatformOrder[] = [];
  for await (const order of orders.changedSince(rig.account, since, signal)) {
    found.push(order);
  }
  return found;
}

const purchase = (options: Partial<Parameters<typeof buy>[1]> = {}) =>
  buy(rig.simulator.world, { listingId, buyer: 'Ada Lovelace', ...options });

describe('orders', () => {
  test('are told with what the seller needs, and no more of the buyer', async () => {
    const { orderId, lines } = purchase({ quantity: 2 });
    const found = await changed();
    expect(found).toEqual([
      {
        orderId,
        createdAt: expect.any(Date),
        modifiedAt: expect.any(Date),
        state: 'OPEN',
        buyer: { name: 'Ada Lovelace', userName: 'ada-lovelace' },
        lines: [
          {
            lineId: lines[0]?.lineItemId,
            externalId: listingId,
            sku: lines[0]?.sku,
            title: 'Brass lamp',
            quantity: 2,
            price: { amount: '25.00', currencyCode: 'USD' },
            shippingCharged: { amount: '7.50', currencyCode: 'USD' },
            fees: { amount: '4.31', currencyCode: 'USD' },
          },
        ],
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Example Street|Springfield|62701/);
  });

  test('come in the order of their changes, all of them, page by page', async () => {
    const ids = Array.from({ length: 401 }, () => {
      rig.simulator.advanceClock(1000);
      return purchase().orderId;
    });
    await rig.account.renew();
    const found = await changed();
    expect(found.map(({ orderId }) => orderId)).toEqual(ids);
    expect(rig.calls.filter((call) => call === 'GET /sell/fulfillment/v1/order')).toHaveLength(3);
  });

  test('are those that changed since', async () => {
    const { orderId } = purchase();
    rig.simulator.advanceClock(60 * 60_000);
    const since = new Date(rig.simulator.world.clock.now().getTime() - 10 * 60_000);
    expect(await changed(since)).toEqual([]);
    cancel(rig.simulator.world, orderId);
    expect(await changed(since)).toMatchObject([{ orderId, state: 'CANCELLED' }]);
    expect(await changed(new Date(rig.simulator.world.clock.now().getTime() + 5000))).toHaveLength(1);
  });

  test('that are not paid wait until they are', async () => {
    const { orderId } = purchase({ unpaid: true });
    expect(await changed()).toEqual([]);
    pay(rig.simulator.world, orderId);
    expect(await changed()).toMatchObject([{ orderId, state: 'OPEN' }]);
  });

  test('that were never paid and are cancelled are told as cancelled', async () => {
    const { orderId } = purchase({ unpaid: true });
    cancel(rig.simulator.world, orderId);
    expect(await changed()).toMatchObject([{ orderId, state: 'CANCELLED' }]);
  });
});

describe('a shipment', () => {
  const shipmentOf = (orderId: string, lineId: string): Shipment => ({
    orderId,
    lines: [{ lineId, quantity: 1 }],
    carrier: 'USPS',
    trackingNumber: '9400 1000-0000',
    shippedAt: rig.simulator.world.clock.now(),
  });

  test('is told once however often', async () => {
    const order = purchase();
    const shipment = shipmentOf(order.orderId, order.lines[0]?.lineItemId ?? '');
    await orders.ship(rig.account, shipment, signal);
    await orders.ship(rig.account, shipment, signal);
    expect(order.shipments).toMatchObject([{ trackingNumber: '940010000000', shippingCarrierCode: 'USPS' }]);
    expect(await changed()).toMatchObject([{ state: 'SHIPPED' }]);
  });

  test.each(['drop-connection-after', 'timeout-after-acceptance', 'error-500'] as const)(
    'is told once, with %s',
    async (kind) => {
      const order = purchase();
      const shipment = shipmentOf(order.orderId, order.lines[0]?.lineItemId ?? '');
      const match = { method: 'POST', path: '**/shipping_fulfillment' };
      rig.simulator.faults.add({ kind, match });
      await orders.ship(rig.account, shipment, AbortSignal.timeout(500)).catch(() => {});
      await orders.ship(rig.account, shipment, signal);
      expect(order.shipments).toHaveLength(1);
    },
  );

  test('of an unknown order is refused in words', async () => {
    const failure = await failureOf(orders.ship(rig.account, shipmentOf('99-99999-99999', '1'), signal));
    expect(failure.details).toMatchObject({ code: 'EBAY_ORDER', retryable: false });
  });
});
