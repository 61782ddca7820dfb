import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { composeApp } from '../src/app/container.ts';
import { type OpenFoundation, openFoundation } from '../src/app/open-foundation.ts';
import { type RunningServer, startServer } from '../src/app/server.ts';
import { CredentialVault } from '../src/credentials/credential.vault.ts';
import { SealedBox } from '../src/infra/crypto/sealed-box.ts';
import { Secret } from '../src/infra/crypto/secret.ts';
import { ConnectionFailure, type PlatformConnector } from '../src/platforms/platform-connector.ts';
import { systemClock } from '../src/shared/clock.ts';
import { Platform } from '../src/shared/enums.ts';
import { GraphqlClient } from './support/graphql-client.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';
import { testEnvironment } from './support/test-environment.ts';

const CANARY = 'canary-5c1d0b7e-never-to-be-seen';
const CODE = 'code-41b7-never-to-be-seen';
const KEY = 'an encryption key for these tests alone';

/** Every way in which a text could lie in a dump, a log or an answer. */
const shapesOf = (text: string) => [
  text,
  Buffer.from(text).toString('hex'),
  // Without the ends, which depend on what stands around the text.
  ...[0, 1, 2].map((shift) =>
    Buffer.from(`${' '.repeat(shift)}${text}`)
      .toString('base64')
      .slice(4, -4),
  ),
  encodeURIComponent(text),
  [...text].reverse().join(''),
];

const connector: PlatformConnector = {
  platform: Platform.EBAY,
  begin: async ({ state }) => ({
    authorizationUrl: `https://accounts.example/?state=${state}`,
    scopes: ['sell'],
  }),
  async complete({ code }) {
    if (code !== CODE) {
      throw new ConnectionFailure('Refused.', false);
    }
    const secret = new Secret(CANARY);
    return {
      accountId: randomUUID(),
      accountName: 'attic',
      scopes: ['sell'],
      tokens: {
        accessToken: secret,
        accessTokenExpiresAt: null,
        refreshToken: secret,
        refreshTokenExpiresAt: null,
      },
    };
  },
  renew: async (tokens) => tokens,
};

let database: TestDatabase;
let foundation: OpenFoundation;
let server: RunningServer;
let client: GraphqlClient;
const logged: string[] = [];
const answered: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const environment = testEnvironment(database.url, { ENCRYPTION_KEY: KEY, LOG_LEVEL: 'debug' });
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  foundation = await openFoundation(environment, pino({ level: 'trace' }, sink));
  const app = composeApp(foundation);
  app.platformConnectors.register(connector);
  server = await startServer(foundation, app);
  client = await new GraphqlClient(`http://127.0.0.1:${server.port}`, null).register('canary@example.com');
});
afterAll(async () => {
  await server.stop();
  await foundation.close();
  await database.drop();
});

async function ask(query: string, variables: object = {}) {
  const { data, errors } = await client.send(query, variables);
  answered.push(JSON.stringify([data, errors]));
  return data;
}

/** Every row of every table, the queue's too, as text. */
async function dump(): Promise<string> {
  const tables = await foundation.database.query<{ name: string }[]>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(tables.map(({ name }) => name)).toContain('public.platform_credentials');
  const texts = await Promise.all(
    tables.map(({ name }) => foundation.database.query(`SELECT one::text AS row FROM ${name} one`)),
  );
  return JSON.stringify(texts);
}

it('a secret of a platform lies in no table, no log and no answer', async () => {
  const begin = 'mutation { beginPlatformConnection(platform: EBAY) { state authorizationUrl } }';
  const complete = `mutation ($code: String!, $state: String!) {
    completePlatformConnection(platform: EBAY, code: $code, state: $state) {
      credential { id accountName status } userErrors { code message } } }`;
  const list =
    '{ credentials { id platform status accountName expiresAt createdAt } platforms { platform connected } }';
  const { state } = (await ask(begin)).beginPlatformConnection;
  const { credential } = (await ask(complete, { code: CODE, state })).completePlatformConnection;
  expect(credential.status).toBe('ACTIVE');
  await ask(complete, { code: CODE, state });
  await ask(list);
  await ask('{ credentials { sealedSecrets } }');
  await ask('{ credentials { secrets } }');

  const { shop } = (await ask('{ me { shop { id } } }')).me;
  const vault = new CredentialVault(foundation.database, new SealedBox(KEY), systemClock);
  const opened = await vault.open(shop.id, Platform.EBAY);
  expect(opened?.tokens.accessToken.reveal()).toBe(CANARY);
  foundation.log.error(
    { opened, err: new Error('failed', { cause: opened }) },
    `with ${opened?.tokens.accessToken}`,
  );
  expect(logged.join('')).toContain('with [secret]');

  const tables = await dump();
  expect(tables).toContain(credential.id);
  expect(logged.length).toBeGreaterThan(5);
  for (const place of [tables, logged.join(''), answered.join('')]) {
    for (const shape of [...shapesOf(CANARY), ...shapesOf(CODE), ...shapesOf(KEY)]) {
      expect(place).not.toContain(shape);
    }
  }
  // Used up, the state opens nothing; while it lives, only its hash is stored.
  expect(tables).not.toContain(state);

  await ask('mutation { disconnectPlatform(platform: EBAY) { credential { status } } }');
  expect(await dump()).not.toContain('v1.');
});
