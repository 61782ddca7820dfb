import type { Secret } from '../infra/crypto/secret.ts';
import type { Platform } from '../shared/enums.ts';

/** What a platform said after a seller let us in. */
export interface ConnectedAccount {
  /** The name by which the seller knows the account; null where the platform tells none. */
  readonly accountName: string | null;
  /** Tokens by name, for instance `accessToken` and `refreshToken`. */
  readonly secrets: Readonly<Record<string, Secret>>;
  /** When the connection ends unless the seller renews it; null: never, as far as is known. */
  readonly expiresAt: Date | null;
}

/**
 * How a seller lets this server into an account of one platform (OAuth 2.0, authorization code grant). Each
 * platform that needs a connection brings one; none is registered where the server has no keys for it.
 */
export interface PlatformConnector {
  readonly platform: Platform;

  /** Where to send the seller. `codeChallenge` is for PKCE with S256 (RFC 7636), where the platform knows it. */
  begin(request: { readonly state: string; readonly codeChallenge: string }): Promise<string>;

  /** Exchanges the code that the seller came back with. Throws `ConnectionFailure` where it is refused. */
  complete(request: { readonly code: string; readonly codeVerifier: string }): Promise<ConnectedAccount>;
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
