import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import type { GraphqlClient } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let seller: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp({ environment: { NODE_ENV: 'production' } });
  seller = await app.seller();
});
afterAll(() => app.stop());

const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends bytes as they are and gives the status with the JSON that must come back. */
async function post(body: string | FormData, headers: Record<string, string>) {
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
  expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
  const { errors, data } = (await response.json()) as {
    data?: unknown;
    errors: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, data, errors, code: errors?.[0]?.extensions?.code };
}

describe('GraphQL over HTTP', () => {
  it('passes every MUST and nearly every SHOULD of the audit', async () => {
    // Some audits ask for the schema, which in production is for those who are signed in.
    const fetchFn = (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${seller.token}`);
      return fetch(url, { ...init, headers });
    };
    const results = await auditServer({ url: `${app.url}/graphql`, fetchFn });
    const passed = (level: string) =>
      results.filter(({ name, status }) => name.startsWith(level) && status === 'ok').length;
    const failed = results.filter(({ status }) => status === 'error').map(({ name }) => name);
    expect({ must: passed('MUST'), failed: failed.filter((name) => name.startsWith('MUST')) }).toEqual({
      must: 13,
      failed: [],
    });
    expect(passed('SHOULD')).toBeGreaterThanOrEqual(20);
  });

  it.each<[string, string | FormData, Record<string, string>, number]>([
    ['a syntax error', '{"query":"{ me {"}', JSON_TYPE, 400],
    ['an unknown field', '{"query":"{ nothing }"}', JSON_TYPE, 400],
    ['bad JSON', '{"query":', JSON_TYPE, 400],
    ['a body of 200 KB', JSON.stringify({ query: `{ me { ${'x'.repeat(200_000)} } }` }), JSON_TYPE, 413],
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', JSON_TYPE, 400],
    ['an empty body', '', JSON_TYPE, 400],
    ['no JSON object', '"text"', JSON_TYPE, 400],
    ['a form', 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['plain text', '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }, 400],
    [
      'another charset',
      '{"query":"{ __typename }"}',
      { 'content-type': 'application/json; charset=klingon' },
      415,
    ],
    ['a subscription', '{"query":"subscription { itemChanged { id } }"}', JSON_TYPE, 400],
  ])('answers %s in JSON', async (_name, body, headers, status) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.errors[0]?.message).toMatch(/\w+/);
    expect(answer.data).toBeUndefined();
  });

  it('takes uploads only with the preflight header, and only from who is signed in', async () => {
    const form = () => {
      const data = new FormData();
      data.append('operations', '{"query":"{ __typename }","variables":{"file":null}}');
      data.append('map', '{"0":["variables.file"]}');
      data.append('0', new Blob(['x']), 'x.txt');
      return data;
    };
    expect((await post(form(), { authorization: `Bearer ${seller.token}` })).status).toBe(400);
    const anonymous = await post(form(), { 'apollo-require-preflight': '1' });
    expect([anonymous.status, anonymous.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('reads by GET only with a header that a link cannot send, and never writes', async () => {
    const get = (query: string, headers: Record<string, string>) =>
      fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await get('{ __typename }', {})).status).toBe(400);
    expect((await get('{ __typename }', { 'apollo-require-preflight': '1' })).status).toBe(200);
    const mutation = await get('mutation { logout }', { 'apollo-require-preflight': '1' });
    expect(mutation.status).toBe(405);
    expect(mutation.headers.get('allow')).toBe('POST');
  });

  it('sends no etag, and lets nobody keep an answer about somebody', async () => {
    const { headers } = await seller.send('{ me { id } }');
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('takes the number of a request where it is sane, and gives one where it is not', async () => {
    const idFor = async (id: string) =>
      (await seller.send('{ __typename }', {}, { 'x-request-id': id })).headers.get('x-request-id');
    expect(await idFor('trace-0123456789')).toBe('trace-0123456789');
    expect(await idFor('<script>alert(1)</script>')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('whoever is not signed in, in production', () => {
  it('is not shown the schema, neither asked for nor suggested', async () => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "User") { name } }',
      '{ ...Hidden } fragment Hidden on Query { __schema { queryType { name } } }',
    ]) {
      const refused = await app.anonymous.send(query);
      expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    const mistyped = await app.anonymous.send('{ mee { id } }');
    expect(mistyped.errors?.[0]?.message).toBe('Cannot query field "mee" on type "Query".');
  });

  it('is shown it when signed in', async () => {
    const { __schema } = await seller.data('{ __schema { types { name } } }');
    expect(__schema.types.length).toBeGreaterThan(50);
    expect((await seller.send('{ mee { id } }')).errors?.[0]?.message).toMatch(/Did you mean "me"/);
  });
});

describe('what scanners of GraphQL servers look for', () => {
  it('finds no explorer by its usual names', async () => {
    for (const path of ['/graphql', '/graphiql', '/playground', '/console']) {
      const text = await (await fetch(app.url + path, { headers: { accept: 'text/html' } })).text();
      expect(text).not.toMatch(/graphiql|GraphQL Playground|graphql-playground/i);
    }
  });

  it('finds no overload by aliases or directives, no batches, no traces', async () => {
    const aliases = Array.from({ length: 101 }, (_, index) => `alias${index}: __typename`).join(' ');
    expect((await app.anonymous.send(`{ ${aliases} }`)).data).toBeUndefined();
    const directives = await app.anonymous.send(`{ __typename ${'@aa'.repeat(10)} }`);
    expect(directives.errors?.length).not.toBe(10);
    const circular = await seller.send(
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    );
    expect(circular.status).toBe(400);
    const broken = await app.anonymous.send('qwerty cop { abc }');
    expect(broken.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
  });
});

describe('addresses', () => {
  it('are 404 in JSON where nobody knows them', async () => {
    for (const path of ['/nothing', '/api/v1/items', '/metrics/x', '/assets/gone.js']) {
      const response = await fetch(app.url + path);
      expect(response.status).toBe(404);
      expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
    }
  });

  it('of the web app carry a policy that forbids foreign scripts and frames', async () => {
    const { headers } = await fetch(app.url, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval;');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('health', () => {
  it('tells that the process lives, and that it can serve', async () => {
    expect(await (await fetch(`${app.url}/healthz`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${app.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('shows its figures to this machine, but not through a proxy', async () => {
    await seller.data('query Sneaky { me { id } }');
    const text = await (await fetch(`${app.url}/metrics`)).text();
    expect(text).toContain('graphql_operation_duration_seconds_count{type="query",field="me"}');
    expect(text).toMatch(
      /http_request_duration_seconds_count\{route="graphql",method="POST",status="2xx"\} \d/,
    );
    expect(text).toMatch(/database_connections_open \d/);
    expect(text).not.toContain('Sneaky');
    const passedOn = await fetch(`${app.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(passedOn.status).toBe(403);
  });
});
