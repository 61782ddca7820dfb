import { expect, it } from '@jest/globals';
import { AccessTokens } from './access-token.ts';

const CLAIMS = { userId: 'u', shopId: 's', sessionId: 'd' };

it('reads a token until it expires, however often it was read', () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const tokens = new AccessTokens('a secret', { now: () => now });
  const { token, expiresAt } = tokens.issue(CLAIMS);
  expect(tokens.read(token)).toEqual(CLAIMS);
  now = new Date(expiresAt.getTime() - 1000);
  expect(tokens.read(token)).toEqual(CLAIMS);
  now = expiresAt;
  expect(tokens.read(token)).toBeNull();
});

it('reads no token that was changed, nor one of another secret', () => {
  const tokens = new AccessTokens('a secret');
  const { token } = tokens.issue(CLAIMS);
  expect(tokens.read(token)).toEqual(CLAIMS);
  expect(tokens.read(`${token.slice(0, -4)}AAAA`)).toBeNull();
  expect(tokens.read(new AccessTokens('another').issue(CLAIMS).token)).toBeNull();
});
