import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SessionController, SessionUnreachableError } from './session-controller.ts';

type Fetch = typeof fetch;

const answer = (payload: object) => new Response(JSON.stringify({ data: { refreshSession: payload } }));
const renewed = (value: string) =>
  answer({
    accessToken: value,
    accessTokenExpiresAt: new Date(Date.now() + 900_000).toISOString(),
    userErrors: [],
  });
const refused = () =>
  answer({ accessToken: null, accessTokenExpiresAt: null, userErrors: [{ retryable: false }] });

function attemptOf(call: Parameters<Fetch>): string {
  return JSON.parse(String(call[1]?.body)).variables.attemptId;
}

describe('SessionController', () => {
  const server = jest.fn<Fetch>();
  const original = globalThis.fetch;

  beforeEach(() => {
    localStorage.clear();
    localStorage.setItem('llatria.session', 'ana');
    server.mockReset();
    globalThis.fetch = server as Fetch;
  });
  afterEach(() => {
    globalThis.fetch = original;
  });

  it('refreshes once however many ask', async () => {
    server.mockImplementation(async () => renewed('one'));
    const session = new SessionController();
    expect(await Promise.all([1, 2, 3].map(() => session.getAccessToken()))).toEqual(['one', 'one', 'one']);
    expect(await session.getAccessToken()).toBe('one');
    expect(server).toHaveBeenCalledTimes(1);
  });

  it('repeats a lost refresh with the same attempt, and a later one with another', async () => {
    server.mockRejectedValueOnce(new TypeError('lost'));
    server.mockImplementation(async () => renewed('one'));
    const session = new SessionController();
    await expect(session.getAccessToken()).rejects.toThrow(SessionUnreachableError);
    expect(session.getSnapshot().status).toBe('signed-in');
    await session.getAccessToken();
    session.invalidate('one');
    await session.getAccessToken();
    const attempts = server.mock.calls.map(attemptOf);
    expect(attempts[0]).toBe(attempts[1]);
    expect(attempts[2]).not.toBe(attempts[1]);
  });

  it('ends the session with a sentence where the server refuses', async () => {
    server.mockImplementation(async () => refused());
    const session = new SessionController();
    expect(await session.getAccessToken()).toBeNull();
    expect(session.getSnapshot()).toMatchObject({ status: 'signed-out', userId: null });
    expect(session.getSnapshot().notice).toContain('Sign in again');
    expect(localStorage.getItem('llatria.session')).toBeNull();
  });

  it('takes an outage for an outage', async () => {
    server.mockImplementation(async () => new Response('Bad gateway', { status: 502 }));
    const session = new SessionController();
    await expect(session.getAccessToken()).rejects.toThrow(SessionUnreachableError);
    expect(session.getSnapshot().status).toBe('signed-in');
  });

  it('signs out at once and tells the server when it can be reached', async () => {
    server.mockRejectedValueOnce(new TypeError('offline'));
    const session = new SessionController();
    await session.signOut();
    expect(session.getSnapshot().status).toBe('signed-out');
    expect(localStorage.getItem('llatria.pending-sign-out')).toBe('1');
    server.mockImplementation(async () => new Response(JSON.stringify({ data: { logout: true } })));
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(localStorage.getItem('llatria.pending-sign-out')).toBeNull();
  });
});
