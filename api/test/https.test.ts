import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from './support/graphql-client.ts';
import { Listener } from './support/listener.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const REFRESH = 'mutation { refreshSession { accessToken userErrors { code } } }';
const LOGIN = `mutation ($email: String!) {
  login(input: {email: $email, password: "${PASSWORD}"}) { accessToken userErrors { code } } }`;

let app: TestApp;
let ca: string;
let secure: string;

beforeAll(async () => {
  app = await startTestApp({
    environment: { HTTPS: 'true', HTTPS_PORT: '0', PUBLIC_URL: 'https://shop.example.com' },
  });
  ca = await readFile(join(app.foundation.environment.dataDir, 'tls', 'ca.crt'), 'utf8');
  secure = `https://127.0.0.1:${app.httpsPort}`;
});
afterAll(() => app.stop());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks over HTTPS as a device that trusts the authority, and nothing else. */
function ask(path: string, headers: Record<string, string> = {}, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const json: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    const options = {
      ca,
      servername: 'localhost',
      method: body ? 'POST' : 'GET',
      headers: { ...json, ...headers },
    };
    const sent = request(`${secure}${path}`, options, async (response) =>
      resolve({ status: response.statusCode, headers: response.headers, body: await text(response) }),
    );
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

const cookieOf = (given: string | null | undefined): string => given?.split(';')[0] ?? '';

describe('HTTPS at home', () => {
  it('serves what plain HTTP serves, to whoever trusts the authority, and to nobody else', async () => {
    expect(await ask('/healthz')).toMatchObject({ status: 200 });
    await expect(fetch(`${secure}/healthz`)).rejects.toThrow();
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  });

  it('binds no host to HTTPS: the plain port has the same one', async () => {
    const { headers } = await ask('/healthz');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('keeps the session of each port apart, Secure on its own', async () => {
    const { email } = await app.seller();
    const variables = { email };
    const plain = await app.anonymous.send(LOGIN, variables);
    const safe = await ask('/graphql', { origin: secure }, { query: LOGIN, variables });
    const plainCookie = plain.headers.get('set-cookie');
    const [safeCookie = ''] = safe.headers['set-cookie'] ?? [];
    expect(plainCookie).not.toMatch(/Secure/);
    expect(safeCookie).toMatch(/^__Secure-.*; HttpOnly; Secure; SameSite=Strict/);

    // A browser sends the plain one to both ports, and the other to HTTPS alone.
    const both = `${cookieOf(plainCookie)}; ${cookieOf(safeCookie)}`;
    const renewed = await ask('/graphql', { cookie: both, origin: secure }, { query: REFRESH });
    expect(JSON.parse(renewed.body).data.refreshSession).toMatchObject({ userErrors: [] });
    expect(cookieOf(renewed.headers['set-cookie']?.[0])).toMatch(/^__Secure-/);
    const still = await app.anonymous.send(REFRESH, {}, { cookie: cookieOf(plainCookie), origin: app.url });
    expect(still.data.refreshSession.userErrors).toEqual([]);
  });

  it('carries subscriptions', async () => {
    const seller = await app.seller();
    const listener = await Listener.connect(secure, { accessToken: seller.token }, { ca });
    listener.subscribe('subscription { itemChanged { title } }');
    await listener.ready(() =>
      seller.data('mutation { createItem(input: {title: "Lamp"}) { item { id } } }'),
    );
    listener.close();
  });
});

describe('the page that helps to trust it', () => {
  it('is read over plain HTTP, without a script, and leads to the app under a name of the certificate', async () => {
    const response = await fetch(`${app.url}/trust`, {
      headers: { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)' },
    });
    const page = await response.text();
    const authority = new X509Certificate(ca);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(response.headers.get('content-security-policy')).not.toMatch(/script-src|upgrade-insecure/);
    expect(page.replaceAll('<wbr>', '')).toContain(authority.fingerprint256);
    expect(page).toContain(authority.subject.replace('CN=', ''));
    expect(page).toContain(`href="${secure}/"`);
    expect(page).toMatch(/<details open><summary>iPhone and iPad/);
    expect(page.match(/<details open>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script/);
  });

  it('believes no host that the certificate does not name', async () => {
    const answer = await ask('/trust', { host: 'evil.example' });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain('evil.example');
  });

  it('gives the certificate, as a file and as a profile', async () => {
    const file = await fetch(`${app.url}/trust/ca.crt`);
    expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert');
    expect(await file.text()).toBe(ca);
    const profile = await fetch(`${app.url}/trust/llatria.mobileconfig`);
    expect(profile.headers.get('content-type')).toBe('application/x-apple-aspen-config');
    const [, data = ''] = /<data>([^<]+)<\/data>/.exec(await profile.text()) ?? [];
    expect(Buffer.from(data, 'base64')).toEqual(new X509Certificate(ca).raw);
  });

  it.each(['ca.key', 'server.key', '..%2ftls%2fca.key', '%2e%2e/.data/tls/ca.key'])(
    'gives nothing else: %s',
    async (name) => {
      const response = await fetch(`${app.url}/trust/${name}`);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toMatch(/PRIVATE/);
    },
  );

  it('is not there, and no key is made, where HTTPS is off', async () => {
    const other = await startTestApp({ databaseUrl: app.databaseUrl });
    const { dataDir } = other.foundation.environment;
    expect((await fetch(`${other.url}/trust`, { headers: { accept: 'text/html' } })).status).toBe(404);
    expect((await fetch(`${other.url}/trust/ca.crt`)).status).toBe(404);
    await expect(readFile(join(dataDir, 'tls', 'ca.key'))).rejects.toThrow('ENOENT');
    await other.stop();
  });
});
