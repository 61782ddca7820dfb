import { IsNull, Not } from 'typeorm';
import type { SealedBox } from '../infra/crypto/sealed-box.ts';
import { Secret } from '../infra/crypto/secret.ts';
import type { Database } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import { CredentialStatus, type Platform } from '../shared/enums.ts';
import { newId } from '../shared/identifiers.ts';
import type { ConnectedAccount } from './platform-connector.ts';
import { PlatformCredential } from './platform-credential.entity.ts';

const MAX_NAME_LENGTH = 200;

/** Keeps the secrets of platform accounts sealed. The only place that opens them. */
export class CredentialVault {
  constructor(
    private readonly database: Database,
    private readonly box: SealedBox,
    private readonly clock: Clock,
  ) {}

  /** Every connection of the shop, disconnected ones too, in the order in which they were made. */
  list(shopId: string): Promise<PlatformCredential[]> {
    return this.manager.find(PlatformCredential, {
      where: { shopId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  find(shopId: string, platform: Platform): Promise<PlatformCredential | null> {
    return this.manager.findOneBy(PlatformCredential, { shopId, platform });
  }

  /** Stores what a platform gave; a connection that was there before keeps its id. */
  async keep(shopId: string, platform: Platform, account: ConnectedAccount): Promise<PlatformCredential> {
    const now = this.clock.now();
    const values = {
      status: CredentialStatus.ACTIVE,
      accountName: account.accountName?.replaceAll('\u0000', '').slice(0, MAX_NAME_LENGTH) ?? null,
      sealedSecrets: this.box.seal(packed(account.secrets), place(shopId, platform)),
      expiresAt: account.expiresAt,
      updatedAt: now,
    };
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(PlatformCredential)
      .values({ ...values, shopId, id: newId(), platform, createdAt: now })
      .orUpdate(
        ['status', 'account_name', 'sealed_secrets', 'expires_at', 'updated_at'],
        ['shop_id', 'platform'],
      )
      .updateEntity(false)
      .execute();
    return (await this.find(shopId, platform)) as PlatformCredential;
  }

  /** The secrets of a living connection, or null where the shop must connect (again). Throws `UnsealError`. */
  async open(shopId: string, platform: Platform): Promise<Record<string, Secret> | null> {
    const credential = await this.find(shopId, platform);
    if (credential?.status !== CredentialStatus.ACTIVE || credential.sealedSecrets === null) {
      return null;
    }
    return unpacked(this.box.open(credential.sealedSecrets, place(shopId, platform)));
  }

  /** The platform no longer lets us in: the seller has to connect again, and nothing is called until then. */
  async needsReconnect(shopId: string, platform: Platform): Promise<void> {
    await this.manager.update(
      PlatformCredential,
      { shopId, platform, status: CredentialStatus.ACTIVE },
      { status: CredentialStatus.NEEDS_RECONNECT, updatedAt: this.clock.now() },
    );
  }

  /** Wipes everything that came from the platform; what is left says that there was a connection. */
  async wipe(shopId: string, platform: Platform): Promise<void> {
    await this.manager.update(
      PlatformCredential,
      { shopId, platform },
      {
        status: CredentialStatus.DISCONNECTED,
        accountName: null,
        sealedSecrets: null,
        expiresAt: null,
        updatedAt: this.clock.now(),
      },
    );
  }

  /** Seals again what a retired key sealed, so that the key can be thrown away. Gives how many there were. */
  async rewrap(): Promise<number> {
    let count = 0;
    const sealed = await this.manager.findBy(PlatformCredential, { sealedSecrets: Not(IsNull()) });
    for (const { shopId, platform, sealedSecrets } of sealed) {
      if (sealedSecrets !== null && this.box.isStale(sealedSecrets)) {
        const there = place(shopId, platform);
        const result = await this.manager.update(
          PlatformCredential,
          // Only where nobody connected anew meanwhile.
          { shopId, platform, sealedSecrets },
          { sealedSecrets: this.box.seal(this.box.open(sealedSecrets, there), there) },
        );
        count += result.affected ?? 0;
      }
    }
    return count;
  }

  private get manager() {
    return this.database.source.manager;
  }
}

const place = (shopId: string, platform: Platform) => [
  'platform_credentials',
  'sealed_secrets',
  shopId,
  platform,
];

function packed(secrets: ConnectedAccount['secrets']): Secret {
  const plain = Object.entries(secrets).map(([name, secret]) => [name, secret.reveal()]);
  return new Secret(JSON.stringify(Object.fromEntries(plain)));
}

function unpacked(secret: Secret): Record<string, Secret> {
  const plain = JSON.parse(secret.reveal()) as Record<string, string>;
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, new Secret(value)]));
}
