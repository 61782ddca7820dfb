import { Platform } from '../../../shared/enums.ts';
import {
  type AccountTokens,
  type ConnectedAccount,
  ConnectionFailure,
  type ConnectionRequest,
  type PlatformConnector,
} from '../../platform-connector.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { connectionFailure } from './connection-failure.ts';
import { grantFailure } from './grant-failure.ts';
import { readUser } from './read-user.ts';
import { ebayScopes } from './scopes.ts';
import { GrantRefused, type TokenGrant } from './token-endpoint.ts';

/**
 * How a seller lets Llatria into an eBay account: eBay's authorization code grant. eBay has no PKCE; the keys of this
 * server and `state` stand in for it.
 */
export class EbayConnector implements PlatformConnector {
  readonly platform = Platform.EBAY;

  constructor(private readonly client: EbayClient) {}

  /** `redirect_uri` is eBay's name of the address (RuName), never the address itself. */
  async begin({
    state,
    withoutOptional,
  }: {
    state: string;
    withoutOptional: boolean;
  }): Promise<ConnectionRequest> {
    const { authBaseUrl, clientId, ruName } = this.client.config;
    const scopes = ebayScopes(withoutOptional);
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: ruName,
      response_type: 'code',
      scope: scopes.join(' '),
      state,
    });
    const encoded = query.toString().replaceAll('+', '%20');
    return { authorizationUrl: `${authBaseUrl}/oauth2/authorize?${encoded}`, scopes };
  }

  /** Throws `ConnectionFailure`. */
  async complete({ code, scopes }: { code: string; scopes: readonly string[] }): Promise<ConnectedAccount> {
    try {
      const grant = await this.client.tokens.grant({
        grant_type: 'authorization_code',
        code: decodedOnce(code),
        redirect_uri: this.client.config.ruName,
      });
      const tokens = lastingTokens(grant);
      const { userId, username } = await readUser(this.client, grant.accessToken);
      return { accountId: userId, accountName: username, scopes, tokens };
    } catch (error) {
      throw connectionFailure(error);
    }
  }

  /**
   * The refresh token stays as it is until it ends, after some eighteen months; a scope is not named, since one wider
   * than what was agreed to is refused. Throws `PlatformFailure`, with `reconnect` where eBay says `invalid_grant`.
   */
  async renew(tokens: AccountTokens): Promise<AccountTokens> {
    const { refreshToken, refreshTokenExpiresAt } = tokens;
    try {
      if (!refreshToken) {
        throw new GrantRefused('invalid_grant', '', 400);
      }
      const { accessToken, accessTokenExpiresAt } = await this.client.tokens.grant({
        grant_type: 'refresh_token',
        refresh_token: refreshToken.reveal(),
      });
      return { accessToken, accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt };
    } catch (error) {
      throw grantFailure(error);
    }
  }
}

/** eBay's codes hold no per cent sign, so one that does is still encoded as it stood in the address. */
function decodedOnce(code: string): string {
  try {
    return /%[0-9A-Fa-f]{2}/.test(code) ? decodeURIComponent(code) : code;
  } catch {
    return code;
  }
}

function lastingTokens({ refreshToken, ...grant }: TokenGrant): AccountTokens {
  if (!refreshToken) {
    throw new ConnectionFailure(
      'eBay let Llatria in for two hours only. Nothing was kept; connect again.',
      true,
    );
  }
  return { ...grant, refreshToken };
}
