import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphqlClient } from './support/graphql-client.ts';
import { Listener } from './support/listener.ts';
import { makeItem } from './support/photos.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

describe('too many requests', () => {
  let app: TestApp;
  afterEach(() => app.stop());

  it('of one address are refused with the time to wait, and cost the others nothing', async () => {
    app = await startTestApp({ environment: { LIMIT_REQUESTS_PER_MINUTE: '30', TRUST_PROXY: 'true' } });
    const from = (address: string) =>
      app.anonymous.send('{ __typename }', {}, { 'x-forwarded-for': address });
    for (let count = 0; count < 30; count += 1) {
      expect((await from('203.0.113.1')).status).toBe(200);
    }
    const refused = await from('203.0.113.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
    // Whoever writes the header of a proxy before the proxy does wins nothing.
    expect((await from('198.51.100.9, 203.0.113.1')).status).toBe(429);
    expect((await from('203.0.113.2')).status).toBe(200);
  });

  it('of one user are refused whatever addresses they come from', async () => {
    app = await startTestApp({ environment: { LIMIT_REQUESTS_PER_MINUTE: '30', TRUST_PROXY: 'true' } });
    const seller = await app.seller();
    const statuses: number[] = [];
    for (let count = 0; count < 31; count += 1) {
      const address = `203.0.113.${count}`;
      statuses.push((await seller.send('{ __typename }', {}, { 'x-forwarded-for': address })).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    const listener = await Listener.connect(app.url, { accessToken: seller.token });
    listener.subscribe('subscription { itemChanged { id } }');
    expect(await listener.failure()).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    listener.close();
  });
});

describe('a hundred connections at once', () => {
  const CONNECTIONS = 100;
  const WARM_UP_MS = 8000;
  const LOAD_MS = 30_000;
  const QUERY = '{ items(first: 10) { nodes { id title } totalCount } }';

  let database: TestDatabase;
  let dataDir: string;
  let server: ServerProcess;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'llatria-load-'));
    server = await startServerProcess(database.url, dataDir);
  });
  afterAll(async () => {
    await server.kill();
    await database.drop();
    await rm(dataDir, { recursive: true });
  });

  /** Keeps every connection busy for so long, and counts the answers by their status. */
  async function load(seller: GraphqlClient, duration: number) {
    const counts = new Map<number | string, number>();
    const until = Date.now() + duration;
    let slowest = 0;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (Date.now() < until) {
          const started = performance.now();
          const status = await seller.send(QUERY).then(
            (answer) => answer.status,
            (error: Error) => String(error.cause ?? error),
          );
          slowest = Math.max(slowest, performance.now() - started);
          counts.set(status, (counts.get(status) ?? 0) + 1);
        }
      }),
    );
    return { counts, slowest };
  }

  async function figure(name: string): Promise<number> {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]);
  }

  it('are all served for 30 seconds, in memory that hardly grows', async () => {
    const seller = await new GraphqlClient(server.url, null).register('load@example.com');
    for (let index = 0; index < 10; index += 1) {
      await makeItem(seller, `Item ${index}`);
    }
    // Compiled code and the heap that so many requests need at one time belong to a server at work.
    await load(seller, WARM_UP_MS);
    const before = await figure('process_resident_memory_bytes');
    const { counts, slowest } = await load(seller, LOAD_MS);
    const growth = (await figure('process_resident_memory_bytes')) - before;
    expect([...counts.keys()]).toEqual([200]);
    expect(slowest).toBeLessThan(5000);
    expect(growth).toBeLessThan(50_000_000);
    expect(await figure('database_requests_waiting')).toBe(0);
  }, 60_000);
});
