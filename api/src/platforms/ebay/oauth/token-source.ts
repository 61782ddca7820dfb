import type { Secret } from '../../../infra/crypto/secret.ts';

/** Where a call's token comes from: a `PlatformAccount`, or the application itself. */
export interface TokenSource {
  /** A token that is good for some minutes at least. */
  token(): Promise<Secret>;
  /** Another one than `refused`, which eBay no longer takes. */
  renew(refused: Secret): Promise<Secret>;
}
