import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { type Clock, systemClock } from '../shared/clock.ts';

const ISSUER = 'llatria';
const AUDIENCE = 'llatria-api';
const LIFETIME_SECONDS = 15 * 60;

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
    try {
      const claims = jwt.verify(token, this.secret, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: Math.floor(this.clock.now().getTime() / 1000),
      });
      if (typeof claims === 'string' || !claims.sub) {
        return null;
      }
      return { userId: claims.sub, shopId: String(claims.shop), sessionId: String(claims.sid) };
    } catch {
      return null;
    }
  }
}
