import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buy } from '../../simulators/ebay/src/fulfillment/purchase.ts';
import type { EbayDetails } from '../src/platforms/ebay/listing/ebay-details.ts';
import { EbayBench, failureOf } from './support/ebay-bench.ts';
import { type EbayRig, exampleDetails, examplePhotos, openEbayRig } from './support/ebay-rig.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let rig: EbayRig;
/** Called with every call that eBay answered. */
let whenAnswered: (call: string) => void;

beforeEach(async () => {
  whenAnswered = () => {};
  rig = await openEbayRig({
    onExchange: ({ method, path }) => whenAnswered(`${method} ${path.split('/').slice(0, 5).join('/')}`),
  });
});
afterEach(() => rig.stop());

const sell = (bench: EbayBench, quantity = 1) => {
  const listingId = bench.live()[0]?.listingId ?? '';
  buy(rig.simulator.world, { listingId, quantity });
  return listingId;
};

const offerIds = () => [...rig.simulator.world.account('lamp-lady').offers.keys()];
const uploads = () => rig.calls.filter((call) => call.includes('create_image_from_file')).length;
const writes = () => rig.calls.filter((call) => !call.startsWith('GET')).length;

describe('what eBay gets', () => {
  test('is what content says', async () => {
    const bench = await EbayBench.open(rig);
    const { externalId, externalUrl } = await bench.publish();
    expect(externalUrl).toBe(`${rig.simulator.urls.web}/itm/${externalId}`);
    const content = JSON.parse(JSON.stringify(rig.adapter.content(bench.listing, rig.shop)));
    const { items, offers } = rig.simulator.world.account('lamp-lady');
    const item = [...items.values()][0];
    const offer = [...offers.values()][0];
    content.inventoryItem.product.imageUrls = item?.body.product?.imageUrls;
    expect(item?.body).toEqual(content.inventoryItem);
    expect(offer?.body).toMatchObject(content.offer);
    expect(item?.sku).toMatch(/^LAMP[0-9a-f]{4}L[0-9A-F]{12}$/);
  });

  test('keeps its SKU whatever becomes of the seller’s', async () => {
    const bench = await EbayBench.open(rig);
    await bench.publish();
    bench.listing = { ...bench.listing, sku: 'OTHER', title: 'Other' };
    await bench.revise();
    await bench.end();
    await bench.publish();
    expect(rig.simulator.world.account('lamp-lady').items.size).toBe(1);
    expect(bench.live()).toHaveLength(1);
  });

  test('has warnings of eBay told', async () => {
    const bench = await EbayBench.open(rig);
    rig.simulator.world.rules.publishWarnings = [
      {
        errorId: 25030,
        domain: 'API_INVENTORY',
        category: 'REQUEST',
        message: 'The field was <b>dropped</b>',
      },
    ] as typeof rig.simulator.world.rules.publishWarnings;
    expect((await bench.publish()).warnings).toEqual(['The field was dropped.']);
  });
});

describe('a SKU that the seller named', () => {
  const named = (sku: string): EbayDetails => ({ ...exampleDetails(), sku });

  test('is taken where eBay does not have it', async () => {
    const bench = await EbayBench.open(rig, { details: named('MyLamp7') });
    await bench.publish();
    await bench.publish();
    expect([...rig.simulator.world.account('lamp-lady').items.keys()]).toEqual(['MyLamp7']);
    expect(rig.simulator.world.listings.size).toBe(1);
  });

  test('is refused where eBay has something under it, which stays untouched', async () => {
    const first = await EbayBench.open(rig, { details: named('MyLamp7'), title: 'First' });
    await first.publish();
    const second = await EbayBench.open(rig, { details: named('MyLamp7'), title: 'Second' });
    const { details } = await failureOf(second.publish());
    expect(details).toMatchObject({ code: 'SKU_TAKEN', fields: ['details.sku'], outcome: 'refused' });
    await expect(failureOf(second.publish())).resolves.toMatchObject({ details: { code: 'SKU_TAKEN' } });
    expect([...rig.simulator.world.listings.values()]).toEqual([expect.objectContaining({ title: 'First' })]);
    second.listing = { ...second.listing, details: named('MyLamp8') };
    await second.publish();
    expect(rig.simulator.world.listings.size).toBe(2);
  });
});

describe('photos', () => {
  test('are uploaded once, 24 of them, and again only where eBay has forgotten them', async () => {
    const bench = await EbayBench.open(rig, { photos: examplePhotos(24) });
    await bench.publish();
    expect(uploads()).toBe(24);
    expect(bench.live()[0]?.imageUrls).toHaveLength(24);

    bench.listing = { ...bench.listing, title: 'Another title', photos: [...bench.listing.photos].reverse() };
    await bench.revise();
    expect(uploads()).toBe(24);

    rig.simulator.advanceClock(40 * DAY_MS);
    bench.listing = { ...bench.listing, title: 'A third title' };
    await bench.revise();
    expect(uploads()).toBe(24);
    expect(bench.live()[0]?.title).toBe('A third title');

    await bench.end();
    await bench.publish();
    expect(uploads()).toBe(48);
  });

  test('that were uploaded before a crash are not uploaded again', async () => {
    const bench = await EbayBench.open(rig, { photos: examplePhotos(10) });
    rig.simulator.faults.add({
      kind: 'drop-connection-before',
      match: { path: '/commerce/media/**' },
      skip: 6,
    });
    await failureOf(bench.publish());
    await bench.publish();
    expect(uploads()).toBeLessThanOrEqual(10 + 4);
    expect(bench.live()[0]?.imageUrls).toHaveLength(10);
  });

  test('that eBay has lost before their time are uploaded with the next try', async () => {
    const bench = await EbayBench.open(rig);
    rig.simulator.faults.add({ kind: 'error', status: 400, match: { path: '**/publish' } });
    await failureOf(bench.publish());
    rig.simulator.world.photos.clear();
    expect((await failureOf(bench.publish())).details.retryable).toBe(true);
    await bench.publish();
    expect(bench.live()).toHaveLength(1);
  });

  test('that eBay has lost though they are listed are uploaded with the next try', async () => {
    const bench = await EbayBench.open(rig);
    await bench.publish();
    rig.simulator.world.photos.clear();
    bench.listing = { ...bench.listing, title: 'Another title' };
    expect((await failureOf(bench.revise())).details.retryable).toBe(true);
    await bench.revise();
    expect(bench.live()).toMatchObject([{ title: 'Another title' }]);
  });
});

describe('what is there already', () => {
  test('an offer that nobody recorded is adopted', async () => {
    const bench = await EbayBench.open(rig);
    const publish = { method: 'POST', path: '/sell/inventory/v1/offer/*/publish' };
    rig.simulator.faults.add({ kind: 'error', status: 400, match: publish });
    await failureOf(bench.publish());
    bench.recorded = {};
    await bench.publish();
    expect(offerIds()).toHaveLength(1);
    expect(bench.live()).toHaveLength(1);
  });

  test('an offer that appears between the look and the call is adopted', async () => {
    const bench = await EbayBench.open(rig);
    const twin = await EbayBench.open(rig);
    Object.assign(twin, { itemId: bench.itemId, listing: bench.listing });
    let other: Promise<unknown> | null = null;
    whenAnswered = (call) => {
      if (call === 'GET /sell/inventory/v1/offer') {
        whenAnswered = () => {};
        other = twin.publish();
      }
    };
    await bench.publish().catch(() => bench.publish());
    await (other ?? Promise.reject(new Error('The twin was not started.'))).catch(() => twin.publish());
    expect(offerIds()).toHaveLength(1);
    expect(bench.live()).toHaveLength(1);
  });

  test('listing again after the end gives a new listing of the same offer', async () => {
    const bench = await EbayBench.open(rig);
    const first = await bench.publish();
    await bench.end();
    const second = await bench.publish();
    expect(second.externalId).not.toBe(first.externalId);
    expect(offerIds()).toHaveLength(1);
  });
});

describe('a revision', () => {
  test('of nothing calls nothing but a look', async () => {
    const bench = await EbayBench.open(rig);
    await bench.publish();
    rig.calls.length = 0;
    await bench.revise();
    expect(rig.calls).toEqual(['GET /sell/inventory/v1/offer/*']);
  });

  test('of the price is one call', async () => {
    const bench = await EbayBench.open(rig);
    await bench.publish();
    rig.calls.length = 0;
    bench.listing = { ...bench.listing, price: { amount: '13.00', currencyCode: 'USD' } };
    await bench.revise();
    expect(writes()).toBe(1);
    expect(rig.calls).toContain('POST /sell/inventory/v1/bulk_update_price_quantity');
    expect(bench.live()[0]?.price.value).toBe('13.00');
  });

  test('of the description leaves the item alone, and one of the title the offer', async () => {
    const bench = await EbayBench.open(rig);
    await bench.publish();
    rig.calls.length = 0;
    bench.listing = { ...bench.listing, description: 'Line one\n<b>& two</b>' };
    await bench.revise();
    expect(writes()).toBe(1);
    expect(bench.live()[0]?.description).toBe('<p>Line one<br>&lt;b&gt;&amp; two&lt;/b&gt;</p>');
    rig.calls.length = 0;
    bench.listing = { ...bench.listing, title: 'New title' };
    await bench.revise();
    expect(rig.calls.filter((call) => !call.startsWith('GET'))).toEqual([
      'PUT /sell/inventory/v1/inventory_item/*',
    ]);
  });

  test('back to what was before a crash in the middle is sent all the same', async () => {
    const bench = await EbayBench.open(rig);
    await bench.publish();
    const { listing } = bench;
    bench.listing = { ...listing, title: 'Half a change', description: 'Half.' };
    const putOffer = { method: 'PUT', path: '/sell/inventory/v1/offer/*' };
    rig.simulator.faults.add({ kind: 'drop-connection-before', match: putOffer });
    await failureOf(bench.revise());
    expect(bench.live()[0]?.title).toBe('Half a change');
    bench.listing = listing;
    await bench.revise();
    expect(bench.live()[0]?.title).toBe(listing.title);
  });

  test('beyond the 250 of a day waits for the next', async () => {
    rig.simulator.world.rules.revisionsPerDay = 9999;
    const bench = await EbayBench.open(rig);
    await bench.publish();
    for (let count = 0; count < 250; count++) {
      bench.listing = { ...bench.listing, price: { amount: `${100 + count}.00`, currencyCode: 'USD' } };
      await bench.revise();
    }
    bench.listing = { ...bench.listing, price: { amount: '1.00', currencyCode: 'USD' } };
    const { details } = await failureOf(bench.revise());
    expect(details).toMatchObject({ code: 'REVISION_LIMIT', retryable: true, outcome: 'refused' });
    expect(details.retryAt?.getTime()).toBeGreaterThan(Date.now());
    rig.simulator.advanceClock(DAY_MS);
    await rig.account.renew();
    await bench.revise();
    expect(bench.live()[0]?.price.value).toBe('1.00');
  });
});

describe('what eBay has sold', () => {
  test('and we do not know of yet is not put on sale again', async () => {
    const bench = await EbayBench.open(rig, { quantity: 3 });
    await bench.publish();
    sell(bench);
    bench.listing = { ...bench.listing, title: 'Another title' };
    await bench.revise();
    expect(bench.live()[0]).toMatchObject({ title: 'Another title', quantity: 2, soldQuantity: 1 });
  });

  test('and we have recorded counts no second time', async () => {
    const bench = await EbayBench.open(rig, { quantity: 3 });
    await bench.publish();
    const listingId = sell(bench);
    bench.listing = { ...bench.listing, quantity: 2, soldThere: { [listingId]: 1 } };
    rig.calls.length = 0;
    await bench.revise();
    expect(writes()).toBe(0);
    bench.listing = { ...bench.listing, quantity: 5 };
    await bench.revise();
    expect(bench.live()[0]).toMatchObject({ quantity: 5, soldQuantity: 1 });
  });

  test.each(['GET', 'PUT'])('while we write is taken off again (sold after the first %s)', async (method) => {
    const bench = await EbayBench.open(rig, { quantity: 3 });
    await bench.publish();
    bench.listing = { ...bench.listing, title: 'Another title', quantity: 3 };
    whenAnswered = (call) => {
      if (call.startsWith(method)) {
        whenAnswered = () => {};
        sell(bench);
      }
    };
    await bench.revise();
    expect(bench.live()[0]).toMatchObject({ quantity: 2, soldQuantity: 1, title: 'Another title' });
  });

  test('to the last piece while we wrote: the listing is ended rather than sold twice', async () => {
    rig.simulator.world.account('lamp-lady').outOfStockControl = true;
    const bench = await EbayBench.open(rig);
    await bench.publish();
    bench.listing = { ...bench.listing, title: 'Another title', description: 'Other.' };
    whenAnswered = (call) => {
      if (call === 'GET /sell/inventory/v1/offer') {
        whenAnswered = () => {};
        sell(bench);
      }
    };
    expect((await failureOf(bench.revise())).details.code).toBe('NOT_LIVE');
    expect(bench.live()).toEqual([]);
  });

  test('to the last piece is left alone, and said', async () => {
    rig.simulator.world.account('lamp-lady').outOfStockControl = true;
    const bench = await EbayBench.open(rig);
    const { externalId } = await bench.publish();
    sell(bench);
    rig.calls.length = 0;
    bench.listing = { ...bench.listing, title: 'Another title' };
    const revised = await bench.revise();
    expect(revised.externalId).toBe(externalId);
    expect(revised.warnings[0]).toMatch(/sold every piece/);
    expect(writes()).toBe(0);
    expect(await bench.publish()).toMatchObject({ externalId });
    expect(bench.listings()).toHaveLength(1);
  });

  test('to the last piece, so that the listing ended, is not listed again before the sale is known', async () => {
    const bench = await EbayBench.open(rig);
    const { externalId } = await bench.publish();
    sell(bench);
    expect(await bench.read()).toEqual({ state: 'ENDED' });
    expect((await failureOf(bench.revise())).details.code).toBe('NOT_LIVE');
    const { details } = await failureOf(bench.publish());
    expect(details).toMatchObject({ code: 'SOLD_THERE', retryable: true });
    bench.listing = { ...bench.listing, soldThere: { [externalId]: 1 } };
    await bench.publish();
    expect(bench.live()).toHaveLength(1);
  });
});

test('what was sold before the end, and is not recorded yet, is not listed again', async () => {
  const bench = await EbayBench.open(rig, { quantity: 3 });
  const { externalId } = await bench.publish();
  sell(bench);
  await bench.end();
  const again = await bench.publish();
  expect(bench.live()).toMatchObject([{ quantity: 2 }]);
  // Recorded now; and then the order is cancelled, so that the piece is back.
  bench.listing = { ...bench.listing, quantity: 2, soldThere: { [externalId]: 1 } };
  await bench.revise();
  expect(bench.live()).toMatchObject([{ quantity: 2, listingId: again.externalId }]);
  bench.listing = { ...bench.listing, quantity: 3, soldThere: {} };
  await bench.revise();
  expect(bench.live()).toMatchObject([{ quantity: 3 }]);
});

test('a listing on another site than the shop’s is left alone by a revision, and moved by a posting', async () => {
  const bench = await EbayBench.open(rig);
  const { externalId } = await bench.publish();
  const offer = [...rig.simulator.world.account('lamp-lady').offers.values()][0];
  if (offer) {
    offer.marketplaceId = 'EBAY_GB';
  }
  bench.listing = { ...bench.listing, title: 'Another title' };
  expect((await failureOf(bench.revise())).details).toMatchObject({ code: 'OTHER_SITE', outcome: 'refused' });
  expect(bench.live()).toMatchObject([{ listingId: externalId, title: 'Brass lamp' }]);
  await bench.publish();
  expect(bench.live()).toHaveLength(1);
  expect(bench.live()[0]?.listingId).not.toBe(externalId);
});

test('an outage that denies what is there is not believed at once', async () => {
  const bench = await EbayBench.open(rig);
  await bench.publish();
  const errors = [{ errorId: 25710, domain: 'API_INVENTORY', category: 'REQUEST', message: 'Not found' }];
  rig.simulator.faults.add({ kind: 'error', status: 404, errors } as Parameters<
    typeof rig.simulator.faults.add
  >[0]);
  expect(await bench.read()).toMatchObject({ state: 'LIVE' });
});

describe('reading', () => {
  test('tells what eBay shows otherwise', async () => {
    const bench = await EbayBench.open(rig, { quantity: 4 });
    await bench.publish();
    sell(bench);
    expect(await bench.read()).not.toHaveProperty('differences');
    bench.listing = {
      ...bench.listing,
      title: 'Ours',
      quantity: 9,
      price: { amount: '20.00', currencyCode: 'USD' },
    };
    expect(await bench.read()).toMatchObject({
      state: 'LIVE',
      differences: [
        { field: 'title', ours: 'Ours', theirs: 'Brass lamp' },
        { field: 'price', ours: '20.00 USD', theirs: '12.50 USD' },
        { field: 'quantity', ours: '8', theirs: '3' },
      ],
    });
  });

  test('finds the listing by its SKU alone', async () => {
    const bench = await EbayBench.open(rig);
    const { externalId } = await bench.publish();
    bench.recorded = {};
    expect(await bench.read()).toMatchObject({ state: 'LIVE', externalId });
  });
});

test('what eBay does not take is told with the field', async () => {
  const bench = await EbayBench.open(rig, { details: { ...exampleDetails(), categoryId: '11700' } });
  const { details } = await failureOf(bench.publish());
  expect(details).toMatchObject({ code: 'EBAY_CATEGORY', fields: ['details.categoryId'], retryable: false });
  expect(bench.listings()).toEqual([]);
});
