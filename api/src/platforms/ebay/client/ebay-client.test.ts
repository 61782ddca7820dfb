import { describe, expect, test } from '@jest/globals';
import { Secret } from '../../../infra/crypto/secret.ts';
import { PlatformFailure } from '../../platform-failure.ts';
import { EBAY_ADDRESSES } from '../ebay-settings.ts';
import type { EbayCall } from './ebay-call.ts';
import { EbayClient } from './ebay-client.ts';

const GET: EbayCall = { method: 'GET', path: '/sell/inventory/v1/offer?sku=A' };
const PUT: EbayCall = {
  method: 'PUT',
  path: '/sell/inventory/v1/inventory_item/A',
  json: { a: 1 },
  contentLanguage: 'en-GB',
};

type Answer = Response | Error;

/** eBay as a list of answers. */
function open(...answers: Answer[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const client = new EbayClient({
    environment: 'production',
    ...EBAY_ADDRESSES.production,
    clientId: 'id',
    clientSecret: new Secret('hidden-secret'),
    ruName: 'ru',
    clock: { now: () => new Date('2026-07-01T20:00:00Z') },
    fetch: (async (url: unknown, init: RequestInit) => {
      asked.push({ url: String(url), init });
      const answer = answers.shift() ?? new Error('No more answers.');
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    }) as typeof fetch,
  });
  const tokens = ['first-token', 'second-token'];
  const source = {
    token: async () => new Secret(tokens[0] as string),
    renew: async () => new Secret(tokens[1] as string),
  };
  return { client, source, asked };
}

const broken = (code: string) => new TypeError('fetch failed', { cause: { code } });

async function failure(work: Promise<unknown>) {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PlatformFailure);
  return (error as PlatformFailure).details;
}

describe('a call', () => {
  test('says in which language it speaks, whatever fetch would say', async () => {
    const { client, source, asked } = open(new Response(null, { status: 204 }));
    expect((await client.call(source, PUT)).body).toBeUndefined();
    expect(asked[0]).toMatchObject({
      url: 'https://api.ebay.com/sell/inventory/v1/inventory_item/A',
      init: {
        method: 'PUT',
        body: '{"a":1}',
        redirect: 'manual',
        headers: {
          Authorization: 'Bearer first-token',
          'Accept-Language': 'en-US',
          'Content-Language': 'en-GB',
          'Content-Type': 'application/json',
        },
      },
    });
  });

  test('goes to the host of its API', async () => {
    const { client, source, asked } = open(Response.json({}), Response.json({}));
    await client.call(source, { ...GET, host: 'apiz' });
    await client.call(source, { ...GET, host: 'apim' });
    expect(asked.map(({ url }) => new URL(url).host)).toEqual(['apiz.ebay.com', 'apim.ebay.com']);
  });

  test('whose token is refused is made once more with another, and no third time', async () => {
    const refused = () => Response.json({ errors: [{ errorId: 1001 }] }, { status: 401 });
    const { client, source, asked } = open(refused(), refused(), refused());
    expect(await failure(client.call(source, PUT))).toMatchObject({ reconnect: true, outcome: 'refused' });
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['ECONNREFUSED', 'refused', 'refused'],
    ['ENOTFOUND', 'refused', 'refused'],
    ['ECONNRESET', 'refused', 'unknown'],
    ['UND_ERR_HEADERS_TIMEOUT', 'refused', 'unknown'],
  ])('without an answer (%s) is %s where it asks and %s where it changes', async (code, asking, changing) => {
    const { client, source } = open(broken(code), broken(code));
    expect(await failure(client.call(source, GET))).toMatchObject({ outcome: asking, retryable: true });
    expect(await failure(client.call(source, PUT))).toMatchObject({ outcome: changing, retryable: true });
  });

  test('that is not wanted any more is not made', async () => {
    const { client, source, asked } = open();
    const signal = AbortSignal.abort();
    expect(await failure(client.call(source, { ...PUT, signal }))).toMatchObject({ outcome: 'refused' });
    expect(asked).toEqual([]);
  });

  test('never follows an answer that points elsewhere', async () => {
    const { client, source } = open(
      new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
    );
    expect(await failure(client.call(source, GET))).toMatchObject({ retryable: false });
  });

  test('whose answer never ends is given up', async () => {
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1_000_000)) });
    const { client, source } = open(new Response(endless));
    expect(await failure(client.call(source, GET))).toMatchObject({ code: 'EBAY_UNREADABLE' });
  });

  test('that has to be answered in JSON says so where it is not', async () => {
    const { client, source } = open(new Response('<html>'), new Response('<html>'));
    expect(await failure(client.ask(source, GET))).toMatchObject({
      code: 'EBAY_UNREADABLE',
      outcome: 'refused',
    });
    expect(await failure(client.ask(source, PUT))).toMatchObject({
      code: 'EBAY_UNREADABLE',
      outcome: 'unknown',
    });
  });
});

describe('a spent quota', () => {
  const spent = (headers = {}) => Response.json({ errors: [{ errorId: 2001 }] }, { status: 429, headers });
  const grant = () => Response.json({ access_token: 'app', expires_in: 7200 });

  test('is waited for until the date that eBay names, though not for ever', async () => {
    const { client, source } = open(
      spent({ 'retry-after': 'Wed, 01 Jul 2026 20:05:00 GMT' }),
      spent({ 'retry-after': '99999999' }),
    );
    expect((await failure(client.call(source, PUT))).retryAt).toEqual(new Date('2026-07-01T20:05:00Z'));
    expect((await failure(client.call(source, PUT))).retryAt).toEqual(new Date('2026-07-02T22:00:00Z'));
  });

  test('is waited for until its reset', async () => {
    const rate = { limit: 10, remaining: 0, reset: '2026-07-02T07:00:00.000Z', timeWindow: 86400 };
    const rateLimits = [
      { apiContext: 'sell', apiName: 'Inventory', resources: [{ name: 'r', rates: [rate] }] },
    ];
    const { client, source, asked } = open(spent(), grant(), Response.json({ rateLimits }), spent());
    expect(await failure(client.call(source, PUT))).toMatchObject({
      code: 'RATE_LIMITED',
      pausesAccount: 'CALLS',
      outcome: 'refused',
      retryAt: new Date('2026-07-02T07:00:00Z'),
    });
    expect((await failure(client.call(source, PUT))).retryAt).toEqual(new Date('2026-07-02T07:00:00Z'));
    expect(asked).toHaveLength(4);
    expect(asked[2]?.url).toContain('api_context=sell&api_name=inventory');
  });

  test('is waited for until midnight in California where nobody says more', async () => {
    const { client, source } = open(spent(), grant(), new Response(null, { status: 500 }));
    expect((await failure(client.call(source, PUT))).retryAt).toEqual(new Date('2026-07-02T07:00:00Z'));
  });
});
