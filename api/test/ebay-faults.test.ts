import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { PlatformFailure } from '../src/platforms/platform-failure.ts';
import { EbayBench, failureOf } from './support/ebay-bench.ts';
import { type EbayRig, examplePhotos, openEbayRig } from './support/ebay-rig.ts';

const INVENTORY = '/sell/inventory/v1';

/** The calls that list one lamp, in order. */
const PUBLISHING = [
  { method: 'GET', path: `${INVENTORY}/offer` },
  { method: 'POST', path: '/commerce/media/v1_beta/image/create_image_from_file' },
  { method: 'PUT', path: `${INVENTORY}/inventory_item/*` },
  { method: 'POST', path: `${INVENTORY}/offer` },
  { method: 'GET', path: `${INVENTORY}/offer/*` },
  { method: 'POST', path: `${INVENTORY}/offer/*/publish` },
];

const REVISING = [
  { method: 'GET', path: `${INVENTORY}/offer/*` },
  { method: 'PUT', path: `${INVENTORY}/inventory_item/*` },
  { method: 'PUT', path: `${INVENTORY}/offer/*` },
  { method: 'POST', path: `${INVENTORY}/bulk_update_price_quantity` },
];

const ENDING = [
  { method: 'GET', path: `${INVENTORY}/offer` },
  { method: 'POST', path: `${INVENTORY}/offer/*/withdraw` },
];

const FAULTS = [
  'timeout-before',
  'timeout-after-acceptance',
  'drop-connection-before',
  'drop-connection-after',
  'error-500',
] as const;

let rig: EbayRig;

beforeEach(async () => {
  rig = await openEbayRig();
});
afterEach(() => rig.stop());

const name = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

/** Calls again and again, as the engine does, until it works. Every failure on the way must be one to repeat. */
async function untilDone(bench: EbayBench, work: () => Promise<unknown>): Promise<PlatformFailure[]> {
  const failures: PlatformFailure[] = [];
  for (let attempt = 0; attempt < 4; attempt++) {
    bench.patience = attempt === 0 ? 600 : 10_000;
    try {
      await work();
      return failures;
    } catch (error) {
      expect(error).toBeInstanceOf(PlatformFailure);
      const failure = error as PlatformFailure;
      expect(failure.details.retryable).toBe(true);
      failures.push(failure);
    }
  }
  throw new Error('It did not come to an end.');
}

describe.each(PUBLISHING.map((match) => [name(match), match] as const))(
  'publishing, with trouble at %s',
  (_name, match) => {
    test.each(FAULTS)('%s: one listing, and no lie about it', async (kind) => {
      const bench = await EbayBench.open(rig);
      rig.simulator.faults.add({ kind, match });
      const failures = await untilDone(bench, bench.publish);
      expect(rig.simulator.faults.list()).toEqual([]);
      expect(bench.live()).toHaveLength(1);
      expect(bench.listings()).toHaveLength(1);
      for (const { details } of failures) {
        expect(details.outcome === 'refused' || match.path.endsWith('/publish')).toBe(true);
      }
    });
  },
);

test('a publication that eBay accepted and then cannot tell of is in doubt', async () => {
  const bench = await EbayBench.open(rig);
  bench.patience = 500;
  const publish = { method: 'POST', path: `${INVENTORY}/offer/*/publish` };
  rig.simulator.faults.add({ kind: 'timeout-after-acceptance', match: publish });
  expect((await failureOf(bench.publish())).details).toMatchObject({ outcome: 'unknown', retryable: true });
  bench.patience = 10_000;
  expect(await bench.read()).toMatchObject({ state: 'LIVE', externalId: bench.live()[0]?.listingId });
});

test('a connection that broke after publication is looked into at once', async () => {
  const bench = await EbayBench.open(rig);
  const publish = { method: 'POST', path: `${INVENTORY}/offer/*/publish` };
  rig.simulator.faults.add({ kind: 'drop-connection-after', match: publish });
  expect((await bench.publish()).externalId).toBe(bench.live()[0]?.listingId);
});

test('an offer that was made though the connection broke is found at once', async () => {
  const bench = await EbayBench.open(rig);
  const create = { method: 'POST', path: `${INVENTORY}/offer` };
  rig.simulator.faults.add({ kind: 'drop-connection-after', match: create });
  await bench.publish();
  expect(rig.calls.filter((call) => call === 'POST /sell/inventory/v1/offer')).toHaveLength(1);
});

describe.each(REVISING.map((match) => [name(match), match] as const))(
  'revising, with trouble at %s',
  (_name, match) => {
    test.each(FAULTS)('%s: eBay ends up with what we have', async (kind) => {
      const bench = await EbayBench.open(rig, { quantity: 3 });
      await bench.publish();
      const numbersOnly = match.path.endsWith('bulk_update_price_quantity');
      bench.listing = {
        ...bench.listing,
        ...(!numbersOnly && { title: 'A better lamp', description: 'Much better.' }),
        price: { amount: '17.00', currencyCode: 'USD' },
        quantity: 2,
      };
      rig.simulator.faults.add({ kind, match });
      await untilDone(bench, bench.revise);
      expect(rig.simulator.faults.list()).toEqual([]);
      expect(bench.listings()).toEqual([
        expect.objectContaining({
          title: bench.listing.title,
          price: { value: '17.00', currency: 'USD' },
          quantity: 2,
        }),
      ]);
      expect(await bench.read()).not.toHaveProperty('differences');
    });
  },
);

describe.each(ENDING.map((match) => [name(match), match] as const))(
  'ending, with trouble at %s',
  (_name, match) => {
    test.each(FAULTS)('%s: nothing is up', async (kind) => {
      const bench = await EbayBench.open(rig);
      await bench.publish();
      rig.simulator.faults.add({ kind, match });
      await untilDone(bench, bench.end);
      expect(bench.live()).toEqual([]);
      expect(await bench.read()).toEqual({ state: 'ENDED' });
    });
  },
);

describe('a token that eBay no longer takes', () => {
  test.each(PUBLISHING.map((match) => [name(match), match] as const))(
    'at %s is renewed once',
    async (_name, match) => {
      const bench = await EbayBench.open(rig);
      rig.simulator.faults.add({ kind: 'unauthorized', match });
      await bench.publish();
      expect(rig.account.renewals).toBe(1);
      expect(bench.live()).toHaveLength(1);
    },
  );

  test('and neither its successor: the seller has to connect again', async () => {
    const bench = await EbayBench.open(rig);
    rig.simulator.faults.add({ kind: 'unauthorized', match: { path: '/sell/**' }, times: 2 });
    const { details } = await failureOf(bench.publish());
    expect(details).toMatchObject({
      code: 'RECONNECT_NEEDED',
      reconnect: true,
      outcome: 'refused',
      retryable: false,
    });
  });

  test('nor can be renewed: the seller has to connect again', async () => {
    const bench = await EbayBench.open(rig);
    rig.simulator.world.revoke('lamp-lady');
    expect((await failureOf(bench.publish())).details).toMatchObject({
      code: 'RECONNECT_NEEDED',
      reconnect: true,
    });
    expect(bench.listings()).toEqual([]);
  });
});

describe('a spent quota', () => {
  test('is waited for as long as eBay says', async () => {
    const bench = await EbayBench.open(rig);
    rig.simulator.faults.add({ kind: 'error-429', retryAfter: 77 });
    const before = Date.now();
    const { details } = await failureOf(bench.publish());
    expect(details).toMatchObject({
      code: 'RATE_LIMITED',
      retryable: true,
      pausesAccount: 'CALLS',
      outcome: 'refused',
    });
    const wait = (details.retryAt?.getTime() ?? 0) - before;
    expect(wait).toBeGreaterThanOrEqual(77_000);
    expect(wait).toBeLessThan(80_000);
  });

  test('is waited for until the pool is filled again, where eBay says nothing', async () => {
    await rig.stop();
    rig = await openEbayRig({ pools: { 'sell.inventory': 2 } });
    const bench = await EbayBench.open(rig);
    const { details } = await failureOf(bench.publish());
    expect(details).toMatchObject({ code: 'RATE_LIMITED', pausesAccount: 'CALLS', outcome: 'refused' });
    expect(details.retryAt).toEqual(
      new Date(
        rig.simulator.world.pools.list().find(({ name: pool }) => pool === 'sell.inventory')?.reset ?? 0,
      ),
    );
  });

  test('that is none, since calls are left: it was only too fast', async () => {
    const bench = await EbayBench.open(rig);
    rig.simulator.faults.add({ kind: 'error-429' });
    const before = Date.now();
    const { details } = await failureOf(bench.publish());
    expect((details.retryAt?.getTime() ?? 0) - before).toBeLessThan(65_000);
  });
});

test('a failing photo stops the others, and names itself', async () => {
  const photos = examplePhotos(9).map((photo, index) =>
    index === 2 ? { ...photo, jpeg: async () => new Uint8Array([1, 2, 3]) } : photo,
  );
  const bench = await EbayBench.open(rig, { photos });
  const { details } = await failureOf(bench.publish());
  expect(details).toMatchObject({ code: 'EBAY_PHOTOS', fields: ['images'], retryable: false });
  expect(details.message).toMatch(/^Photo 3: /);
  expect(bench.listings()).toEqual([]);
});

test('no secret gets into what is thrown', async () => {
  const bench = await EbayBench.open(rig);
  const token = (await rig.account.token()).reveal();
  rig.simulator.faults.add({ kind: 'error-500', times: 9 });
  const failure = await failureOf(bench.publish());
  expect(JSON.stringify({ ...failure, message: failure.message, stack: failure.stack })).not.toContain(
    token.slice(0, 20),
  );
});
