import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { describeFailure } from './failure.ts';
import { sendPlainly } from './send-plainly.ts';
import { LoginDocument } from './session.ts';

const input = { email: 'ana@example.com', password: 'a long enough password' };

describe('sendPlainly', () => {
  const server = jest.fn<typeof fetch>();
  const original = globalThis.fetch;
  beforeEach(() => {
    server.mockReset();
    globalThis.fetch = server as typeof fetch;
  });
  afterEach(() => {
    globalThis.fetch = original;
  });

  const failure = () =>
    sendPlainly(LoginDocument, { input }).catch((error: unknown) => describeFailure(error));

  it('sends the operation with its fragments and hands out the data', async () => {
    server.mockResolvedValue(new Response(JSON.stringify({ data: { login: { user: null } } })));
    expect(await sendPlainly(LoginDocument, { input })).toEqual({ login: { user: null } });
    const body = JSON.parse(String(server.mock.calls[0]?.[1]?.body));
    expect(body.variables).toEqual({ input });
    expect(body.query).toContain('mutation Login($input: LoginInput!)');
    expect(body.query).toContain('fragment SessionUser on User');
  });

  it('tells a limit from a server that is down and from no network', async () => {
    const errors = [{ message: 'no', extensions: { code: 'RATE_LIMITED' } }];
    server.mockResolvedValueOnce(new Response(JSON.stringify({ errors }), { status: 429 }));
    expect(await failure()).toContain('too often');
    server.mockResolvedValueOnce(new Response('<html>Bad gateway</html>', { status: 502 }));
    expect(await failure()).toContain('did not answer properly');
    server.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await failure()).toContain('could not be reached');
  });
});
