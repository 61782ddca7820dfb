import { type SealedBox, UnsealError } from '../infra/crypto/sealed-box.ts';
import { Secret } from '../infra/crypto/secret.ts';
import type { Database } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import { CredentialStatus, type Platform } from '../shared/enums.ts';
import { newId } from '../shared/identifiers.ts';
import type { ConnectedAccount } from './platform-connector.ts';
import { PlatformCredential } from './platform-credential.entity.ts';

const MAX_NAME_LENGTH = 200;
const BATCH = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const STALE = `
  SELECT shop_id AS "shopId", id, platform, sealed_secrets AS "sealedSecrets"
    FROM platform_credentials
   WHERE (shop_id, id) > ($1, $2) AND NOT starts_with(sealed_secrets, $3)
   ORDER BY shop_id, id LIMIT $4`;

interface Place {
  readonly shopId: string;
  readonly id: string;
}

interface StaleRow extends Place {
  readonly platform: Platform;
  readonly sealedSecrets: string;
}

/** How many were sealed with the current key, and how many could not be opened. */
export interface Rewrapping {
  renewed: number;
  closed: number;
}

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

  /**
   * Seals anew what a retired key sealed, so that the key can be thrown away. What cannot be opened, because its
   * key is missing, stays as it is and is counted.
   */
  async rewrap(): Promise<Rewrapping> {
    const result = { renewed: 0, closed: 0 };
    let last: Place = { shopId: FIRST_ID, id: FIRST_ID };
    for (;;) {
      const stale = await this.database.query<StaleRow[]>(STALE, [
        last.shopId,
        last.id,
        this.box.currentPrefix,
        BATCH,
      ]);
      for (const row of stale) {
        result[await this.sealAnew(row)] += 1;
        last = row;
      }
      if (stale.length < BATCH) {
        return result;
      }
    }
  }

  private async sealAnew({ shopId, id, platform, sealedSecrets }: StaleRow): Promise<keyof Rewrapping> {
    const there = place(shopId, platform);
    try {
      const sealedAnew = this.box.seal(this.box.open(sealedSecrets, there), there);
      // Only where nobody connected anew meanwhile.
      const old = { shopId, id, sealedSecrets };
      await this.manager.update(PlatformCredential, old, { sealedSecrets: sealedAnew });
      return 'renewed';
    } catch (error) {
      if (error instanceof UnsealError) {
        return 'closed';
      }
      throw error;
    }
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
