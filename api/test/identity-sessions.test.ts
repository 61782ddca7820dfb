import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { LIMIT_LOGINS_PER_ADDRESS: '1000' } });
});
afterAll(() => app.stop());

const REFRESH = `mutation ($token: String!, $attempt: ID) {
  refreshSession(refreshToken: $token, attemptId: $attempt) { accessToken refreshToken userErrors { code retryable } }
}`;

let count = 0;
async function signUp() {
  count += 1;
  const email = `session${count}@example.com`;
  const { register } = await app.anonymous.data(
    'mutation ($input: RegisterInput!) { register(input: $input) { accessToken refreshToken } }',
    { input: { email, password: PASSWORD } },
  );
  return { email, access: register.accessToken as string, refresh: register.refreshToken as string };
}

async function refresh(token: string, attempt?: string) {
  const { refreshSession } = await app.anonymous.data(REFRESH, { token, attempt });
  return { next: refreshSession.refreshToken as string | null, code: refreshSession.userErrors[0]?.code };
}

/** Sends one token many times over connections that are open already, so that all of them arrive together. */
async function refreshAtOnce(token: string, times: number): Promise<unknown[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: times });
  const send = (path: string, body?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sent = request(
        app.url + path,
        { method: body ? 'POST' : 'GET', headers, agent },
        async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) {
            chunks.push(chunk as Buffer);
          }
          resolve(String(Buffer.concat(chunks)));
        },
      );
      sent.on('error', reject).end(body);
    });
  await Promise.all(Array.from({ length: times }, () => send('/healthz')));
  const body = JSON.stringify({ query: REFRESH, variables: { token } });
  const answers = await Promise.all(Array.from({ length: times }, () => send('/graphql', body)));
  agent.destroy();
  return answers.map((answer) => JSON.parse(answer).data.refreshSession.refreshToken);
}

const REFUSED = { next: null, code: 'SESSION_EXPIRED' };

describe('a refresh token', () => {
  it('that is used twice ends the session, its successor included', async () => {
    const { refresh: first } = await signUp();
    const { next } = await refresh(first);
    expect(next).toMatch(/^[\w-]{43}$/);
    expect(await refresh(first)).toEqual(REFUSED);
    expect(await refresh(next as string)).toEqual(REFUSED);
  });

  it('that was made up is refused', async () => {
    expect(await refresh('x'.repeat(43))).toEqual(REFUSED);
  });

  it('answers a repeat with the same attempt alike, since the first reply may have been lost', async () => {
    const { refresh: first } = await signUp();
    const attempt = randomUUID();
    const { next } = await refresh(first, attempt);
    expect(await refresh(first, attempt)).toEqual({ next, code: undefined });
    expect((await refresh(next as string)).next).not.toBeNull();
    expect(await refresh(first, randomUUID())).toEqual(REFUSED);
  });

  it('that ten tabs exchange at once has one successor, and nobody is signed out', async () => {
    const { refresh: first, email } = await signUp();
    const answers = await refreshAtOnce(first, 10);
    const successors = new Set(answers);
    expect(successors.size).toBe(1);
    const [only] = successors;
    const [{ links }] = await app.foundation.database.query<[{ links: number }]>(
      `SELECT count(*)::int AS links FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
       JOIN users u ON u.id = s.user_id WHERE u.email = $1`,
      [email],
    );
    expect(links).toBe(2);
    expect((await refresh(only as string)).next).not.toBeNull();
  });
});

describe('the cookie of a browser', () => {
  const signInAsBrowser = async () => {
    count += 1;
    const response = await app.anonymous.send(
      'mutation ($input: RegisterInput!) { register(input: $input) { accessToken userErrors { code } } }',
      { input: { email: `browser${count}@example.com`, password: PASSWORD } },
    );
    return {
      cookie: response.headers.get('set-cookie') ?? '',
      access: response.data.register.accessToken as string,
    };
  };
  const pair = (cookie: string) => cookie.split(';')[0] as string;
  const asBrowser = (query: string, cookie: string) =>
    app.anonymous.send(query, {}, { cookie: pair(cookie) });
  const REFRESH_BY_COOKIE = 'mutation { refreshSession { accessToken refreshToken userErrors { code } } }';

  it('is out of reach of scripts and of other sites, and its token never in the payload', async () => {
    const { cookie } = await signInAsBrowser();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).toMatch(/Path=\/graphql/i);
    const { data } = await asBrowser('mutation { refreshSession { accessToken refreshToken } }', cookie);
    expect(data.refreshSession).toEqual({ accessToken: expect.stringMatching(/^ey/), refreshToken: null });
  });

  it('opens nothing by itself: a request without an access token is nobody', async () => {
    const { cookie } = await signInAsBrowser();
    const { errors } = await asBrowser('{ me { id } }', cookie);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is dead after signing out', async () => {
    const { cookie } = await signInAsBrowser();
    const signedOut = await asBrowser('mutation { logout }', cookie);
    expect(signedOut.headers.get('set-cookie')).toMatch(/Expires=Thu, 01 Jan 1970/);
    const { data } = await asBrowser(REFRESH_BY_COOKIE, cookie);
    expect(data.refreshSession).toEqual({
      accessToken: null,
      refreshToken: null,
      userErrors: [{ code: 'SESSION_EXPIRED' }],
    });
  });
});

it('signing out by the access token ends the session', async () => {
  const { access, refresh: token } = await signUp();
  await app.anonymous.withToken(access).data('mutation { logout }');
  expect(await refresh(token)).toEqual(REFUSED);
});

it('a changed password ends every session but the one that it opens', async () => {
  const { email, access, refresh: here } = await signUp();
  const { login } = await app.anonymous.data(
    'mutation ($input: LoginInput!) { login(input: $input) { refreshToken } }',
    { input: { email, password: PASSWORD } },
  );
  const { changePassword } = await app.anonymous
    .withToken(access)
    .data(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { refreshToken userErrors { code } } }',
      { input: { currentPassword: PASSWORD, newPassword: 'battery staple' } },
    );
  expect(changePassword.userErrors).toEqual([]);
  expect(await refresh(here)).toEqual(REFUSED);
  expect(await refresh(login.refreshToken)).toEqual(REFUSED);
  expect((await refresh(changePassword.refreshToken)).next).not.toBeNull();
});
