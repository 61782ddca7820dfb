import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exchangeProblems } from '../conformance/check-exchange.ts';
import { findDocumented } from '../conformance/find-documented.ts';
import { hasSpecs } from '../conformance/spec-folder.ts';
import type { Exchange } from '../src/http/exchange.ts';
import { OPERATIONS } from '../src/operations.ts';
import { type EbaySimulator, startEbaySimulator } from '../src/simulator.ts';
import { INVENTORY, PNG, type Seller, sellerOf } from './support/seller.ts';

const ACCOUNT = '/api/sell/account/v1';
const TREE = '/api/commerce/taxonomy/v1/category_tree/0';
const MEDIA = '/apim/commerce/media/v1_beta/image';
const ORDER = '/api/sell/fulfillment/v1/order';
const NOTICES = '/api/commerce/notification/v1';
const TOKEN = 'a'.repeat(40);

let simulator: EbaySimulator;
let seller: Seller;
let endpoint: Server;
let endpointUrl: string;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  if (!hasSpecs()) return;
  simulator = await startEbaySimulator({ onExchange: (exchange) => exchanges.push(exchange) });
  seller = await sellerOf(simulator);
  endpoint = createServer((request, response) => {
    const code = new URL(request.url ?? '', endpointUrl).searchParams.get('challenge_code') ?? '';
    const challengeResponse = createHash('sha256')
      .update(code)
      .update(TOKEN)
      .update(endpointUrl)
      .digest('hex');
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ challengeResponse }));
  });
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  endpointUrl = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/notices`;
});

afterAll(async () => {
  endpoint?.close();
  await simulator?.close();
});

async function setUp() {
  await seller.get(`${ACCOUNT}/program/get_opted_in_programs`);
  await seller.post(`${ACCOUNT}/program/opt_in`, { programType: 'OUT_OF_STOCK_CONTROL' });
  await seller.post(`${ACCOUNT}/program/opt_in`, { programType: 'OUT_OF_STOCK_CONTROL' });
  await seller.post(`${ACCOUNT}/program/opt_out`, { programType: 'OUT_OF_STOCK_CONTROL' });
  await seller.get(`${ACCOUNT}/privilege`);
  const start = { marketplaceId: 'EBAY_US', categoryTypes: [{ name: 'ALL_EXCLUDING_MOTORS_VEHICLES' }] };
  for (const [kind, slash, more] of [
    ['fulfillment', '/', { handlingTime: { unit: 'DAY', value: 1 }, shippingOptions: [] }],
    ['payment', '', {}],
    ['return', '', { returnsAccepted: false }],
  ] as const) {
    const made = await seller.post(`${ACCOUNT}/${kind}_policy${slash}`, { name: 'New', ...start, ...more });
    await seller.get(`${ACCOUNT}/${kind}_policy?marketplace_id=EBAY_US`);
    await seller.get(`${ACCOUNT}/${kind}_policy/get_by_policy_name?marketplace_id=EBAY_US&name=New`);
    await seller.get(`${ACCOUNT}/${kind}_policy/${made.body[`${kind}PolicyId`]}`);
    await seller.get(`${ACCOUNT}/${kind}_policy/1`);
  }
  const address = { postalCode: '97205', country: 'US' };
  await seller.post(`${INVENTORY}/location/shed`, { name: 'Shed', location: { address } });
  await seller.post(`${INVENTORY}/location/shed`, { name: 'Shed', location: { address } });
  await seller.get(`${INVENTORY}/location/shed`);
  await seller.get(`${INVENTORY}/location?limit=1`);
  await seller.post(`${INVENTORY}/location/shed/disable`);
  await seller.post(`${INVENTORY}/location/shed/enable`);
  await seller.delete(`${INVENTORY}/location/shed`);
  await seller.get(`${INVENTORY}/location/shed`);
  await seller.get('/apiz/commerce/identity/v1/user/');
}

async function learn() {
  await seller.get('/api/commerce/taxonomy/v1/get_default_category_tree_id?marketplace_id=EBAY_US');
  await seller.get(`${TREE}/get_category_suggestions?q=brass+lamp`);
  await seller.get(`${TREE}/get_category_suggestions?q=zzzz`);
  await seller.get(`${TREE}/get_item_aspects_for_category?category_id=112581`);
  await seller.get(`${TREE}/get_item_aspects_for_category?category_id=11700`);
  const filter = encodeURIComponent('categoryIds:{112581|183454|1}');
  await seller.get(`/api/sell/metadata/v1/marketplace/EBAY_US/get_item_condition_policies?filter=${filter}`);
  await seller.get('/api/buy/browse/v1/item_summary/search?q=lamp&limit=2&offset=2');
  await seller.get('/api/developer/analytics/v1_beta/rate_limit/?api_context=sell');
  await seller.get('/api/developer/analytics/v1_beta/user_rate_limit/?api_name=inventory');
}

async function sell() {
  const uploaded = await seller.upload(PNG);
  await seller.upload(Buffer.from('not a picture at all'));
  const location = uploaded.headers.get('location')?.split('/').at(-1);
  await seller.get(`${MEDIA}/${location}`);
  await seller.get(`${MEDIA}/nothing`);
  await seller.post(`${MEDIA}/create_image_from_url`, { imageUrl: 'https://pictures.example/a.jpg' });
  const { offerId, listingId } = await seller.list();
  await seller.get(`${INVENTORY}/inventory_item/LAMP1`);
  await seller.get(`${INVENTORY}/inventory_item/NOTHING`);
  await seller.get(`${INVENTORY}/inventory_item?limit=1`);
  await seller.createOffer();
  await seller.get(`${INVENTORY}/offer?sku=LAMP1`);
  await seller.get(`${INVENTORY}/offer?sku=NOTHING`);
  await seller.get(`${INVENTORY}/offer/${offerId}`);
  await seller.put(`${INVENTORY}/offer/${offerId}`, await seller.offer());
  const rows = [
    { sku: 'BULK1', locale: 'en_US', ...seller.lamp() },
    { sku: 'B-2', locale: 'en_US' },
  ];
  await seller.post(`${INVENTORY}/bulk_create_or_replace_inventory_item`, { requests: rows });
  await seller.post(`${INVENTORY}/bulk_get_inventory_item`, { requests: [{ sku: 'BULK1' }, { sku: 'NO' }] });
  const key = { sku: 'BULK1', marketplaceId: 'EBAY_US', format: 'FIXED_PRICE' };
  const offers = await seller.post(`${INVENTORY}/bulk_create_offer`, {
    requests: [{ ...key, ...(await seller.offer()) }],
  });
  const bulkId = offers.body.responses?.[0]?.offerId ?? '';
  await seller.post(`${INVENTORY}/bulk_publish_offer`, { requests: [{ offerId: bulkId }, { offerId: '1' }] });
  await seller.post(`${INVENTORY}/bulk_update_price_quantity`, {
    requests: [
      {
        sku: 'BULK1',
        shipToLocationAvailability: { quantity: 5 },
        offers: [{ offerId: bulkId, availableQuantity: 4, price: { value: '9.99', currency: 'USD' } }],
      },
    ],
  });
  await ship(listingId);
  await seller.post(`${INVENTORY}/offer/${offerId}/withdraw`);
  await seller.post(`${INVENTORY}/offer/${offerId}/withdraw`);
  await seller.delete(`${INVENTORY}/offer/${offerId}`);
  await seller.publish(offerId);
  await seller.delete(`${INVENTORY}/inventory_item/LAMP1`);
  await seller.delete(`${INVENTORY}/inventory_item/LAMP1`);
}

async function ship(listingId: string) {
  await fetch(`${simulator.url}/itm/${listingId}/buy`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ quantity: '1', buyer: 'Bea' }),
  });
  const filter = encodeURIComponent('lastmodifieddate:[2020-01-01T00:00:00.000Z..]');
  await seller.get(`${ORDER}?filter=${filter}`);
  const orders = await seller.get(ORDER);
  const [order] = orders.body.orders ?? [];
  const path = `${ORDER}/${order?.orderId}`;
  await seller.get(path);
  await seller.get(`${ORDER}/00-00000-00000`);
  const parcel = {
    shippingCarrierCode: 'USPS',
    trackingNumber: '9400100000',
    shippedDate: '2026-01-01T00:00:00.000Z',
  };
  const lineItems = [{ lineItemId: order?.lineItems?.[0]?.lineItemId ?? '', quantity: 1 }];
  await seller.post(`${path}/shipping_fulfillment`, { ...parcel, lineItems });
  await seller.post(`${path}/shipping_fulfillment`, { lineItems: [{ lineItemId: '1', quantity: 1 }] });
  await seller.get(`${path}/shipping_fulfillment`);
  await seller.get(`${path}/shipping_fulfillment/9400100000`);
}

async function notices() {
  await seller.get(`${NOTICES}/config`);
  await seller.put(`${NOTICES}/config`, { alertEmail: 'seller@example.com' });
  await seller.get(`${NOTICES}/config`);
  const destination = {
    name: 'Shop',
    status: 'ENABLED',
    deliveryConfig: { endpoint: endpointUrl, verificationToken: TOKEN },
  };
  const made = await seller.post(`${NOTICES}/destination`, destination);
  const id = made.headers.get('location')?.split('/').at(-1) ?? '';
  await seller.get(`${NOTICES}/destination`);
  await seller.get(`${NOTICES}/destination/${id}`);
  await seller.put(`${NOTICES}/destination/${id}`, destination);
  await seller.get(`${NOTICES}/topic`);
  await seller.get(`${NOTICES}/topic/ORDER_CONFIRMATION`);
  const payload = { format: 'JSON', schemaVersion: '1.0', deliveryProtocol: 'HTTPS' };
  const subscribed = await seller.post(`${NOTICES}/subscription`, {
    topicId: 'ORDER_CONFIRMATION',
    destinationId: id,
    status: 'ENABLED',
    payload,
  });
  const path = `${NOTICES}/subscription/${subscribed.headers.get('location')?.split('/').at(-1)}`;
  await seller.get(`${NOTICES}/subscription`);
  await seller.get(path);
  for (const action of ['disable', 'enable', 'test']) await seller.post(`${path}/${action}`);
  await seller.delete(`${NOTICES}/destination/${id}`);
  await seller.delete(path);
  await seller.delete(`${NOTICES}/destination/${id}`);
  await seller.get(`${NOTICES}/public_key/${simulator.world.signingKey.kid}`);
  await seller.get(`${NOTICES}/public_key/unknown`);
}

(hasSpecs() ? describe : describe.skip)('the simulator against eBay’s OpenAPI files', () => {
  test('every operation that it answers is documented, on the same host', () => {
    const strangers = OPERATIONS.filter((operation) => !findDocumented(operation));
    expect(strangers.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test.each([
    ['setting up', setUp],
    ['learning about categories and prices', learn],
    ['selling', sell],
    ['notices', notices],
  ])('%s: every request and every answer conforms', async (_name, script) => {
    exchanges.length = 0;
    await script();
    for (const exchange of exchanges) called.add(operationOf(exchange));
    expect(exchanges.flatMap(exchangeProblems)).toEqual([]);
  });

  test('the scripts call every operation, and each succeeds once', () => {
    const missing = OPERATIONS.map(({ method, path }) => `${method} ${path}`).filter(
      (name) => !called.has(name),
    );
    expect(missing).toEqual([]);
  });
});

/** Operations that have answered with a success. */
const called = new Set<string>();

function operationOf({ host, method, path, status }: Exchange): string {
  const documented = status < 300 ? findDocumented({ host, method, path }) : undefined;
  return `${method} ${documented?.path}`;
}
