import type { Secret } from '../infra/crypto/secret.ts';

/** An account that a shop has connected, as an adapter uses it. */
export interface PlatformAccount {
  /** The platform's own id of the account, which never changes. */
  readonly accountId: string;
  /** An access token that is good for some minutes at least. Throws `PlatformFailure` with `reconnect`. */
  token(): Promise<Secret>;
  /**
   * Another token than `refused`, which the platform no longer takes. However many ask, one is fetched. Throws
   * `PlatformFailure`, with `reconnect` where the seller has to connect again.
   */
  renew(refused: Secret): Promise<Secret>;
}
