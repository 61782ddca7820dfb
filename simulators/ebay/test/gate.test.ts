import { expect, test } from '@jest/globals';
import { Client, signIn } from './support/client.ts';
import { errorIds, INVENTORY, withSeller } from './support/seller.ts';

const ITEMS = `${INVENTORY}/inventory_item`;

test('a path on the wrong host is 404 with nothing in it', () =>
  withSeller(async (seller, { url }) => {
    for (const path of ['/apiz/sell/inventory/v1/inventory_item', '/api/commerce/identity/v1/user/']) {
      const response = await fetch(`${url}${path}`, { headers: seller.headers });
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('');
    }
  }));

test('a slash at the end counts', () =>
  withSeller(async (seller) => {
    const body = {
      name: 'P',
      marketplaceId: 'EBAY_US',
      categoryTypes: [{ name: 'ALL_EXCLUDING_MOTORS_VEHICLES' }],
    };
    const path = '/api/sell/account/v1/fulfillment_policy';
    expect((await seller.post(path, body)).status).toBe(404);
    expect((await seller.post(`${path}/`, body)).status).toBe(201);
    expect((await seller.post('/api/sell/account/v1/payment_policy/', body)).status).toBe(404);
  }));

test.each([['*'], [''], ['en-GB']])('Accept-Language %p is 25709', (language) =>
  withSeller(async (seller) => {
    const reply = await seller.get(ITEMS, { 'accept-language': language });
    expect([reply.status, ...errorIds(reply)]).toEqual([400, 25709]);
    expect(reply.body.errors?.[0]?.message).toContain('Accept-Language');
  }),
);

test('writes need Content-Language, and publish does not', () =>
  withSeller(async (seller) => {
    await seller.putLamp();
    const { body } = await seller.createOffer();
    delete seller.headers['content-language'];
    expect(errorIds(await seller.putLamp())).toEqual([25709]);
    expect((await seller.publish(body.offerId ?? '')).status).toBe(200);
  }));

test('an access token ends after its seconds', () =>
  withSeller(
    async (seller, simulator) => {
      expect((await seller.get(ITEMS)).status).toBe(200);
      simulator.advanceClock(60_000);
      const reply = await seller.get(ITEMS);
      expect([reply.status, ...errorIds(reply)]).toEqual([401, 1001]);
    },
    { accessTokenSeconds: 60 },
  ));

test('a call without a token is 1002, one with rubbish 1001', () =>
  withSeller(async (seller) => {
    expect(errorIds(await seller.get(ITEMS, { authorization: 'Bearer nonsense' }))).toEqual([1001]);
    delete seller.headers.authorization;
    expect(errorIds(await seller.get(ITEMS))).toEqual([1002]);
  }));

test('a scope that was not agreed to is 403 and 1100', () =>
  withSeller(async (_seller, simulator) => {
    const scope = 'https://api.ebay.com/oauth/api_scope/sell.inventory.readonly';
    const { body } = await signIn(simulator, 'lamp-lady', scope);
    const reader = new Client(simulator, body.access_token ?? '');
    expect((await reader.get(ITEMS)).status).toBe(200);
    const reply = await reader.delete(`${ITEMS}/LAMP1`);
    expect([reply.status, ...errorIds(reply)]).toEqual([403, 1100]);
  }));

test('a spent pool is 429 and 2001 until midnight, and shows in the rate limits', () =>
  withSeller(
    async (seller, simulator) => {
      expect((await seller.get(ITEMS)).status).toBe(200);
      expect((await seller.get(ITEMS)).status).toBe(200);
      const reply = await seller.get(ITEMS);
      expect([reply.status, ...errorIds(reply)]).toEqual([429, 2001]);
      const limits = await seller.get(
        '/api/developer/analytics/v1_beta/rate_limit/?api_context=sell&api_name=inventory',
      );
      expect(JSON.stringify(limits.body)).toContain('"remaining":0');
      simulator.advanceClock(86_400_000);
      expect((await seller.get(ITEMS)).status).toBe(200);
    },
    { pools: { 'sell.inventory': 2 }, accessTokenSeconds: 1_000_000 },
  ));

test('a body that is no JSON, or has a field of the wrong type, is 2004', () =>
  withSeller(async (seller, { url }) => {
    const headers = { ...seller.headers, 'content-type': 'application/json' };
    const broken = await fetch(`${url}${ITEMS}/A1`, { method: 'PUT', headers, body: '{' });
    expect(broken.status).toBe(400);
    const lamp = { ...seller.lamp(), availability: { shipToLocationAvailability: { quantity: '2' } } };
    expect(errorIds(await seller.put(`${ITEMS}/A1`, lamp))).toEqual([2004]);
  }));

test('the log of calls holds no token', () =>
  withSeller(async (seller, { url, world }) => {
    await seller.get(ITEMS);
    const text = await (await fetch(`${url}/control/requests`)).text();
    expect(text).toContain('"path":"/sell/inventory/v1/inventory_item"');
    for (const { token } of world.accessTokens.values()) expect(text).not.toContain(token);
  }));
