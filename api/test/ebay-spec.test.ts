import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exchangeProblems } from '../../simulators/ebay/conformance/check-exchange.ts';
import { hasSpecs } from '../../simulators/ebay/conformance/spec-folder.ts';
import { buy } from '../../simulators/ebay/src/fulfillment/purchase.ts';
import type { Exchange } from '../../simulators/ebay/src/http/exchange.ts';
import type { EbayDetails } from '../src/platforms/ebay/listing/ebay-details.ts';
import { EbayConnector } from '../src/platforms/ebay/oauth/ebay-connector.ts';
import { EbayOrders } from '../src/platforms/ebay/orders/ebay-orders.ts';
import { EbayConditions } from '../src/platforms/ebay/setup/ebay-conditions.ts';
import { EbayQuota } from '../src/platforms/ebay/setup/ebay-quota.ts';
import { EbaySellerSetup } from '../src/platforms/ebay/setup/ebay-seller-setup.ts';
import { EbayTaxonomy } from '../src/platforms/ebay/setup/ebay-taxonomy.ts';
import { EbayBench } from './support/ebay-bench.ts';
import { connect, type EbayRig, exampleDetails, openEbayRig } from './support/ebay-rig.ts';

/** Everything that a seller can say, so that every field is sent once. */
const EVERYTHING: EbayDetails = {
  ...exampleDetails(),
  subtitle: 'With its own bulb',
  conditionId: '3000',
  conditionDescription: 'A dent.',
  conditionDescriptors: { 27501: '275010', 27503: '01234567' },
  bestOffer: { enabled: true, autoAccept: '11.00', autoDecline: '6.00' },
  package: {
    weight: { value: 2, unit: 'POUND' },
    dimensions: { length: 10, width: 8, height: 6, unit: 'INCH' },
    packageType: 'PACKAGE_THICK_ENVELOPE',
  },
  requirements: {
    ...exampleDetails().requirements,
    descriptors: {
      3000: [
        {
          id: '27501',
          name: 'Grader',
          required: true,
          maxLength: null,
          values: [{ id: '275010', name: 'PSA' }],
        },
        { id: '27503', name: 'Certification Number', required: false, maxLength: 30, values: [] },
      ],
    },
  },
};

(hasSpecs() ? describe : describe.skip)('what is asked of eBay', () => {
  let rig: EbayRig;
  let seen: Exchange[];

  beforeEach(async () => {
    seen = [];
    rig = await openEbayRig({ onExchange: (exchange) => seen.push(exchange) });
  });
  afterEach(() => rig.stop());

  const complaints = () => {
    expect(seen.length).toBeGreaterThan(5);
    return seen.flatMap(exchangeProblems);
  };

  test('for a listing and its sale is what its files describe', async () => {
    const bench = await EbayBench.open(rig, { details: EVERYTHING, quantity: 3 });
    const { externalId } = await bench.publish();
    bench.listing = { ...bench.listing, title: 'Other', description: 'Other.' };
    await bench.revise();
    bench.listing = { ...bench.listing, price: { amount: '15.00', currencyCode: 'USD' } };
    await bench.revise();
    await bench.read();
    const { orderId, lines } = buy(rig.simulator.world, { listingId: externalId });
    const orders = new EbayOrders(rig.client);
    const signal = AbortSignal.timeout(10_000);
    for await (const order of orders.changedSince(rig.account, new Date(0), signal)) {
      expect(order.orderId).toBe(orderId);
    }
    const line = { lineId: lines[0]?.lineItemId ?? '', quantity: 1 };
    const shippedAt = rig.simulator.world.clock.now();
    const parcel = { orderId, lines: [line], carrier: 'USPS', trackingNumber: '9400', shippedAt };
    await orders.ship(rig.account, parcel, signal);
    await bench.end();
    expect(complaints()).toEqual([]);
  });

  test('would be found out otherwise', () => {
    const exchange: Exchange = {
      method: 'PUT',
      host: 'api',
      path: '/sell/inventory/v1/inventory_item/A',
      query: { draft: '1' },
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { product: { titel: 'x', imageUrls: 'y' } },
      status: 204,
      responseHeaders: {},
      responseBody: undefined,
      delivered: true,
    };
    expect(exchangeProblems(exchange)).toHaveLength(4);
    expect(exchangeProblems({ ...exchange, method: 'PATCH' })).toHaveLength(1);
  });

  test('for setting up is what its files describe', async () => {
    const account = await connect(rig.simulator, new EbayConnector(rig.client), 'attic-finds');
    const setup = new EbaySellerSetup(rig.client);
    await setup.policyProgram(account);
    rig.simulator.advanceClock(25 * 60 * 60_000);
    await account.renew();
    const wishes = { postage: { amount: '6.00', currencyCode: 'USD' }, handlingDays: 2 };
    await setup.createMissingPolicies(account, 'EBAY_US', wishes);
    const address = { country: 'US', postalCode: '97205', city: 'Portland', stateOrProvince: 'OR' };
    await setup.ensureLocation(account, { key: 'llatria', name: 'Home', address });
    await setup.locations(account);
    await setup.privileges(account);
    const taxonomy = new EbayTaxonomy(rig.client);
    const { treeId } = await taxonomy.defaultTree('EBAY_US');
    await taxonomy.suggestions(treeId, 'lamp');
    await taxonomy.aspects(treeId, '112581');
    await new EbayConditions(rig.client).policies('EBAY_US', ['112581']);
    await new EbayQuota(rig.client).left();
    expect(complaints()).toEqual([]);
  });
});
