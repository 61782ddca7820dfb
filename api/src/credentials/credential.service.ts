import { Platform } from '../shared/enums.ts';
import { refuse } from '../shared/user-error.ts';
import type { ConnectionAttempts } from './connection-attempts.ts';
import type { CredentialVault } from './credential.vault.ts';
import {
  type ConnectedAccount,
  ConnectionFailure,
  type PlatformConnector,
  type PlatformConnectors,
} from './platform-connector.ts';
import type { PlatformCredential } from './platform-credential.entity.ts';

/** Connecting a shop to platform accounts, and letting go of them. */
export class CredentialService {
  constructor(
    private readonly vault: CredentialVault,
    private readonly attempts: ConnectionAttempts,
    private readonly connectors: PlatformConnectors,
  ) {}

  list(shopId: string): Promise<PlatformCredential[]> {
    return this.vault.list(shopId);
  }

  /** Where to send the seller. Refuses CONNECTION_NOT_NEEDED, PLATFORM_NOT_AVAILABLE and CONNECTION_FAILED. */
  async begin(shopId: string, platform: Platform): Promise<{ authorizationUrl: string; state: string }> {
    const connector = this.connector(platform);
    const attempt = await this.attempts.begin(shopId, platform);
    const authorizationUrl = await letIn(() => connector.begin(attempt));
    return { authorizationUrl, state: attempt.state };
  }

  /** Refuses STATE_INVALID too, for a state that is unknown, used, too old, or of another shop or platform. */
  async complete(
    shopId: string,
    platform: Platform,
    returned: { readonly code: string; readonly state: string },
  ): Promise<PlatformCredential> {
    const connector = this.connector(platform);
    const codeVerifier = await this.attempts.use(shopId, platform, returned.state);
    if (codeVerifier === null) {
      refuse(
        'STATE_INVALID',
        'This connection was begun too long ago, or is done already. Look whether the account is connected; if not, begin again.',
        { field: ['state'] },
      );
    }
    const account = await letIn<ConnectedAccount>(() =>
      connector.complete({ code: returned.code, codeVerifier }),
    );
    return this.vault.keep(shopId, platform, account);
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
