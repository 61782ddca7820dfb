import { setTimeout as sleep } from 'node:timers/promises';
import type { Secret } from '../infra/crypto/secret.ts';
import type { PlatformAccount } from '../platforms/platform-account.ts';
import type { PlatformConnectors } from '../platforms/platform-connector.ts';
import { PlatformFailure, RECONNECT_NEEDED } from '../platforms/platform-failure.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platform } from '../shared/enums.ts';
import type { CredentialVault, OpenCredential } from './credential.vault.ts';

/** A token that ends sooner is renewed first: longer than the longest work with one token. */
const AHEAD_MS = 10 * 60_000;
/** Longer than a connector waits for an answer. */
const RENEWAL_MS = 30_000;
const LOOK_AGAIN_MS = 250;

/**
 * Opens accounts with tokens that are good. Tokens are renewed ahead of their end, once, however many jobs of
 * however many processes ask: one takes the right to do it, the others wait for what it stores.
 */
export class AccountKeeper {
  constructor(
    private readonly vault: CredentialVault,
    private readonly connectors: PlatformConnectors,
    private readonly clock: Clock,
  ) {}

  /** The shop's account; null where the seller has to connect (again). */
  async open(shopId: string, platform: Platform): Promise<PlatformAccount | null> {
    const opened = await this.vault.open(shopId, platform);
    return (
      opened && {
        accountId: opened.accountId,
        token: async () => this.good(shopId, platform, (credential) => !this.endsSoon(credential)),
        renew: (refused) =>
          this.good(shopId, platform, ({ tokens }) => tokens.accessToken.reveal() !== refused.reveal()),
      }
    );
  }

  private async good(
    shopId: string,
    platform: Platform,
    isGood: (credential: OpenCredential) => boolean,
  ): Promise<Secret> {
    const deadline = this.clock.now().getTime() + RENEWAL_MS;
    for (;;) {
      const credential = await this.vault.open(shopId, platform);
      if (!credential) {
        throw mustReconnect();
      }
      if (isGood(credential)) {
        return credential.tokens.accessToken;
      }
      if (await this.vault.beginRenewal(shopId, platform, RENEWAL_MS)) {
        // Another may have renewed between the look and the right to renew.
        const current = (await this.vault.open(shopId, platform)) ?? credential;
        if (!isGood(current)) {
          return this.renew(shopId, platform, current);
        }
        await this.vault.endRenewal(shopId, platform);
      }
      if (this.clock.now().getTime() > deadline) {
        throw new PlatformFailure({
          code: 'TOKEN_RENEWAL_SLOW',
          message: 'Signing in to the account takes too long.',
          retryable: true,
          outcome: 'refused',
        });
      }
      await sleep(LOOK_AGAIN_MS);
    }
  }

  private async renew(shopId: string, platform: Platform, credential: OpenCredential): Promise<Secret> {
    const connector = this.connectors.find(platform);
    try {
      if (!connector) {
        throw mustReconnect();
      }
      const tokens = await connector.renew(credential.tokens);
      await this.vault.renewed(shopId, platform, { ...credential, tokens });
      return tokens.accessToken;
    } catch (error) {
      await this.vault.endRenewal(shopId, platform);
      if (error instanceof PlatformFailure && error.details.reconnect) {
        await this.vault.needsReconnect(shopId, platform);
      }
      throw error;
    }
  }

  private endsSoon({ tokens }: OpenCredential): boolean {
    const end = tokens.accessTokenExpiresAt;
    return end !== null && end.getTime() - this.clock.now().getTime() < AHEAD_MS;
  }
}

function mustReconnect(): PlatformFailure {
  return new PlatformFailure({
    code: RECONNECT_NEEDED,
    message: 'The account does not let Llatria in any more.',
    retryable: false,
    outcome: 'refused',
    reconnect: true,
  });
}
