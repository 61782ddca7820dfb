import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Secret } from '../src/infra/crypto/secret.ts';
import { EbayClient } from '../src/platforms/ebay/client/ebay-client.ts';
import { EbayConnector } from '../src/platforms/ebay/oauth/ebay-connector.ts';
import { EbayConditions } from '../src/platforms/ebay/setup/ebay-conditions.ts';
import { EbayQuota } from '../src/platforms/ebay/setup/ebay-quota.ts';
import { EbaySellerSetup } from '../src/platforms/ebay/setup/ebay-seller-setup.ts';
import { EbayTaxonomy } from '../src/platforms/ebay/setup/ebay-taxonomy.ts';
import { ConnectionFailure } from '../src/platforms/platform-connector.ts';
import { failureOf } from './support/ebay-bench.ts';
import { clientOf, connect, type EbayRig, openEbayRig } from './support/ebay-rig.ts';

let rig: EbayRig;
let connector: EbayConnector;

beforeEach(async () => {
  rig = await openEbayRig();
  connector = new EbayConnector(rig.client);
});
afterEach(() => rig.stop());

/** Agrees on eBay's page and gives the address that the browser is sent back to. */
async function agree(authorizationUrl: string, seller = 'lamp-lady'): Promise<URL> {
  const answer = await fetch(authorizationUrl, {
    method: 'POST',
    body: new URLSearchParams({ answer: 'agree', account: seller }),
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location') ?? '');
}

describe('connecting', () => {
  test('asks for what is needed and knows the seller by what never changes', async () => {
    const { authorizationUrl, scopes } = await connector.begin({ state: 'a b&c', withoutOptional: false });
    expect(authorizationUrl).toMatch(/scope=https%3A%2F%2Fapi\.ebay\.com%2Foauth%2Fapi_scope%20https/);
    const back = await agree(authorizationUrl);
    expect(back.searchParams.get('state')).toBe('a b&c');
    const account = await connector.complete({ code: back.searchParams.get('code') ?? '', scopes });
    expect(account).toMatchObject({ accountId: 'LmpLdy7QTfa', accountName: 'lamp-lady', scopes });
    const { accessTokenExpiresAt, refreshTokenExpiresAt } = account.tokens;
    const now = rig.simulator.world.clock.now().getTime();
    expect((accessTokenExpiresAt?.getTime() ?? 0) - now).toBeCloseTo(7_200_000, -4);
    expect((refreshTokenExpiresAt?.getTime() ?? 0) - now).toBeCloseTo(47_304_000_000, -4);
  });

  test('takes a code that is still encoded as well', async () => {
    const { authorizationUrl, scopes } = await connector.begin({ state: 's', withoutOptional: true });
    const code = (await agree(authorizationUrl)).searchParams.get('code') ?? '';
    expect(code).toMatch(/[#^]/);
    await connector.complete({ code: encodeURIComponent(code), scopes });
  });

  test('can leave out what eBay may refuse to this server', async () => {
    rig.simulator.world.rules.refusedScopes = ['commerce.notification.subscription'];
    const all = await connector.begin({ state: 's', withoutOptional: false });
    expect((await fetch(all.authorizationUrl)).status).toBe(400);
    const fewer = await connector.begin({ state: 's', withoutOptional: true });
    expect((await fetch(fewer.authorizationUrl)).status).toBe(200);
  });

  test('a code counts once, and no secret is told', async () => {
    const { authorizationUrl, scopes } = await connector.begin({ state: 's', withoutOptional: false });
    const code = (await agree(authorizationUrl)).searchParams.get('code') ?? '';
    await connector.complete({ code, scopes });
    const failure = await connector.complete({ code, scopes }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConnectionFailure);
    expect((failure as ConnectionFailure).retryable).toBe(true);
    expect(String((failure as Error).stack)).not.toContain(code);
  });

  test('is refused in words where this server’s keys are wrong', async () => {
    const { config } = clientOf(rig.simulator);
    const wrong = new EbayConnector(new EbayClient({ ...config, clientSecret: new Secret('wrong') }));
    const failure = await wrong.complete({ code: 'x', scopes: [] }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      retryable: false,
      sentence: expect.stringMatching(/keys of this server/),
    });
  });

  test('renewing keeps the refresh token, until the seller takes the permission back', async () => {
    const { authorizationUrl, scopes } = await connector.begin({ state: 's', withoutOptional: false });
    const code = (await agree(authorizationUrl)).searchParams.get('code') ?? '';
    const { tokens } = await connector.complete({ code, scopes });
    const renewed = await connector.renew(tokens);
    expect(renewed.accessToken.reveal()).not.toBe(tokens.accessToken.reveal());
    expect(renewed).toMatchObject({
      refreshToken: tokens.refreshToken,
      refreshTokenExpiresAt: tokens.refreshTokenExpiresAt,
    });
    rig.simulator.world.revoke('lamp-lady');
    const { details } = await failureOf(connector.renew(renewed));
    expect(details).toMatchObject({ code: 'RECONNECT_NEEDED', reconnect: true, retryable: false });
  });
});

describe('the application’s own token', () => {
  test('is fetched once for everybody, and again when it ends or is refused', async () => {
    const { mints } = rig.simulator.world;
    const quota = new EbayQuota(rig.client);
    await Promise.all([quota.left(), quota.left(), quota.left()]);
    await quota.left();
    expect(mints.client_credentials).toBe(1);
    rig.simulator.advanceClock(7_000_000);
    await quota.left();
    expect(mints.client_credentials).toBe(2);
    rig.simulator.faults.add({ kind: 'unauthorized', match: { path: '/developer/**' } });
    await quota.left();
    expect(mints.client_credentials).toBe(3);
  });
});

describe('setting up', () => {
  test('a seller who has nothing gets policies and a place, once', async () => {
    const account = await connect(rig.simulator, connector, 'attic-finds');
    const setup = new EbaySellerSetup(rig.client);
    const wishes = { postage: { amount: '6.00', currencyCode: 'USD' }, handlingDays: 2 };
    const place = { key: 'llatria', name: 'Home', address: { country: 'US', postalCode: '97205' } };
    expect(await setup.policyProgram(account)).toMatch(/^(ON|REQUESTED)$/);
    rig.simulator.advanceClock(25 * 60 * 60_000);
    await account.renew();
    expect(await setup.policyProgram(account)).toBe('ON');
    expect(await setup.policies(account, 'EBAY_US')).toEqual({ fulfillment: [], payment: [], return: [] });
    const made = await setup.createMissingPolicies(account, 'EBAY_US', wishes);
    expect(await setup.createMissingPolicies(account, 'EBAY_US', wishes)).toEqual(made);
    expect([made.fulfillment, made.payment, made.return].map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(await setup.locations(account)).toEqual([]);
    const location = await setup.ensureLocation(account, place);
    expect(location).toMatchObject({ key: 'llatria', name: 'Home', enabled: true, address: '97205, US' });
    expect(await setup.ensureLocation(account, { ...place, name: 'Other' })).toEqual(location);
    expect(await setup.locations(account)).toEqual([location]);
  });

  test.each(['drop-connection-after', 'error-500'] as const)(
    'a policy is made once, with %s',
    async (kind) => {
      const account = await connect(rig.simulator, connector, 'attic-finds');
      const setup = new EbaySellerSetup(rig.client);
      await setup.policyProgram(account);
      rig.simulator.advanceClock(25 * 60 * 60_000);
      await account.renew();
      const wishes = { postage: null, handlingDays: 1 };
      rig.simulator.faults.add({ kind, match: { method: 'POST', path: '/sell/account/v1/payment_policy' } });
      await setup.createMissingPolicies(account, 'EBAY_US', wishes).catch(() => {});
      const { payment } = await setup.createMissingPolicies(account, 'EBAY_US', wishes);
      expect(payment).toHaveLength(1);
    },
  );

  test('tells what a seller may sell', async () => {
    const setup = new EbaySellerSetup(rig.client);
    expect(await setup.privileges(rig.account)).toEqual({
      registered: true,
      monthlyAmount: { amount: '25000.00', currencyCode: 'USD' },
      monthlyQuantity: 1000,
    });
  });
});

describe('categories', () => {
  test('are suggested with their path, and tell what they need', async () => {
    const taxonomy = new EbayTaxonomy(rig.client);
    const tree = await taxonomy.defaultTree('EBAY_US');
    expect(tree).toEqual({ treeId: '0', version: expect.any(String) });
    const [lamps] = await taxonomy.suggestions(tree.treeId, 'brass table lamp');
    expect(lamps).toMatchObject({ categoryId: '112581', name: 'Lamps' });
    expect(lamps?.path[0]).toBe('Home & Garden');
    const aspects = await taxonomy.aspects(tree.treeId, '112581');
    expect(aspects.find(({ name }) => name === 'Type')).toMatchObject({
      required: true,
      suggestedValues: expect.arrayContaining(['Table Lamp']),
    });
    expect((await failureOf(taxonomy.aspects(tree.treeId, '11700'))).details).toMatchObject({
      code: 'EBAY_CATEGORY',
    });
    expect(await taxonomy.suggestions(tree.treeId, 'zzzzqqqq')).toEqual([]);
  });

  test('tell which conditions they take', async () => {
    const conditions = new EbayConditions(rig.client);
    const [policy, ...others] = await conditions.policies('EBAY_US', ['112581']);
    expect(others).toEqual([]);
    expect(policy).toMatchObject({ categoryId: '112581', required: true });
    expect(policy?.conditions.map(({ conditionId }) => conditionId)).toEqual([
      '1000',
      '1500',
      '3000',
      '7000',
    ]);
    expect(await conditions.policies('EBAY_US', ['1'])).toEqual([]);
  });

  test('tell what is left of the day’s calls', async () => {
    const quota = new EbayQuota(rig.client);
    const [pool] = await quota.left({ context: 'sell', name: 'inventory' });
    expect(pool).toMatchObject({ context: 'sell', name: 'inventory', resetAt: expect.any(Date) });
    expect(pool?.remaining).toBeLessThanOrEqual(pool?.limit ?? 0);
  });
});
