import { type SealedBox, UnsealError } from '../infra/crypto/sealed-box.ts';
import { type Database, isUniqueViolation } from '../infra/db/database.ts';
import type { AccountTokens, ConnectedAccount } from '../platforms/platform-connector.ts';
import type { Clock } from '../shared/clock.ts';
import { CredentialStatus, type Platform } from '../shared/enums.ts';
import { newId } from '../shared/identifiers.ts';
import { refuse } from '../shared/user-error.ts';
import { PlatformCredential } from './platform-credential.entity.ts';
import { packTokens, unpackTokens } from './token-pack.ts';

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

/** A living connection with its secrets. */
export interface OpenCredential {
  readonly accountId: string;
  readonly tokens: AccountTokens;
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

  /**
   * Stores what a platform gave; a connection that was there before keeps its id. Refuses ACCOUNT_DIFFERS where
   * another account is connected: its listings would be nobody's. Refuses ACCOUNT_TAKEN where another shop has
   * this one: the SKUs of two shops would meet there.
   */
  async keep(shopId: string, platform: Platform, account: ConnectedAccount): Promise<PlatformCredential> {
    const known = await this.find(shopId, platform);
    if (known?.accountId != null && known.accountId !== account.accountId) {
      refuse(
        'ACCOUNT_DIFFERS',
        `You signed in there with another account than ${known.accountName ?? 'the connected one'}. Disconnect that one first if you want to change, or sign in with it.`,
        { field: ['platform'] },
      );
    }
    try {
      await this.write(shopId, platform, account);
    } catch (error) {
      if (isUniqueViolation(error, 'platform_credentials_account_key')) {
        refuse('ACCOUNT_TAKEN', 'This account is connected to another shop. Disconnect it there first.', {
          field: ['platform'],
        });
      }
      throw error;
    }
    return (await this.find(shopId, platform)) as PlatformCredential;
  }

  private async write(shopId: string, platform: Platform, account: ConnectedAccount): Promise<void> {
    const now = this.clock.now();
    const values = {
      status: CredentialStatus.ACTIVE,
      accountId: account.accountId,
      accountName: account.accountName?.replaceAll('\u0000', '').slice(0, MAX_NAME_LENGTH) ?? null,
      scopes: [...account.scopes],
      sealedSecrets: this.box.seal(packTokens(account.tokens), place(shopId, platform)),
      expiresAt: account.tokens.refreshTokenExpiresAt,
      renewingUntil: null,
      updatedAt: now,
    };
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(PlatformCredential)
      .values({ ...values, shopId, id: newId(), platform, createdAt: now })
      .orUpdate(
        [
          'status',
          'account_id',
          'account_name',
          'scopes',
          'sealed_secrets',
          'expires_at',
          'renewing_until',
          'updated_at',
        ],
        ['shop_id', 'platform'],
      )
      .updateEntity(false)
      .execute();
  }

  /** The tokens of a living connection, or null where the shop must connect (again). Throws `UnsealError`. */
  async open(shopId: string, platform: Platform): Promise<OpenCredential | null> {
    const credential = await this.find(shopId, platform);
    const { accountId, sealedSecrets } = credential ?? {};
    if (credential?.status !== CredentialStatus.ACTIVE || !accountId || !sealedSecrets) {
      return null;
    }
    return { accountId, tokens: unpackTokens(this.box.open(sealedSecrets, place(shopId, platform))) };
  }

  /**
   * Takes the right to fetch new tokens, for a time; false where another process has it. What is written with
   * `renewed` gives it back.
   */
  async beginRenewal(shopId: string, platform: Platform, milliseconds: number): Promise<boolean> {
    const now = this.clock.now();
    const [, taken] = await this.database.query<[unknown, number]>(
      `UPDATE platform_credentials SET renewing_until = $3
        WHERE shop_id = $1 AND platform = $2 AND (renewing_until IS NULL OR renewing_until <= $4)`,
      [shopId, platform, new Date(now.getTime() + milliseconds), now],
    );
    return taken === 1;
  }

  /** Ends a renewal that gave nothing. */
  async endRenewal(shopId: string, platform: Platform): Promise<void> {
    await this.manager.update(PlatformCredential, { shopId, platform }, { renewingUntil: null });
  }

  /** Stores new tokens of the account, unless another one was connected meanwhile. */
  async renewed(shopId: string, platform: Platform, { accountId, tokens }: OpenCredential): Promise<void> {
    await this.manager.update(
      PlatformCredential,
      { shopId, platform, accountId, status: CredentialStatus.ACTIVE },
      {
        sealedSecrets: this.box.seal(packTokens(tokens), place(shopId, platform)),
        expiresAt: tokens.refreshTokenExpiresAt,
        renewingUntil: null,
        updatedAt: this.clock.now(),
      },
    );
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
        accountId: null,
        accountName: null,
        scopes: [],
        sealedSecrets: null,
        expiresAt: null,
        renewingUntil: null,
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
