import { postOperation } from '../../graphql/post-operation.ts';
import { currentRefreshAttempt, finishRefreshAttempt } from './session-marker.ts';

/** A token for the API and the instant, in local milliseconds, until which it is used. */
export interface AccessToken {
  readonly value: string;
  readonly usableUntil: number;
}

/** `refused` is final; `unreachable` says nothing about the session. */
export type RefreshOutcome =
  | { readonly kind: 'renewed'; readonly token: AccessToken }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

interface Reply {
  readonly data?: {
    readonly refreshSession?: {
      readonly accessToken: string | null;
      readonly accessTokenExpiresAt: string | null;
      readonly userErrors: readonly { readonly retryable: boolean }[];
    } | null;
  } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** A token is renewed this long before it expires, so that it does not expire on its way. */
const MARGIN_MILLISECONDS = 30_000;

const REFRESH = `mutation RefreshSession($attemptId: ID) {
  refreshSession(attemptId: $attemptId) { accessToken accessTokenExpiresAt userErrors { retryable } }
}`;

async function post(query: string, variables: object, token?: string): Promise<Reply> {
  return (await (await postOperation(query, variables, token)).json()) as Reply;
}

/** A token as the API answers it; a missing or wrong clock time is taken as one minute from now. */
export function toAccessToken(value: string, expiresAt: string | null): AccessToken {
  const expires = expiresAt ? Date.parse(expiresAt) : Number.NaN;
  const lifetime = Number.isNaN(expires) ? 60_000 : expires - Date.now() - MARGIN_MILLISECONDS;
  return { value, usableUntil: Date.now() + Math.max(lifetime, 5_000) };
}

/** Trades the refresh cookie for a new access token. Never rejects. */
export async function requestRefresh(): Promise<RefreshOutcome> {
  let reply: Reply;
  try {
    reply = await post(REFRESH, { attemptId: currentRefreshAttempt() });
  } catch {
    return { kind: 'unreachable' };
  }
  const payload = reply.data?.refreshSession;
  if (payload?.accessToken) {
    finishRefreshAttempt();
    return { kind: 'renewed', token: toAccessToken(payload.accessToken, payload.accessTokenExpiresAt) };
  }
  const refused = payload
    ? payload.userErrors.some((error) => !error.retryable)
    : reply.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED');
  if (!refused) return { kind: 'unreachable' };
  finishRefreshAttempt();
  return { kind: 'refused' };
}

/** Ends the session on the server. False where the server could not be told. */
export async function requestLogout(token?: string): Promise<boolean> {
  try {
    const reply = await post('mutation Logout { logout }', {}, token);
    return !reply.errors || reply.errors.some((error) => error.extensions?.code === 'UNAUTHENTICATED');
  } catch {
    return false;
  }
}
