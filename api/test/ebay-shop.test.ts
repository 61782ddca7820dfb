import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type EbayApp, EbayShop, startEbayApp } from './support/ebay-shop.ts';
import { UPDATE_ITEM } from './support/items.ts';
import { until } from './support/postings.ts';

jest.setTimeout(120_000);

let ebay: EbayApp;

beforeAll(async () => {
  ebay = await startEbayApp();
  await ebay.work();
});
afterAll(() => ebay.stop());

const SALES = `sales { id platform quantity price { amount } fees { amount } buyerName externalOrderId oversold
  carrier trackingNumber shippedAt }`;
const itemOf = async ({ client }: EbayShop, id: string) =>
  (await client.data(`query ($id: ID!) { item(id: $id) { id status quantity version ${SALES} } }`, { id }))
    .item;
const update = async ({ client }: EbayShop, input: object) =>
  (await client.data(UPDATE_ITEM, { input })).updateItem;
const soon = <Value>(look: () => Promise<Value> | Value, good: (value: Value) => boolean) =>
  until(async () => look(), good, 20_000);

/** One seller for all: an eBay account belongs to one shop. */
let shop: EbayShop;
beforeAll(async () => {
  shop = await EbayShop.open(ebay);
  await shop.client.data('{ ebaySetup { setup { ready } } }');
});
beforeEach(() => ebay.simulator.faults.clear());

describe('before anything can be listed', () => {
  const SETUP = `{ ebaySetup { setup { ready problems choices {
    fulfillmentPolicyId paymentPolicyId returnPolicyId merchantLocationKey } } userErrors { code } } }`;

  test('what the account has one of is chosen by itself', async () => {
    const { setup } = (await shop.client.data(SETUP)).ebaySetup;
    expect(setup).toMatchObject({ ready: true, problems: [], choices: { merchantLocationKey: 'home' } });
    expect(Object.values(setup.choices).every((choice) => typeof choice === 'string')).toBe(true);
  });

  test('the seller is told what is missing, and Llatria makes it, once', async () => {
    const bare = await EbayShop.open(ebay, 'attic-finds');
    const { setup } = (await bare.client.data(SETUP)).ebaySetup;
    expect(setup.ready).toBe(false);
    expect(setup.problems.join(' ')).toMatch(
      /postage policy.*payment policy.*return policy.*send items from/,
    );
    const made = await bare.prepare();
    expect(made).toMatchObject({ userErrors: [], setup: { ready: true, problems: [] } });
    const again = await bare.prepare();
    expect(again.setup.choices).toEqual(made.setup.choices);
    const account = ebay.simulator.world.account('attic-finds');
    expect([account.policies.length, account.locations.size]).toEqual([3, 1]);
    await bare.client.data('mutation { disconnectPlatform(platform: EBAY) { userErrors { code } } }');
  });

  test('what the account does not have cannot be chosen', async () => {
    const choose = (input: object) =>
      shop.client.data(
        `mutation ($input: ChooseEbaySetupInput!) { chooseEbaySetup(input: $input) {
           setup { ready } userErrors { code field } } }`,
        { input },
      );
    expect((await choose({ returnPolicyId: '999' })).chooseEbaySetup).toMatchObject({
      setup: null,
      userErrors: [{ code: 'UNKNOWN_CHOICE', field: ['returnPolicyId'] }],
    });
    expect((await choose({ marketplaceId: 'EBAY_MARS' })).chooseEbaySetup.userErrors[0].code).toBe(
      'UNKNOWN_CHOICE',
    );
  });

  test('a shop without an account is told to connect, on every question that needs one', async () => {
    const stranger = await ebay.app.seller();
    const { ebaySetup } = await stranger.data(
      '{ ebaySetup { setup { ready } userErrors { code message } } }',
    );
    expect(ebaySetup.userErrors).toMatchObject([{ code: 'NOT_CONNECTED' }]);
    const { pollOrders } = await stranger.data(
      'mutation { pollOrders(platform: EBAY) { userErrors { code } } }',
    );
    expect(pollOrders.userErrors).toMatchObject([{ code: 'NOT_CONNECTED' }]);
  });

  test('an account that another shop has is refused, and told why', async () => {
    const second = new EbayShop(await ebay.app.seller(), ebay.simulator, 'lamp-lady');
    expect((await second.connect()).userErrors).toMatchObject([{ code: 'ACCOUNT_TAKEN' }]);
  });
});

describe('an item', () => {
  test('gets its category, what it asks for, and the last choice for similar items first', async () => {
    const first = await shop.item({ title: 'Brass desk lamp', brand: 'Kosta' });
    const { facts } = await shop.describe(first.id);
    expect(facts.aspects.some(({ required }: { required: boolean }) => required)).toBe(true);
    const second = await shop.item({ title: 'Brass desk lamp, green' });
    const { categories, facts: after } = await shop.describe(second.id);
    expect(categories[0]).toMatchObject({ chosenBefore: true });
    expect(after.aspects[0].lastValues.length).toBeGreaterThan(0);
  });

  test('half a package is refused, not forgotten', async () => {
    const { id } = await shop.item();
    for (const parcel of [{ weight: 2 }, { length: 10, width: 5, lengthUnit: 'INCH' }]) {
      const { saved } = await shop.describe(id, { package: parcel });
      expect(saved.userErrors).toMatchObject([{ code: 'INCOMPLETE', field: ['package'] }]);
    }
    const { saved } = await shop.describe(id, { package: { weight: 2, weightUnit: 'POUND' } });
    expect(saved.userErrors).toEqual([]);
  });

  test('facts of a category are asked for once', async () => {
    const { id } = await shop.item();
    const asked = () =>
      ebay.simulator.world.requests.filter(({ path }) => path.includes('get_item_aspects')).length;
    const before = asked();
    await shop.describe(id);
    await shop.describe(id);
    expect(asked()).toBe(before);
  });

  test('the preview is what eBay gets, and every problem has its field', async () => {
    const { id } = await shop.item();
    const preview = async () =>
      (
        await shop.client.data(
          `query ($id: ID!) { listingPreview(itemId: $id, platform: EBAY) {
             preview { content problems { code field message } } userErrors { code } } }`,
          { id },
        )
      ).listingPreview.preview;
    const good = await preview();
    expect(good.problems).toEqual([]);
    expect(JSON.parse(good.content)).toMatchObject({
      inventoryItem: { product: { title: 'Brass table lamp' } },
      offer: { pricingSummary: { price: { value: '45.00', currency: 'USD' } } },
    });
    await shop.describe(id, { aspects: [] });
    await update(shop, { id, title: 'x'.repeat(81), price: null });
    const calls = ebay.simulator.world.requests.length;
    const bad = await preview();
    expect(bad.problems.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['title', 'price', 'details.aspects']),
    );
    const { userErrors } = await shop.poster.post(id, ['EBAY']);
    expect(userErrors.length).toBeGreaterThanOrEqual(3);
    expect(ebay.simulator.world.requests).toHaveLength(calls);
  });

  test('goes live with its photos, follows an edit, sells there, and comes down here', async () => {
    const { id, listingId } = await shop.live({}, 3);
    expect(shop.listing(listingId)).toMatchObject({
      status: 'ACTIVE',
      title: 'Brass table lamp',
      price: { value: '45.00' },
    });
    expect(shop.listing(listingId).imageUrls).toHaveLength(3);
    const [posting] = (await shop.poster.of(id)).filter(
      ({ platform }: { platform: string }) => platform === 'EBAY',
    );
    expect(posting.externalUrl).toBe(`${ebay.simulator.urls.web}/itm/${listingId}`);

    await update(shop, { id, price: { amount: '39.00' } });
    await soon(
      () => shop.listing(listingId).price.value,
      (value) => value === '39.00',
    );

    await shop.control(`listings/${listingId}/buy`, { buyer: 'Ada Lovelace' });
    const sold = await soon(
      () => itemOf(shop, id),
      ({ status }) => status === 'SOLD',
    );
    expect(sold).toMatchObject({
      quantity: 0,
      sales: [
        {
          platform: 'EBAY',
          quantity: 1,
          price: { amount: '39.00' },
          buyerName: 'Ada Lovelace',
          oversold: false,
        },
      ],
    });
    expect(Number(sold.sales[0].fees.amount)).toBeGreaterThan(0);
    await shop.poster.reach(id, 'ENDED', 'EBAY');
  });

  test('of several pieces loses the sold ones, is never re-stocked by an edit, and takes a tracking number', async () => {
    const { id, listingId } = await shop.live({ quantity: 5 });
    await shop.control(`listings/${listingId}/buy`, { buyer: 'Grace Hopper', quantity: 2 });
    // Edited before the order is read: what is sold there already must not come back.
    await update(shop, { id, title: 'Brass table lamp, polished' });
    await soon(
      () => shop.listing(listingId).title,
      (title) => title.endsWith('polished'),
    );
    expect(shop.listing(listingId)).toMatchObject({ soldQuantity: 2 });
    const item = await soon(
      () => itemOf(shop, id),
      ({ quantity }) => quantity === 3,
    );
    expect(item).toMatchObject({ status: 'ACTIVE', sales: [{ quantity: 2 }] });
    await soon(
      () => shop.listing(listingId).quantity,
      (quantity) => quantity === 3,
    );

    const { shipSale } = await shop.client.data(
      `mutation ($input: ShipSaleInput!) { shipSale(input: $input) { item { ${SALES} } userErrors { code message } } }`,
      { input: { saleId: item.sales[0].id, carrier: 'USPS', trackingNumber: '9400 1000 0000 0000 0000 00' } },
    );
    expect(shipSale.userErrors).toEqual([]);
    expect(shipSale.item.sales[0]).toMatchObject({
      carrier: 'USPS',
      trackingNumber: '9400100000000000000000',
    });
    const order = ebay.simulator.world.orders.get(item.sales[0].externalOrderId);
    expect(order?.shipments).toMatchObject([{ trackingNumber: '9400100000000000000000' }]);
  });

  test('whose order is cancelled comes back as a draft for review, once', async () => {
    const { id, listingId } = await shop.live();
    const { orderId } = await shop.control(`listings/${listingId}/buy`);
    await soon(
      () => itemOf(shop, id),
      ({ status }) => status === 'SOLD',
    );
    await shop.control(`orders/${encodeURIComponent(orderId)}/cancel`);
    const back = await soon(
      () => itemOf(shop, id),
      ({ status }) => status === 'DRAFT',
    );
    expect(back).toMatchObject({ quantity: 1, sales: [] });
    await shop.client.data('mutation { pollOrders(platform: EBAY) { userErrors { code } } }');
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await itemOf(shop, id)).toMatchObject({ quantity: 1, status: 'DRAFT', version: back.version });
  });

  test('sold here and there at once is flagged, not hidden', async () => {
    const { id, listingId } = await shop.live();
    ebay.simulator.faults.add({ match: { path: '**/withdraw' }, kind: 'slow', ms: 3000 });
    await shop.client.data(
      'mutation ($id: ID!) { markSold(input: { itemId: $id }) { userErrors { code } } }',
      { id },
    );
    await shop.control(`listings/${listingId}/buy`);
    const item = await soon(
      () => itemOf(shop, id),
      ({ sales }) => sales.length === 2,
    );
    expect(item).toMatchObject({ quantity: 0, status: 'SOLD' });
    expect(item.sales.filter(({ oversold }: { oversold: boolean }) => oversold)).toMatchObject([
      { platform: 'EBAY' },
    ]);
  });

  test('that the seller marked sold on eBay before the order came is sold once', async () => {
    const { id, listingId } = await shop.live();
    await shop.control(`listings/${listingId}/buy`, { buyer: 'Ada Lovelace' });
    await shop.client.data(
      'mutation ($id: ID!) { markSold(input: { itemId: $id, platform: EBAY, price: { amount: "44.00" } }) { userErrors { code } } }',
      { id },
    );
    const item = await soon(
      () => itemOf(shop, id),
      ({ sales }) => sales[0]?.externalOrderId != null,
    );
    expect(item.sales).toMatchObject([{ buyerName: 'Ada Lovelace', price: { amount: '45.00' } }]);
  });
});

describe('what eBay shows', () => {
  /** Has every live posting looked at now instead of within hours. */
  async function look(id: string) {
    const { database } = ebay.app.foundation;
    await database.query(
      "UPDATE platform_postings SET checked_at = now() - interval '7 hours' WHERE item_id = $1",
      [id],
    );
    const job = ebay.app.app.jobs.find(({ definition }) => definition.name === 'postings.check');
    await job?.handle({} as never, { attempt: 1, maxAttempts: 1, signal: AbortSignal.timeout(10_000) });
  }
  const postingOf = async (id: string) =>
    (
      await shop.client.data(
        `query ($id: ID!) { item(id: $id) { postings { id status error { code message } checkedAt
           differences { field ours theirs } } } }`,
        { id },
      )
    ).item.postings[0];

  test('is compared with what we believe: an edit there is told, and ours is sent again on demand', async () => {
    const { id, listingId } = await shop.live();
    await shop.control(`listings/${listingId}/edit`, { price: '20.00' });
    await look(id);
    const {
      differences,
      status,
      id: posting,
    } = await soon(
      () => postingOf(id),
      (found) => found.differences.length > 0,
    );
    expect({ status, differences }).toMatchObject({
      status: 'LIVE',
      differences: [
        { field: 'price', ours: expect.stringContaining('45.00'), theirs: expect.stringContaining('20.00') },
      ],
    });
    await shop.poster.retry(posting);
    await soon(
      () => shop.listing(listingId).price.value,
      (value) => value === '45.00',
    );
    await soon(
      () => postingOf(id),
      (found) => found.differences.length === 0,
    );
  });

  test('and what eBay ended waits for the seller, who can list it again', async () => {
    const { id, listingId } = await shop.live();
    await shop.control(`listings/${listingId}/end`);
    await look(id);
    const ended = await shop.poster.reach(id, 'NEEDS_ATTENTION', 'EBAY');
    expect(ended.error.code).toBe('ENDED_ON_PLATFORM');
    await shop.poster.retry(ended.id);
    const again = await shop.poster.reach(id, 'LIVE', 'EBAY');
    expect(again.externalId).not.toBe(listingId);
    expect(shop.listing(again.externalId).status).toBe('ACTIVE');
  });

  test('is one listing, however many post at once', async () => {
    const { id, sku } = await shop.item({ sku: 'FIVEATONCE' });
    await Promise.all([1, 2, 3, 4, 5].map(() => shop.poster.post(id, ['EBAY'])));
    await shop.poster.reach(id, 'LIVE', 'EBAY');
    const listings = [...ebay.simulator.world.listings.values()].filter((one) => one.sku.startsWith(sku));
    expect(listings).toHaveLength(1);
  });

  test('is never asked with a price that is none', async () => {
    const { id } = await shop.item();
    const calls = () => ebay.simulator.world.requests.length;
    const before = calls();
    for (const price of [
      { amount: '0' },
      { amount: '-1' },
      { amount: '1000000000000' },
      { amount: 'NaN' },
      { amount: '19,99' },
      null,
    ]) {
      const answer = await shop.client.send(UPDATE_ITEM, { input: { id, price } });
      const refused = answer.errors !== undefined || answer.data.updateItem.userErrors.length > 0;
      const posted = refused ? null : await shop.poster.post(id, ['EBAY']);
      expect(
        refused || posted.userErrors.some(({ field }: { field: string[] }) => field[0] === 'price'),
      ).toBe(true);
    }
    expect(calls()).toBe(before);
    expect(await shop.poster.of(id)).toEqual([]);
  });
});

describe('an account', () => {
  test('whose permission is withdrawn stops everything, and goes on once it is connected again', async () => {
    const other = await EbayShop.open(ebay, 'attic-finds');
    await other.prepare();
    const { id } = await other.item();
    await other.control('revoke', { account: 'attic-finds' });
    await other.poster.post(id, ['EBAY']);
    const stuck = await other.poster.reach(id, 'NEEDS_ATTENTION', 'EBAY');
    expect(stuck.error.code).toBe('RECONNECT_NEEDED');
    const { credentials } = await other.client.data('{ credentials { status } }');
    expect(credentials).toMatchObject([{ status: 'NEEDS_RECONNECT' }]);
    const calls = ebay.simulator.world.requests.filter(({ seller }) => seller === 'attic-finds').length;
    const { userErrors } = await other.poster.post((await other.item()).id, ['EBAY']);
    expect(userErrors).toMatchObject([{ code: 'NOT_CONNECTED' }]);
    expect(ebay.simulator.world.requests.filter(({ seller }) => seller === 'attic-finds')).toHaveLength(
      calls,
    );
    await other.connect();
    await other.poster.reach(id, 'LIVE', 'EBAY');
  });

  test('whose quota is spent is left alone until the time that eBay named', async () => {
    const { id } = await shop.item();
    ebay.simulator.faults.add({ match: { path: '**/inventory_item/**' }, kind: 'error-429', retryAfter: 5 });
    const began = Date.now();
    await shop.poster.post(id, ['EBAY']);
    const pause = await soon(
      async () =>
        (await shop.client.data('{ accountPauses { platform code until message } }')).accountPauses[0],
      (found) => found != null,
    );
    expect(pause).toMatchObject({ platform: 'EBAY', code: 'RATE_LIMITED' });
    await shop.poster.reach(id, 'LIVE', 'EBAY');
    expect(Date.now() - began).toBeGreaterThan(4500);
  });
});

describe('notices', () => {
  const TOKEN = 'a-token-of-this-server-0123456789-abcdef';
  let noticed: EbayApp;
  beforeAll(async () => {
    noticed = await startEbayApp({ EBAY_VERIFICATION_TOKEN: TOKEN, ORDER_POLL_SECONDS: '86400' });
    await noticed.work();
  });
  afterAll(() => noticed.stop());
  const url = () => `${noticed.app.url}/webhooks/ebay`;

  test('the address answers the challenge, and hears eBay alone', async () => {
    const challenge = await fetch(`${url()}?challenge_code=abc`);
    expect(((await challenge.json()) as { challengeResponse: string }).challengeResponse).toMatch(
      /^[0-9a-f]{64}$/,
    );
    expect((await fetch(url())).status).toBe(404);
    const body = JSON.stringify({ metadata: { topic: 'MARKETPLACE_ACCOUNT_DELETION' } });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(url(), { method: 'POST', body, headers })).status).toBe(412);
    expect((await fetch(url(), { method: 'POST', body: '{', headers })).status).toBe(400);
  });

  test('an order is read at once, and a buyer who left eBay is forgotten', async () => {
    const seller = await EbayShop.open(noticed);
    await seller.prepare();
    const { id, listingId } = await seller.live();
    // The first look is over: the next comes in a day.
    await soon(
      async () => (await seller.client.data('{ orderPolls { polledAt } }')).orderPolls,
      ([poll]) => poll?.polledAt != null,
    );
    const { orderId } = await seller.control(`listings/${listingId}/buy`, { buyer: 'Ada Lovelace' });
    await seller.control('notify/order', { orderId, url: url() });
    const sold = await soon(
      () => itemOf(seller, id),
      ({ status }) => status === 'SOLD',
    );
    expect(sold.sales[0].buyerName).toBe('Ada Lovelace');
    const left = { username: 'ada-lovelace', userId: 'u1', url: url() };
    await seller.control('notify/account-deletion', { ...left, forged: true });
    expect((await itemOf(seller, id)).sales[0].buyerName).toBe('Ada Lovelace');
    await seller.control('notify/account-deletion', left);
    expect((await itemOf(seller, id)).sales[0].buyerName).toBeNull();
  });
});
