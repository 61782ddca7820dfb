import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConnectionAttempts } from '../src/credentials/connection-attempts.ts';
import { CredentialVault } from '../src/credentials/credential.vault.ts';
import {
  type ConnectedAccount,
  ConnectionFailure,
  type PlatformConnector,
} from '../src/credentials/platform-connector.ts';
import { TidyCredentialsJob } from '../src/credentials/tidy-credentials.job.ts';
import { SealedBox } from '../src/infra/crypto/sealed-box.ts';
import { Secret } from '../src/infra/crypto/secret.ts';
import { hashToken } from '../src/infra/crypto/tokens.ts';
import { systemClock } from '../src/shared/clock.ts';
import { Platform } from '../src/shared/enums.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const BEGIN = `mutation ($platform: Platform!) { beginPlatformConnection(platform: $platform) {
  authorizationUrl state userErrors { code field message retryable } } }`;
const COMPLETE = `mutation ($platform: Platform!, $code: String!, $state: String!) {
  completePlatformConnection(platform: $platform, code: $code, state: $state) {
    credential { id platform status accountName expiresAt createdAt } userErrors { code field message retryable } } }`;
const DISCONNECT = `mutation ($platform: Platform!) { disconnectPlatform(platform: $platform) {
  credential { id platform status accountName expiresAt } userErrors { code field message } } }`;
const LIST = '{ credentials { id platform status accountName expiresAt } }';

const EXPIRY = new Date('2031-02-03T04:05:06.000Z');
const KEY = 'an encryption key for these tests alone';

/** Lets everybody in who comes back with the code "yes", as a platform with PKCE would. */
class FakeConnector implements PlatformConnector {
  readonly platform = Platform.EBAY;
  secrets: ConnectedAccount['secrets'] = {};
  private challenges = new Set<string>();

  async begin({ state, codeChallenge }: { state: string; codeChallenge: string }): Promise<string> {
    this.challenges.add(codeChallenge);
    return `https://accounts.example/authorize?state=${state}`;
  }

  async complete({ code, codeVerifier }: { code: string; codeVerifier: string }): Promise<ConnectedAccount> {
    if (!this.challenges.has(createHash('sha256').update(codeVerifier).digest('base64url'))) {
      throw new Error('The verifier belongs to no challenge.');
    }
    if (code !== 'yes') {
      throw new ConnectionFailure('eBay refused the sign-in. Begin again.', code === 'later');
    }
    return { accountName: 'martas_attic', secrets: this.secrets, expiresAt: EXPIRY };
  }
}

let app: TestApp;
let vault: CredentialVault;
let seller: GraphqlClient;
const connector = new FakeConnector();

beforeAll(async () => {
  app = await startTestApp({ environment: { ENCRYPTION_KEY: KEY } });
  app.app.platformConnectors.register(connector);
  vault = new CredentialVault(app.foundation.database, new SealedBox(KEY), systemClock);
});
afterAll(() => app.stop());
beforeEach(async () => {
  seller = await app.seller();
  connector.secrets = { accessToken: new Secret('token'), refreshToken: new Secret('refresh') };
});

const begin = async (platform = 'EBAY', client = seller) =>
  (await client.data(BEGIN, { platform })).beginPlatformConnection;
const complete = async (state: string, code = 'yes', platform = 'EBAY', client = seller) =>
  (await client.data(COMPLETE, { platform, code, state })).completePlatformConnection;
const disconnect = async (platform = 'EBAY', client = seller) =>
  (await client.data(DISCONNECT, { platform })).disconnectPlatform;
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);
const connect = async (client = seller) =>
  complete((await begin('EBAY', client)).state, 'yes', 'EBAY', client);
const shopIdOf = async (client: GraphqlClient): Promise<string> =>
  (await client.data('{ me { shop { id } } }')).me.shop.id;

describe('connecting', () => {
  it('sends the seller to the platform and keeps what comes back', async () => {
    const { authorizationUrl, state, userErrors } = await begin();
    expect(userErrors).toEqual([]);
    expect(authorizationUrl).toBe(`https://accounts.example/authorize?state=${state}`);
    const { credential } = await complete(state);
    expect(credential).toMatchObject({
      platform: 'EBAY',
      status: 'ACTIVE',
      accountName: 'martas_attic',
      expiresAt: EXPIRY.toISOString(),
    });
    expect((await seller.data(LIST)).credentials).toMatchObject([{ id: credential.id, status: 'ACTIVE' }]);
    const opened = await vault.open(await shopIdOf(seller), Platform.EBAY);
    expect(opened?.refreshToken?.reveal()).toBe('refresh');
  });

  it('connects again under the same id, with the new secrets', async () => {
    const first = await connect();
    const shopId = await shopIdOf(seller);
    await vault.needsReconnect(shopId, Platform.EBAY);
    expect((await seller.data(LIST)).credentials).toMatchObject([{ status: 'NEEDS_RECONNECT' }]);
    expect(await vault.open(shopId, Platform.EBAY)).toBeNull();
    connector.secrets = { accessToken: new Secret('newer') };
    const second = await connect();
    expect(second.credential).toMatchObject({ id: first.credential.id, status: 'ACTIVE' });
    expect(Object.keys((await vault.open(shopId, Platform.EBAY)) ?? {})).toEqual(['accessToken']);
  });

  it('tells that the website needs none, and that nobody registered Facebook', async () => {
    for (const [platform, code] of [
      ['WEBSITE', 'CONNECTION_NOT_NEEDED'],
      ['FACEBOOK', 'PLATFORM_NOT_AVAILABLE'],
    ] as const) {
      expect(codes(await begin(platform))).toEqual([code]);
      expect(codes(await complete('state', 'yes', platform))).toEqual([code]);
    }
    expect(codes(await disconnect('WEBSITE'))).toEqual(['CONNECTION_NOT_NEEDED']);
    expect(codes(await disconnect('FACEBOOK'))).toEqual(['NOT_CONNECTED']);
  });

  it('gives the words of the platform where it refuses', async () => {
    const refused = await complete((await begin()).state, 'no');
    expect(refused).toMatchObject({
      credential: null,
      userErrors: [
        { code: 'CONNECTION_FAILED', message: 'eBay refused the sign-in. Begin again.', retryable: false },
      ],
    });
    expect((await complete((await begin()).state, 'later')).userErrors[0].retryable).toBe(true);
    expect((await seller.data(LIST)).credentials).toEqual([]);
  });

  it('is for a signed-in person alone', async () => {
    const { createApiToken } = await seller.data(
      'mutation { createApiToken(input: { name: "all", scopes: ["shop:read", "shop:write"] }) { secret } }',
    );
    const program = seller.withToken(createApiToken.secret);
    for (const [query, variables] of [
      [BEGIN, {}],
      [COMPLETE, { code: 'yes', state: 's' }],
      [DISCONNECT, {}],
    ] as const) {
      const answer = await program.send(query, { platform: 'EBAY', ...variables });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await program.data(LIST)).credentials).toEqual([]);
    expect((await app.anonymous.send(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the state', () => {
  it('is good once, also when it comes back several times at once', async () => {
    const { state } = await begin();
    const answers = await Promise.all([1, 2, 3, 4].map(() => complete(state)));
    expect(answers.flatMap(codes)).toEqual(['STATE_INVALID', 'STATE_INVALID', 'STATE_INVALID']);
    expect(codes(await complete(state))).toEqual(['STATE_INVALID']);
  });

  it('is good for the shop that began alone', async () => {
    const { state } = await begin();
    const stranger = await app.seller();
    expect(codes(await complete(state, 'yes', 'EBAY', stranger))).toEqual(['STATE_INVALID']);
    expect((await stranger.data(LIST)).credentials).toEqual([]);
    expect(codes(await complete(state))).toEqual([]);
  });

  it('is good for a quarter of an hour', async () => {
    const { state } = await begin();
    await app.foundation.database.query(
      "UPDATE platform_connection_attempts SET expires_at = now() - interval '1 second' WHERE shop_id = $1",
      [await shopIdOf(seller)],
    );
    expect(codes(await complete(state))).toEqual(['STATE_INVALID']);
  });

  it('is good for its platform alone', async () => {
    const { state } = await begin();
    await app.foundation.database.query(
      "UPDATE platform_connection_attempts SET platform = 'FACEBOOK' WHERE shop_id = $1",
      [await shopIdOf(seller)],
    );
    expect(codes(await complete(state))).toEqual(['STATE_INVALID']);
  });

  it('cannot be guessed, nor read from the database', async () => {
    const states = await Promise.all([1, 2, 3].map(async () => (await begin()).state));
    expect(new Set(states).size).toBe(3);
    const rows = await app.foundation.database.query('SELECT * FROM platform_connection_attempts');
    for (const state of states) {
      expect(Buffer.from(state, 'base64url').length).toBe(32);
      expect(JSON.stringify(rows)).not.toContain(state);
    }
    expect(codes(await complete(''))).toEqual(['STATE_INVALID']);
  });
});

it('forgets attempts that nobody came back from', async () => {
  const { database, log } = app.foundation;
  await begin();
  const { state } = await begin();
  await database.query(
    `UPDATE platform_connection_attempts SET expires_at = now() - interval '1 second' WHERE state_hash <> $1`,
    [hashToken(state)],
  );
  const attempts = new ConnectionAttempts(database, Buffer.alloc(32), systemClock);
  await new TidyCredentialsJob(vault, attempts, log).handle();
  expect(await database.query('SELECT FROM platform_connection_attempts')).toHaveLength(1);
  expect(codes(await complete(state))).toEqual([]);
});

describe('disconnecting', () => {
  it('wipes all that came from the platform', async () => {
    await connect();
    const { credential, userErrors } = await disconnect();
    expect(userErrors).toEqual([]);
    expect(credential).toMatchObject({ status: 'DISCONNECTED', accountName: null, expiresAt: null });
    const shopId = await shopIdOf(seller);
    const [row] = await app.foundation.database.query<object[]>(
      'SELECT sealed_secrets, account_name FROM platform_credentials WHERE shop_id = $1',
      [shopId],
    );
    expect(row).toEqual({ sealed_secrets: null, account_name: null });
    expect(await vault.open(shopId, Platform.EBAY)).toBeNull();
    expect((await disconnect()).credential.id).toBe(credential.id);
  });

  it("leaves another shop's connection alone", async () => {
    await connect();
    const stranger = await app.seller();
    expect(codes(await disconnect('EBAY', stranger))).toEqual(['NOT_CONNECTED']);
    expect((await seller.data(LIST)).credentials).toMatchObject([{ status: 'ACTIVE' }]);
  });
});

describe('the vault', () => {
  it('opens nothing that was copied to another shop or platform', async () => {
    const stranger = await app.seller();
    await connect();
    await connect(stranger);
    const [shopId, strangerId] = [await shopIdOf(seller), await shopIdOf(stranger)];
    await app.foundation.database.query(
      `UPDATE platform_credentials SET sealed_secrets =
         (SELECT sealed_secrets FROM platform_credentials WHERE shop_id = $1) WHERE shop_id = $2`,
      [shopId, strangerId],
    );
    await expect(vault.open(strangerId, Platform.EBAY)).rejects.toThrow('moved from where it was sealed');
    await app.foundation.database.query(
      "UPDATE platform_credentials SET platform = 'FACEBOOK' WHERE shop_id = $1",
      [shopId],
    );
    await expect(vault.open(shopId, Platform.FACEBOOK)).rejects.toThrow('moved from where it was sealed');
  });

  it('seals equal secrets differently', async () => {
    const others = [seller, await app.seller(), await app.seller()];
    for (const one of others) {
      await connect(one);
    }
    const rows = await app.foundation.database.query<{ sealed: string }[]>(
      'SELECT sealed_secrets AS sealed FROM platform_credentials WHERE shop_id = ANY($1)',
      [await Promise.all(others.map(shopIdOf))],
    );
    expect(new Set(rows.map(({ sealed }) => sealed)).size).toBe(3);
  });

  it('seals everything anew after a change of keys, so that the old key can go', async () => {
    await connect();
    const shopId = await shopIdOf(seller);
    const { database } = app.foundation;
    const rotated = new CredentialVault(
      database,
      new SealedBox('the next key of this server…………', [KEY]),
      systemClock,
    );
    const alone = new CredentialVault(
      database,
      new SealedBox('the next key of this server…………'),
      systemClock,
    );
    await expect(alone.open(shopId, Platform.EBAY)).rejects.toThrow('key of a sealed text is missing');
    await database.query('DELETE FROM platform_credentials WHERE shop_id <> $1', [shopId]);
    expect(await alone.rewrap()).toEqual({ renewed: 0, closed: 1 });
    expect(await rotated.rewrap()).toEqual({ renewed: 1, closed: 0 });
    expect(await rotated.rewrap()).toEqual({ renewed: 0, closed: 0 });
    expect((await alone.open(shopId, Platform.EBAY))?.accessToken?.reveal()).toBe('token');
    await expect(vault.open(shopId, Platform.EBAY)).rejects.toThrow('key of a sealed text is missing');
  });
});
