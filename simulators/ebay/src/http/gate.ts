import { scopeAddress } from '../oauth/scopes.ts';
import type { AccessToken } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import type { Operation } from './operation.ts';
import { ebayError, Refusal } from './refusal.ts';

function refuseToken(present: boolean): never {
  const [id, message] = present ? [1001, 'Invalid access token'] : [1002, 'Missing access token'];
  throw new Refusal(401, [
    ebayError('OAuth', Number(id), 'REQUEST', String(message), {
      longMessage: `${message}. Check the value of the Authorization HTTP request header.`,
    }),
  ]);
}

/** The token of a call. @throws Refusal 1001 or 1002 with 401. */
export function readToken(world: World, headers: Record<string, string>): AccessToken {
  const [scheme, value = ''] = (headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !value) refuseToken(Boolean(headers.authorization));
  const token = world.accessTokens.get(value);
  if (!token || token.expiresAt <= world.clock.now().getTime()) refuseToken(true);
  return token;
}

/** @throws Refusal 1100 with 403 where the token lacks the scope, or is no seller's where one is needed. */
export function checkScope(token: AccessToken, operation: Operation): void {
  const enough = operation.scopes.some((scope) => token.scopes.includes(scopeAddress(scope)));
  if (enough && (operation.by === 'application' || token.username)) return;
  throw new Refusal(403, [
    ebayError('ACCESS', 1100, 'REQUEST', 'Access denied', {
      longMessage: 'Insufficient permissions to fulfill the request.',
    }),
  ]);
}

/** @throws Refusal 2001 with 429 where the day's pool is spent. */
export function takeFromPool(world: World, pool: string): void {
  if (!world.pools.take(pool)) throw new Refusal(429, [tooManyRequests()]);
}

/** The entry of every 429 (developer.ebay.com, "API call limits"). */
export const tooManyRequests = () =>
  ebayError('ACCESS', 2001, 'REQUEST', 'Too many requests.', {
    longMessage: 'The request limit has been reached for the resource.',
  });
