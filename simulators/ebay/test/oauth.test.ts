import { expect, test } from '@jest/globals';
import { ALL_SCOPES, Client, consent, signIn, token } from './support/client.ts';
import { INVENTORY, withSeller } from './support/seller.ts';

const SCOPE = 'https://api.ebay.com/oauth/api_scope';

test('the code needs URL encoding, and the state comes back', () =>
  withSeller(async (_seller, simulator) => {
    const back = await consent(simulator);
    expect(back?.searchParams.get('code')).toMatch(/[#^=+/]/);
    expect(back?.search).not.toContain('#');
    expect(back?.searchParams.get('state')).toBe('a state');
    expect(back?.searchParams.get('expires_in')).toBe('299');
    expect(`${back?.origin}${back?.pathname}`).toBe('http://localhost:4000/connect/ebay');
  }));

test('declining gives an error and no code', () =>
  withSeller(async (_seller, simulator) => {
    const back = await consent(simulator, 'lamp-lady', { answer: 'decline' });
    expect(back?.searchParams.get('error')).toBe('access_denied');
    expect(back?.searchParams.has('code')).toBe(false);
  }));

test('one refused scope fails the whole consent', () =>
  withSeller(async (_seller, simulator) => {
    simulator.world.rules.refusedScopes.push('commerce.notification.subscription');
    expect(await consent(simulator)).toBeUndefined();
    expect(await consent(simulator, 'lamp-lady', { scope: SCOPE })).toBeDefined();
  }));

test('consent asks for the RuName, not for an address', () =>
  withSeller(async (_seller, { urls, environment }) => {
    const query = new URLSearchParams({
      client_id: environment.EBAY_CLIENT_ID ?? '',
      redirect_uri: 'http://localhost:4000/connect/ebay',
      response_type: 'code',
      scope: SCOPE,
    });
    const response = await fetch(`${urls.auth}/oauth2/authorize?${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('invalid_request');
  }));

test('a code works once, and only with the RuName', () =>
  withSeller(async (_seller, simulator) => {
    const code = (await consent(simulator))?.searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, redirect_uri: 'elsewhere' };
    expect((await token(simulator, form)).body.error).toBe('invalid_grant');
    const right = { ...form, redirect_uri: simulator.environment.EBAY_RU_NAME ?? '' };
    const first = await token(simulator, right);
    expect(first.body).toMatchObject({ expires_in: 7200, refresh_token_expires_in: 47_304_000 });
    expect((await token(simulator, right)).body.error).toBe('invalid_grant');
  }));

test('a code that waited too long is refused', () =>
  withSeller(async (_seller, simulator) => {
    const code = (await consent(simulator))?.searchParams.get('code') ?? '';
    simulator.advanceClock(300_000);
    const redirect_uri = simulator.environment.EBAY_RU_NAME ?? '';
    const reply = await token(simulator, { grant_type: 'authorization_code', code, redirect_uri });
    expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  }));

test('a refresh gives an access token and no new refresh token', () =>
  withSeller(async (_seller, simulator) => {
    const { body } = await signIn(simulator);
    const refresh_token = body.refresh_token ?? '';
    const renewed = await token(simulator, { grant_type: 'refresh_token', refresh_token });
    expect(renewed.status).toBe(200);
    expect(renewed.body.access_token).not.toBe(body.access_token);
    expect(renewed.body.refresh_token).toBeUndefined();
    expect(simulator.world.mints.refresh_token).toBe(1);
  }));

test('a refresh for more than was agreed to is invalid_scope', () =>
  withSeller(async (_seller, simulator) => {
    const { body } = await signIn(simulator, 'lamp-lady', SCOPE);
    const form = { grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '', scope: ALL_SCOPES };
    expect((await token(simulator, form)).body.error).toBe('invalid_scope');
  }));

test('revoked: refresh is invalid_grant, and the access token is dead', () =>
  withSeller(async (seller, simulator) => {
    const { body } = await signIn(simulator);
    await fetch(`${simulator.url}/control/revoke`, { method: 'POST', body: '{"account":"lamp-lady"}' });
    const refresh_token = body.refresh_token ?? '';
    expect((await token(simulator, { grant_type: 'refresh_token', refresh_token })).body.error).toBe(
      'invalid_grant',
    );
    expect((await seller.get(`${INVENTORY}/inventory_item`)).status).toBe(401);
  }));

test('client credentials read categories and no seller’s things', () =>
  withSeller(async (_seller, simulator) => {
    const { body } = await token(simulator, { grant_type: 'client_credentials', scope: SCOPE });
    expect(body.refresh_token).toBeUndefined();
    const application = new Client(simulator, body.access_token ?? '');
    const path = '/api/commerce/taxonomy/v1/get_default_category_tree_id?marketplace_id=EBAY_US';
    expect((await application.get(path)).body).toMatchObject({ categoryTreeId: '0' });
    expect((await application.get(`${INVENTORY}/inventory_item`)).status).toBe(403);
  }));

test('wrong credentials are invalid_client', () =>
  withSeller(async (_seller, simulator) => {
    const wrong = { ...simulator, environment: { ...simulator.environment, EBAY_CLIENT_SECRET: 'wrong' } };
    const reply = await token(wrong, { grant_type: 'client_credentials', scope: SCOPE });
    expect(reply).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  }));

test('a refresh token ends after its months', () =>
  withSeller(async (_seller, simulator) => {
    const { body } = await signIn(simulator);
    simulator.advanceClock(47_304_001_000);
    const form = { grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '' };
    expect((await token(simulator, form)).body.error).toBe('invalid_grant');
  }));
