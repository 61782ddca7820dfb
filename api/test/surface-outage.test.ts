import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { composeApp } from '../src/app/container.ts';
import { type OpenFoundation, openFoundation } from '../src/app/open-foundation.ts';
import { type RunningServer, startServer } from '../src/app/server.ts';
import { startEmbeddedPostgres } from '../src/infra/db/embedded/start-embedded-postgres.ts';
import { createLogger } from '../src/infra/http/logger.ts';
import { GraphqlClient } from './support/graphql-client.ts';
import { Listener } from './support/listener.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';
import { testEnvironment } from './support/test-environment.ts';

const status = async (url: string): Promise<number> => (await fetch(url)).status;

async function eventually(check: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await check())) {
    if (Date.now() > deadline) {
      throw new Error(`not so within ${milliseconds} ms`);
    }
    await sleep(100);
  }
}

describe('statements that run away', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('are cancelled within 5 s, and the pool is whole again', async () => {
    const { database } = app.foundation;
    const seller = await app.seller();
    const begun = Date.now();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => database.query('SELECT pg_sleep(30)')),
    );
    expect(outcomes.map(({ status: outcome }) => outcome)).toEqual(Array(5).fill('rejected'));
    // The limit is the server's; a busy machine adds a little on the way.
    expect(Date.now() - begun).toBeLessThan(8000);
    expect((await seller.data('{ me { id } }')).me.id).toBeTruthy();
    expect([database.pool.idleCount, database.pool.waitingCount]).toEqual([database.pool.totalCount, 0]);
  });
});

describe('a database that goes away', () => {
  let folder: string;
  let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
  let app: TestApp;
  const start = () => startEmbeddedPostgres({ dataDir: folder, log: () => {} });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'llatria-outage-'));
    postgres = await start();
    app = await startTestApp({ databaseUrl: postgres.url });
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is told as an outage that may be tried again, and is used again when it is back', async () => {
    const seller = await app.seller();
    const listener = await Listener.connect(app.url, { accessToken: seller.token });
    await postgres.stop();
    const { status: answered, errors } = await seller.send('{ me { id } }');
    expect([answered, errors?.[0]?.extensions]).toEqual([
      503,
      { code: 'SERVICE_UNAVAILABLE', retryable: true, requestId: expect.any(String) },
    ]);
    expect(await status(`${app.url}/readyz`)).toBe(503);
    expect(await status(`${app.url}/healthz`)).toBe(200);

    postgres = await start();
    await eventually(async () => (await status(`${app.url}/readyz`)) === 200, 10_000);
    expect((await seller.data('{ me { id } }')).me.id).toBeTruthy();
    // Events were missed meanwhile, so subscribers are sent away to come back and catch up.
    expect(await listener.closed).toBe(1012);
    const again = await Listener.connect(app.url, { accessToken: seller.token });
    again.subscribe('subscription { itemChanged { title } }');
    await again.ready(() => seller.data('mutation { createItem(input: {title: "After"}) { item { id } } }'));
    again.close();
  }, 60_000);
});

describe('a server that is asked to stop', () => {
  let database: TestDatabase;
  let foundation: OpenFoundation;
  let server: RunningServer;
  let url: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = testEnvironment(database.url, { SHUTDOWN_DELAY_SECONDS: '1' });
    foundation = await openFoundation(environment, createLogger(environment));
    server = await startServer(foundation, composeApp(foundation));
    url = `http://127.0.0.1:${server.port}`;
  });
  afterEach(async () => {
    await foundation.close();
    await database.drop();
  });

  it('says that it is not ready, ends what is in flight, and closes', async () => {
    const seller = await new GraphqlClient(url, null).register('stopping@example.com');
    const { createItem } = await seller.data(
      'mutation { createItem(input: {title: "Before"}) { item { id } } }',
    );
    const listener = await Listener.connect(url, { accessToken: seller.token });
    let release = () => {};
    const held = foundation.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM inventory_items WHERE id = $1 FOR UPDATE', [createItem.item.id]);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    await sleep(200);
    const inFlight = seller.data(
      'mutation ($id: ID!) { updateItem(input: {id: $id, title: "After"}) { item { title } } }',
      {
        id: createItem.item.id,
      },
    );
    await sleep(200);

    const stopped = server.stop();
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'stopping' });
    expect(await status(`${url}/healthz`)).toBe(200);
    expect(await listener.closed).toBe(1001);
    release();
    await held;
    expect((await inFlight).updateItem.item.title).toBe('After');
    await stopped;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});
