import type { Secret } from '../infra/crypto/secret.ts';
import type { Platform } from '../shared/enums.ts';

/** Tokens of an account and how long they last. */
export interface AccountTokens {
  readonly accessToken: Secret;
  /** Null where the platform gives tokens that do not end. */
  readonly accessTokenExpiresAt: Date | null;
  readonly refreshToken: Secret | null;
  /** When the connection ends unless the seller renews it; null: never, as far as is known. */
  readonly refreshTokenExpiresAt: Date | null;
}

/** What a platform said after a seller let us in. */
export interface ConnectedAccount {
  /** The platform's id of the account, which never changes; names do. */
  readonly accountId: string;
  /** The name by which the seller knows the account; null where the platform tells none. */
  readonly accountName: string | null;
  /** What the seller agreed to. */
  readonly scopes: readonly string[];
  readonly tokens: AccountTokens;
}

/** Where a seller is sent to let us in, and with what that was asked for. */
export interface ConnectionRequest {
  readonly authorizationUrl: string;
  readonly scopes: readonly string[];
}

/**
 * How a seller lets this server into an account of one platform (OAuth 2.0, authorization code grant). Each
 * platform that needs a connection brings one; none is registered where the server has no keys for it.
 */
export interface PlatformConnector {
  readonly platform: Platform;

  /**
   * Where to send the seller. `codeChallenge` is for PKCE with S256 (RFC 7636), where the platform knows it;
   * `withoutOptional` leaves out what the platform may refuse this server's keys.
   */
  begin(request: {
    readonly state: string;
    readonly codeChallenge: string;
    readonly withoutOptional: boolean;
  }): Promise<ConnectionRequest>;

  /**
   * Exchanges the code that the seller came back with. `scopes` are those that were asked for. Throws
   * `ConnectionFailure` where it is refused.
   */
  complete(request: {
    readonly code: string;
    readonly codeVerifier: string;
    readonly scopes: readonly string[];
  }): Promise<ConnectedAccount>;

  /**
   * New tokens for an account; a refresh token that the platform does not replace comes back as it was. Throws
   * `PlatformFailure`, with `reconnect` where the seller has to connect again.
   */
  renew(tokens: AccountTokens): Promise<AccountTokens>;
}

/** The platform did not let us in. */
export class ConnectionFailure extends Error {
  constructor(
    /** A sentence for the seller, without secrets: what happened and what to do. */
    readonly sentence: string,
    readonly retryable: boolean,
  ) {
    super(sentence);
    this.name = 'ConnectionFailure';
  }
}

/** The connectors of this server, filled by the composition. */
export class PlatformConnectors {
  private readonly byPlatform = new Map<Platform, PlatformConnector>();

  /** Throws where a platform has one already: two would fight over the same account. */
  register(connector: PlatformConnector): void {
    if (this.byPlatform.has(connector.platform)) {
      throw new Error(`${connector.platform} has a connector already.`);
    }
    this.byPlatform.set(connector.platform, connector);
  }

  find(platform: Platform): PlatformConnector | null {
    return this.byPlatform.get(platform) ?? null;
  }
}
