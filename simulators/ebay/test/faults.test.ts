import { expect, test } from '@jest/globals';
import type { EbaySimulator } from '../src/simulator.ts';
import { errorIds, INVENTORY, type Seller, withSeller } from './support/seller.ts';

const publishPath = '/sell/inventory/v1/offer/*/publish';

async function readyOffer(seller: Seller): Promise<string> {
  await seller.putLamp();
  return (await seller.createOffer()).body.offerId ?? '';
}

async function impatient({ url }: EbaySimulator, seller: Seller, path: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(300);
    const response = await fetch(`${url}${path}`, { method: 'POST', headers: seller.headers, signal });
    return String(response.status);
  } catch (error) {
    // Errors of fetch come from outside the test's own realm, so that instanceof does not know them.
    return (error as Error).name;
  }
}

test.each([
  ['timeout-before', 'TimeoutError', 0],
  ['timeout-after-acceptance', 'TimeoutError', 1],
  ['drop-connection-before', 'TypeError', 0],
  ['drop-connection-after', 'TypeError', 1],
] as const)('%s: the client sees %s, and eBay has made %i listings', (kind, seen, listings) =>
  withSeller(async (seller, simulator) => {
    const offerId = await readyOffer(seller);
    simulator.faults.add({ kind, match: { method: 'POST', path: publishPath } });
    expect(await impatient(simulator, seller, `${INVENTORY}/offer/${offerId}/publish`)).toBe(seen);
    expect(simulator.world.listings.size).toBe(listings);
    expect((await seller.publish(offerId)).status).toBe(200);
    expect(simulator.world.listings.size).toBe(1);
  }),
);

test('faults can be asked for over HTTP, met so many times, and taken back', () =>
  withSeller(async (seller, { url }) => {
    const ask = (body: object) =>
      fetch(`${url}/control/faults`, { method: 'POST', body: JSON.stringify(body) });
    const path = `${INVENTORY}/inventory_item`;
    await ask({ kind: 'error-429', retryAfter: 7, times: 2, match: { path: '/sell/inventory/**' } });
    const first = await seller.get(path);
    expect([first.status, first.headers.get('retry-after'), ...errorIds(first)]).toEqual([429, '7', 2001]);
    expect((await seller.get('/apiz/commerce/identity/v1/user/')).status).toBe(200);
    expect((await seller.get(path)).status).toBe(429);
    expect((await seller.get(path)).status).toBe(200);
    await ask({ kind: 'error-500', times: 9 });
    await fetch(`${url}/control/faults`, { method: 'DELETE' });
    expect((await seller.get(path)).status).toBe(200);
    expect((await ask({ kind: 'earthquake' })).status).toBe(400);
  }));

test('a fault may let calls pass first, and an error may be any', () =>
  withSeller(async (seller, simulator) => {
    const errors = [
      { errorId: 25025, domain: 'API_INVENTORY', category: 'APPLICATION' as const, message: 'Concurrent' },
    ];
    simulator.faults.add({ kind: 'error', status: 500, errors, skip: 1 });
    expect((await seller.putLamp()).status).toBe(204);
    expect(errorIds(await seller.putLamp())).toEqual([25025]);
    simulator.faults.add({ kind: 'unauthorized' });
    expect(errorIds(await seller.putLamp())).toEqual([1001]);
  }));

test('slow is slow, and answers', () =>
  withSeller(async (seller, simulator) => {
    simulator.faults.add({ kind: 'slow', ms: 150 });
    const start = performance.now();
    expect((await seller.putLamp()).status).toBe(204);
    expect(performance.now() - start).toBeGreaterThan(140);
  }));
