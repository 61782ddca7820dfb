import { createHash } from 'node:crypto';
import { LessThanOrEqual } from 'typeorm';
import { hashToken, randomToken, sign } from '../infra/crypto/tokens.ts';
import type { Database } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platform } from '../shared/enums.ts';
import { ConnectionAttempt } from './connection-attempt.entity.ts';

/** Long enough to sign in to the platform with a second factor; short enough to be worthless when found. */
const LIFETIME_MS = 15 * 60_000;

/** An attempt as the platform is told of it. */
export interface OpenAttempt {
  readonly state: string;
  readonly codeChallenge: string;
}

/** An attempt from which the seller came back. */
export interface UsedAttempt {
  readonly codeVerifier: string;
  readonly scopes: readonly string[];
}

interface UsedRow {
  readonly platform: Platform;
  readonly scopes: string[];
  readonly expiresAt: Date;
}

/**
 * The `state` of OAuth (RFC 6749, 10.12; RFC 9700, 4.7): random, for one shop and platform, good once and for
 * a quarter of an hour. The PKCE verifier is derived from it with a key of the server, so it is stored nowhere.
 */
export class ConnectionAttempts {
  constructor(
    private readonly database: Database,
    private readonly verifierKey: Buffer,
    private readonly clock: Clock,
  ) {}

  /** A state that no one has seen yet; it counts once it is kept. */
  open(): OpenAttempt {
    const state = randomToken();
    const codeChallenge = createHash('sha256').update(this.codeVerifier(state)).digest('base64url');
    return { state, codeChallenge };
  }

  /** Keeps a state together with what the seller is asked for. */
  async keep(shopId: string, platform: Platform, state: string, scopes: readonly string[]): Promise<void> {
    await this.database.source.manager.insert(ConnectionAttempt, {
      shopId,
      stateHash: hashToken(state),
      platform,
      scopes: [...scopes],
      expiresAt: new Date(this.clock.now().getTime() + LIFETIME_MS),
    });
  }

  /** Uses the state up. Null where it is unknown, used, too old or another's. */
  async use(shopId: string, platform: Platform, state: string): Promise<UsedAttempt | null> {
    const [used] = await this.database.query<[UsedRow[]]>(
      `DELETE FROM platform_connection_attempts WHERE shop_id = $1 AND state_hash = $2
       RETURNING platform, scopes, expires_at AS "expiresAt"`,
      [shopId, hashToken(state)],
    );
    const attempt = used[0];
    const good = attempt?.platform === platform && attempt.expiresAt > this.clock.now();
    return good ? { codeVerifier: this.codeVerifier(state), scopes: attempt.scopes } : null;
  }

  /** Removes the attempts of sellers who never came back. */
  async removeExpired(): Promise<void> {
    const expiresAt = LessThanOrEqual(this.clock.now());
    await this.database.source.manager.delete(ConnectionAttempt, { expiresAt });
  }

  private codeVerifier(state: string): string {
    return sign(this.verifierKey, state);
  }
}
