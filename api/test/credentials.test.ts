import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountKeeper } from '../src/credentials/account-keeper.ts';
import { ConnectionAttempts } from '../src/credentials/connection-attempts.ts';
import { CredentialVault } from '../src/credentials/credential.vault.ts';
import { TidyCredentialsJob } from '../src/credentials/tidy-credentials.job.ts';
import { SealedBox } from '../src/infra/crypto/sealed-box.ts';
import { Secret } from '../src/infra/crypto/secret.ts';
import { hashToken } from '../src/infra/crypto/tokens.ts';
import {
  type AccountTokens,
  type ConnectedAccount,
  ConnectionFailure,
  type ConnectionRequest,
  type PlatformConnector,
  PlatformConnectors,
} from '../src/platforms/platform-connector.ts';
import { PlatformFailure } from '../src/platforms/platform-failure.ts';
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

type Begin = Parameters<PlatformConnector['begin']>[0];
type Complete = Parameters<PlatformConnector['complete']>[0];

const tokens = (accessToken: string, refreshTokenExpiresAt: Date | null): AccountTokens => ({
  accessToken: new Secret(accessToken),
  accessTokenExpiresAt: null,
  refreshToken: new Secret('refresh'),
  refreshTokenExpiresAt,
});

/** Lets everybody in who comes back with the code "yes", as a platform with PKCE would. */
class FakeConnector implements PlatformConnector {
  readonly platform = Platform.EBAY;
  accessToken = 'token';
  accountId = '';
  private challenges = new Set<string>();

  async begin({ state, codeChallenge, withoutOptional }: Begin): Promise<ConnectionRequest> {
    this.challenges.add(codeChallenge);
    const scopes = withoutOptional ? ['sell'] : ['sell', 'finances'];
    return { authorizationUrl: `https://accounts.example/authorize?state=${state}`, scopes };
  }

  async complete({ code, codeVerifier, scopes }: Complete): Promise<ConnectedAccount> {
    if (!this.challenges.has(createHash('sha256').update(codeVerifier).digest('base64url'))) {
      throw new Error('The verifier belongs to no challenge.');
    }
    if (code !== 'yes') {
      throw new ConnectionFailure('eBay refused the sign-in. Begin again.', code === 'later');
    }
    const { accountId } = this;
    return { accountId, accountName: 'martas_attic', scopes, tokens: tokens(this.accessToken, EXPIRY) };
  }

  async renew(old: AccountTokens): Promise<AccountTokens> {
    return old;
  }
}

let app: TestApp;
let vault: CredentialVault;
let seller: GraphqlClient;
let sellerNumber = 0;
const connector = new FakeConnector();

beforeAll(async () => {
  app = await startTestApp({ environment: { ENCRYPTION_KEY: KEY } });
  app.app.platformConnectors.register(connector);
  vault = new CredentialVault(app.foundation.database, new SealedBox(KEY), systemClock);
});
afterAll(() => app.stop());
beforeEach(async () => {
  seller = await app.seller();
  connector.accessToken = 'token';
  sellerNumber += 1;
  connector.accountId = ACCOUNT();
});

const begin = async (platform = 'EBAY', client = seller) =>
  (await client.data(BEGIN, { platform })).beginPlatformConnection;
const complete = async (state: string, code = 'yes', platform = 'EBAY', client = seller) =>
  (await client.data(COMPLETE, { platform, code, state })).completePlatformConnection;
const disconnect = async (platform = 'EBAY', client = seller) =>
  (await client.data(DISCONNECT, { platform })).disconnectPlatform;
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);
const connect = async (client = seller, accountId = client === seller ? ACCOUNT() : randomUUID()) => {
  connector.accountId = accountId;
  return complete((await begin('EBAY', client)).state, 'yes', 'EBAY', client);
};
/** The account of the test's own seller: another one in each test. */
const ACCOUNT = () => `account-of-${sellerNumber}`;
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
    expect(opened?.tokens.refreshToken?.reveal()).toBe('refresh');
  });

  it('connects again under the same id, with the new secrets', async () => {
    const first = await connect();
    const shopId = await shopIdOf(seller);
    await vault.needsReconnect(shopId, Platform.EBAY);
    expect((await seller.data(LIST)).credentials).toMatchObject([{ status: 'NEEDS_RECONNECT' }]);
    expect(await vault.open(shopId, Platform.EBAY)).toBeNull();
    connector.accessToken = 'newer';
    const second = await connect();
    expect(second.credential).toMatchObject({ id: first.credential.id, status: 'ACTIVE' });
    expect((await vault.open(shopId, Platform.EBAY))?.tokens.accessToken.reveal()).toBe('newer');
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

  it('keeps what the seller agreed to, and asks for less where that is wished', async () => {
    await connect();
    expect((await seller.data('{ credentials { scopes } }')).credentials[0].scopes).toEqual([
      'sell',
      'finances',
    ]);
    const { beginPlatformConnection } = await seller.data(
      'mutation { beginPlatformConnection(platform: EBAY, withoutOptional: true) { state } }',
    );
    await complete(beginPlatformConnection.state);
    expect((await seller.data('{ credentials { scopes } }')).credentials[0].scopes).toEqual(['sell']);
  });

  it('takes the address of the last page where the platform cannot send the seller back', async () => {
    const byAddress = `mutation ($address: String!) {
      completePlatformConnectionByAddress(platform: EBAY, address: $address) {
        credential { status } userErrors { code field } } }`;
    const send = async (address: string) =>
      (await seller.data(byAddress, { address })).completePlatformConnectionByAddress;
    const { state } = await begin();
    for (const address of ['', 'yes', 'https://accounts.example/', `https://a.example/?state=${state}`]) {
      expect(await send(address)).toMatchObject({
        credential: null,
        userErrors: [{ code: 'ADDRESS_INVALID' }],
      });
    }
    expect(codes(await send('https://a.example/?error=access_denied'))).toEqual(['CONNECTION_DECLINED']);
    expect(codes(await send('https://a.example/?error=invalid_scope'))).toEqual(['SCOPE_REFUSED']);
    const done = await send(` https://a.example/x?code=%79es&state=${state}&expires_in=299 `);
    expect(done).toEqual({ credential: { status: 'ACTIVE' }, userErrors: [] });
  });

  it('refuses another account than the connected one, and one that another shop has', async () => {
    await connect();
    expect(codes(await connect(seller, 'quite-another'))).toEqual(['ACCOUNT_DIFFERS']);
    const stranger = await app.seller();
    expect(codes(await connect(stranger, ACCOUNT()))).toEqual(['ACCOUNT_TAKEN']);
    await disconnect();
    expect(codes(await connect(seller, `another-${ACCOUNT()}`))).toEqual([]);
    expect(codes(await connect(stranger, ACCOUNT()))).toEqual([]);
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
    expect((await alone.open(shopId, Platform.EBAY))?.tokens.accessToken.reveal()).toBe('token');
    await expect(vault.open(shopId, Platform.EBAY)).rejects.toThrow('key of a sealed text is missing');
  });
});

describe('tokens', () => {
  const MINUTE = 60_000;
  let renewals = 0;

  /** A connected shop whose access token ends soon, opened by as many processes as wished. */
  async function endingSoon(endsIn: number) {
    const account = await connect();
    expect(account.userErrors).toEqual([]);
    const shopId = await shopIdOf(seller);
    const opened = await vault.open(shopId, Platform.EBAY);
    const ends = new Date(Date.now() + endsIn);
    await vault.renewed(shopId, Platform.EBAY, {
      accountId: ACCOUNT(),
      tokens: { ...(opened as NonNullable<typeof opened>).tokens, accessTokenExpiresAt: ends },
    });
    renewals = 0;
    return shopId;
  }
  const keeper = (renew: PlatformConnector['renew']) => {
    const connectors = new PlatformConnectors();
    connectors.register({
      platform: Platform.EBAY,
      begin: connector.begin.bind(connector),
      complete: connector.complete.bind(connector),
      async renew(old) {
        renewals += 1;
        return renew(old);
      },
    });
    return new AccountKeeper(vault, connectors, systemClock);
  };
  const fresh: PlatformConnector['renew'] = async (old) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const accessTokenExpiresAt = new Date(Date.now() + 120 * MINUTE);
    return { ...old, accessToken: new Secret('fresh'), accessTokenExpiresAt };
  };
  const token = async (from: AccountKeeper, shopId: string) =>
    (await (await from.open(shopId, Platform.EBAY))?.token())?.reveal();

  it('are renewed ahead of their end, once, however many jobs of however many processes ask', async () => {
    const shopId = await endingSoon(9 * MINUTE);
    const keepers = [keeper(fresh), keeper(fresh), keeper(fresh)];
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, index) => token(keepers[index % 3] as AccountKeeper, shopId)),
    );
    expect(new Set(asked)).toEqual(new Set(['fresh']));
    expect(renewals).toBe(1);
  });

  it('are left alone while they last', async () => {
    const shopId = await endingSoon(11 * MINUTE);
    expect(await token(keeper(fresh), shopId)).toBe('token');
    expect(renewals).toBe(0);
  });

  it('that the platform refuses are replaced once for all who were refused', async () => {
    const shopId = await endingSoon(60 * MINUTE);
    const account = await keeper(fresh).open(shopId, Platform.EBAY);
    const refused = new Secret('token');
    const renewed = await Promise.all([1, 2, 3].map(() => account?.renew(refused)));
    expect(renewed.map((secret) => secret?.reveal())).toEqual(['fresh', 'fresh', 'fresh']);
    expect(renewals).toBe(1);
  });

  it('that cannot be renewed any more leave the account to be connected again', async () => {
    const shopId = await endingSoon(MINUTE);
    const withdrawn = keeper(async () => {
      const message = 'The permission was withdrawn.';
      const details = { code: 'INVALID_GRANT', message, retryable: false, outcome: 'refused' } as const;
      throw new PlatformFailure({ ...details, reconnect: true });
    });
    await expect(token(withdrawn, shopId)).rejects.toThrow(PlatformFailure);
    expect((await seller.data(LIST)).credentials).toMatchObject([{ status: 'NEEDS_RECONNECT' }]);
    expect(await withdrawn.open(shopId, Platform.EBAY)).toBeNull();
    expect(renewals).toBe(1);
  });

  it('that could not be renewed for a moment are asked for again', async () => {
    const shopId = await endingSoon(MINUTE);
    const down = keeper(async () => {
      throw new Error('down');
    });
    await expect(token(down, shopId)).rejects.toThrow('down');
    expect(await token(keeper(fresh), shopId)).toBe('fresh');
  });
});
