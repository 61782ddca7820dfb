import { afterEach, describe, expect, it } from '@jest/globals';
import { Listener } from './support/listener.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
afterEach(() => app.stop());

describe('too many requests', () => {
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

it('a hundred connections at once are all served', async () => {
  app = await startTestApp({ environment: { LIMIT_REQUESTS_PER_MINUTE: '1000000' } });
  const seller = await app.seller();
  const until = Date.now() + 4000;
  const statuses = new Map<number, number>();
  await Promise.all(
    Array.from({ length: 100 }, async () => {
      while (Date.now() < until) {
        const { status } = await seller.send('{ items(first: 10) { nodes { id title } totalCount } }');
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  expect([...statuses.keys()]).toEqual([200]);
  expect(app.foundation.database.pool.waitingCount).toBe(0);
});
