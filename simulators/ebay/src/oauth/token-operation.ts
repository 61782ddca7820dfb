import type { Answer } from '../http/operation.ts';
import type { World } from '../world/world.ts';
import { APPLICATION_SCOPES, splitScopes } from './scopes.ts';

const refused = (status: number, error: string, description: string): Answer => ({
  status,
  body: { error, error_description: description },
});

function mint(world: World, scopes: string[], username?: string): string {
  const token = `v^1.1#i^1#p^3#${world.ids.secret(48)}`;
  const expiresAt = world.clock.now().getTime() + world.rules.accessTokenSeconds * 1000;
  world.accessTokens.set(token, { token, scopes, expiresAt, ...(username ? { username } : {}) });
  return token;
}

const badGrant = () =>
  refused(
    400,
    'invalid_grant',
    'the provided authorization grant code is invalid or was issued to another client',
  );

function byCode(world: World, form: Record<string, string>): Answer {
  const now = world.clock.now().getTime();
  const code = world.codes.get(form.code ?? '');
  const wrongName = form.redirect_uri !== world.application.ruName;
  if (!code || code.used || code.expiresAt <= now || wrongName) return badGrant();
  code.used = true;
  const refresh = `v^1.1#i^1#r^1#${world.ids.secret(48)}`;
  const { username, scopes } = code;
  const seconds = world.rules.refreshTokenSeconds;
  world.refreshTokens.set(refresh, { token: refresh, username, scopes, expiresAt: now + seconds * 1000 });
  world.mints.authorization_code += 1;
  return {
    status: 200,
    body: {
      access_token: mint(world, scopes, username),
      expires_in: world.rules.accessTokenSeconds,
      refresh_token: refresh,
      refresh_token_expires_in: seconds,
      token_type: 'User Access Token',
    },
  };
}

function byRefresh(world: World, form: Record<string, string>): Answer {
  const held = world.refreshTokens.get(form.refresh_token ?? '');
  if (!held || held.expiresAt <= world.clock.now().getTime()) {
    return refused(
      400,
      'invalid_grant',
      'the provided authorization refresh token is invalid or was issued to another client',
    );
  }
  const asked = form.scope ? splitScopes(form.scope) : held.scopes;
  if (asked.some((scope) => !held.scopes.includes(scope))) {
    return refused(
      400,
      'invalid_scope',
      'The requested scope is invalid, unknown, malformed, or exceeds the scope granted to the client',
    );
  }
  world.mints.refresh_token += 1;
  const token = mint(world, asked, held.username);
  return {
    status: 200,
    body: {
      access_token: token,
      expires_in: world.rules.accessTokenSeconds,
      token_type: 'User Access Token',
    },
  };
}

function byCredentials(world: World, form: Record<string, string>): Answer {
  const asked = splitScopes(form.scope ?? '');
  if (asked.length === 0 || asked.some((scope) => !APPLICATION_SCOPES.has(scope))) {
    return refused(
      400,
      'invalid_scope',
      'The requested scope is invalid, unknown, malformed, or exceeds the scope granted to the client',
    );
  }
  world.mints.client_credentials += 1;
  return {
    status: 200,
    body: {
      access_token: mint(world, asked),
      expires_in: world.rules.accessTokenSeconds,
      token_type: 'Application Access Token',
    },
  };
}

/**
 * POST {api}/identity/v1/oauth2/token (developer.ebay.com, "Getting access tokens"): the application's
 * credentials as Basic authorization, a form, three grants. A refresh gives no new refresh token.
 */
export function answerTokenCall(
  world: World,
  headers: Record<string, string>,
  form: Record<string, string>,
): Answer {
  const { clientId, clientSecret } = world.application;
  const expected = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  if (headers.authorization !== expected) {
    return refused(401, 'invalid_client', 'client authentication failed');
  }
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return refused(400, 'invalid_request', 'request is missing a required parameter or malformed.');
  }
  switch (form.grant_type) {
    case 'authorization_code':
      return byCode(world, form);
    case 'refresh_token':
      return byRefresh(world, form);
    case 'client_credentials':
      return byCredentials(world, form);
    default:
      return refused(
        400,
        'unsupported_grant_type',
        'grant type in request is not supported by the authorization server',
      );
  }
}
