import type { Database } from '../infra/db/database.ts';
import {
  ConnectionFailure,
  type PlatformConnector,
  type PlatformConnectors,
} from '../platforms/platform-connector.ts';
import { Platform } from '../shared/enums.ts';
import { refuse } from '../shared/user-error.ts';
import type { AccountListener } from './account-listener.ts';
import type { ConnectionAttempts } from './connection-attempts.ts';
import type { CredentialVault } from './credential.vault.ts';
import type { PlatformCredential } from './platform-credential.entity.ts';

/** Connecting a shop to platform accounts, and letting go of them. */
export class CredentialService {
  private readonly listeners: AccountListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly vault: CredentialVault,
    private readonly attempts: ConnectionAttempts,
    private readonly connectors: PlatformConnectors,
  ) {}

  onConnected(listener: AccountListener): void {
    this.listeners.push(listener);
  }

  list(shopId: string): Promise<PlatformCredential[]> {
    return this.vault.list(shopId);
  }

  /** Where to send the seller. Refuses CONNECTION_NOT_NEEDED, PLATFORM_NOT_AVAILABLE and CONNECTION_FAILED. */
  async begin(
    shopId: string,
    platform: Platform,
    withoutOptional: boolean,
  ): Promise<{ authorizationUrl: string; state: string }> {
    const connector = this.connector(platform);
    const attempt = this.attempts.open();
    const { authorizationUrl, scopes } = await letIn(() => connector.begin({ ...attempt, withoutOptional }));
    await this.attempts.keep(shopId, platform, attempt.state, scopes);
    return { authorizationUrl, state: attempt.state };
  }

  /**
   * Refuses STATE_INVALID too, for a state that is unknown, used, too old, or of another shop or platform;
   * ACCOUNT_DIFFERS where another account is connected, and ACCOUNT_TAKEN where another shop has this one.
   */
  async complete(
    shopId: string,
    platform: Platform,
    returned: { readonly code: string; readonly state: string },
  ): Promise<PlatformCredential> {
    const connector = this.connector(platform);
    const attempt = await this.attempts.use(shopId, platform, returned.state);
    if (attempt === null) {
      refuse(
        'STATE_INVALID',
        'This connection was begun too long ago, or is done already. Look whether the account is connected; if not, begin again.',
        { field: ['state'] },
      );
    }
    const account = await letIn(() => connector.complete({ code: returned.code, ...attempt }));
    const credential = await this.vault.keep(shopId, platform, account);
    for (const listener of this.listeners) {
      await listener.accountConnected(this.database, shopId, platform);
    }
    return credential;
  }

  /** Wipes the secrets at once; twice is no error. Refuses CONNECTION_NOT_NEEDED and NOT_CONNECTED. */
  async disconnect(shopId: string, platform: Platform): Promise<PlatformCredential> {
    needsConnection(platform);
    await this.vault.wipe(shopId, platform);
    const credential = await this.vault.find(shopId, platform);
    if (!credential) {
      refuse(
        'NOT_CONNECTED',
        'No account of this platform was connected, so there is nothing to let go of.',
        {
          field: ['platform'],
        },
      );
    }
    return credential;
  }

  private connector(platform: Platform): PlatformConnector {
    needsConnection(platform);
    const connector = this.connectors.find(platform);
    if (!connector) {
      refuse(
        'PLATFORM_NOT_AVAILABLE',
        'This server cannot connect to this platform yet. Whoever runs it has to add the keys of the platform first.',
        { field: ['platform'] },
      );
    }
    return connector;
  }
}

function needsConnection(platform: Platform): void {
  if (platform === Platform.WEBSITE) {
    refuse('CONNECTION_NOT_NEEDED', "Your shop's own website needs no connection. You can post there now.", {
      field: ['platform'],
    });
  }
}

async function letIn<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ConnectionFailure) {
      refuse('CONNECTION_FAILED', error.sentence, { retryable: error.retryable });
    }
    throw error;
  }
}
