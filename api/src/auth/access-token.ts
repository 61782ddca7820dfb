import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { BoundedCache } from '../infra/bounded-cache.ts';
import { type Clock, systemClock } from '../shared/clock.ts';

const ISSUER = 'llatria';
const AUDIENCE = 'llatria-api';
const LIFETIME_SECONDS = 15 * 60;
const MAX_KNOWN = 5000;

/** What an access token says. */
export interface AccessClaims {
  readonly userId: string;
  readonly shopId: string;
  readonly sessionId: string;
}

/** Makes and reads the short-lived tokens that a client keeps in memory. */
export class AccessTokens {
  /** As an object: a text would be tried as a public key with every token, which costs most of a check. */
  private readonly secret: KeyObject;
  /** Tokens that were checked, until when each holds: a client sends the same one for a quarter of an hour. */
  private readonly known = new BoundedCache<string, { claims: AccessClaims; expires: number }>(MAX_KNOWN);

  constructor(
    secret: string,
    private readonly clock: Clock = systemClock,
  ) {
    this.secret = createSecretKey(Buffer.from(secret));
  }

  issue(claims: AccessClaims): { token: string; expiresAt: Date } {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    const token = jwt.sign({ shop: claims.shopId, sid: claims.sessionId, iat: issuedAt }, this.secret, {
      algorithm: 'HS256',
      subject: claims.userId,
      issuer: ISSUER,
      audience: AUDIENCE,
      expiresIn: LIFETIME_SECONDS,
    });
    return { token, expiresAt: new Date((issuedAt + LIFETIME_SECONDS) * 1000) };
  }

  /** The claims of a token that is ours, meant for this API and not expired; otherwise null. */
  read(token: string): AccessClaims | null {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const known = this.known.get(token);
    if (known) {
      return now < known.expires ? known.claims : null;
    }
    try {
      const claims = jwt.verify(token, this.secret, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: now,
      });
      if (typeof claims === 'string' || !claims.sub) {
        return null;
      }
      const read = { userId: claims.sub, shopId: String(claims.shop), sessionId: String(claims.sid) };
      if (claims.exp !== undefined) {
        this.known.set(token, { claims: read, expires: claims.exp });
      }
      return read;
    } catch {
      return null;
    }
  }
}
