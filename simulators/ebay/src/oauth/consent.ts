import type { World } from '../world/world.ts';
import { KNOWN_SCOPES, scopeAddress, splitScopes } from './scopes.ts';

/** What the application asks of the seller. */
export interface ConsentRequest {
  scopes: string[];
  state: string;
}

/** Why the consent page shows no form: eBay's error name and a sentence. */
export interface ConsentRefusal {
  error: string;
  description: string;
}

/**
 * Reads the query of /oauth2/authorize. One scope that is unknown, or not granted to this application, fails
 * the whole request, as eBay does.
 */
export function readConsent(world: World, query: URLSearchParams): ConsentRequest | ConsentRefusal {
  const refuse = (error: string, description: string) => ({ error, description });
  const { clientId, ruName } = world.application;
  if (query.get('client_id') !== clientId) {
    return refuse('unauthorized_client', 'The OAuth client was not found.');
  }
  if (query.get('redirect_uri') !== ruName) {
    return refuse('invalid_request', 'redirect_uri must be the RuName of the application.');
  }
  if (query.get('response_type') !== 'code') {
    return refuse('unsupported_response_type', 'response_type must be code.');
  }
  const scopes = splitScopes(query.get('scope') ?? '');
  const withheld = new Set(world.rules.refusedScopes.map(scopeAddress));
  if (scopes.length === 0 || scopes.some((scope) => !KNOWN_SCOPES.has(scope) || withheld.has(scope))) {
    return refuse(
      'invalid_scope',
      'The requested scope is invalid, unknown, malformed, or exceeds the scope granted to the client.',
    );
  }
  return { scopes, state: query.get('state') ?? '' };
}

function back(world: World, fields: Record<string, string>): string {
  const target = new URL(world.application.acceptUrl);
  for (const [name, value] of Object.entries(fields)) if (value) target.searchParams.set(name, value);
  return target.href;
}

/** Where the browser goes after "Agree"; the code holds characters that need encoding, as eBay's do. */
export function agree(world: World, username: string, { scopes, state }: ConsentRequest): string {
  const code = `v^1.1#i^1#f^0#I^3#p^3#r^1#t^${world.ids.secret(24)}==+/`;
  const seconds = world.rules.codeSeconds;
  const expiresAt = world.clock.now().getTime() + seconds * 1000;
  world.codes.set(code, { code, username, scopes, expiresAt, used: false });
  return back(world, { state, code, expires_in: String(seconds) });
}

/** Where the browser goes after "Decline". */
export const decline = (world: World, state: string) => back(world, { error: 'access_denied', state });
