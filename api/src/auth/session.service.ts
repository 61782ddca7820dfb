import { IsNull, MoreThan } from 'typeorm';
import { hashToken, randomToken, sign } from '../infra/crypto/tokens.ts';
import type { Database, Transaction } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import { isId, newId } from '../shared/identifiers.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { Session } from './session.entity.ts';
import type { User } from './user.entity.ts';

const LIFETIME_MS = 60 * 24 * 60 * 60 * 1000;

/** An open session with the newest link of its chain. */
export interface OpenSession {
  readonly session: Session;
  readonly refreshToken: string;
}

/** One try to exchange a refresh token. */
export interface RefreshAttempt {
  readonly token: string;
  readonly attemptId: string | null;
  readonly arrivedAt: Date;
}

/**
 * Sessions and the rotation of their refresh tokens (RFC 9700, 4.14.2).
 *
 * A token is exchanged once. Its successor is derived from it with a key of the server, so that the same
 * exchange can be answered again without the token being stored. It is answered again in two cases that are
 * not theft: a request that had arrived before the first exchange was done (two tabs), and a repeat with the
 * attempt id of the first (its reply was lost). Any other use of a used token ends the whole session.
 */
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly successorKey: Buffer,
    private readonly clock: Clock,
  ) {}

  async open(tx: Transaction, user: User, userAgent: string | null): Promise<OpenSession> {
    const now = this.clock.now();
    const session = tx.create(Session, {
      id: newId(),
      shopId: user.shopId,
      userId: user.id,
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
      revokedAt: null,
    });
    await tx.insert(Session, session);
    const refreshToken = randomToken();
    await this.store(tx, session.id, refreshToken, now);
    return { session, refreshToken };
  }

  /** The session with its next refresh token, or null where the token is unknown, used or expired. */
  refresh(attempt: RefreshAttempt): Promise<OpenSession | null> {
    return this.database.transaction(async (tx) => {
      const tokenHash = hashToken(attempt.token);
      // The lock makes parallel exchanges of one token wait for the first.
      const stored = await tx.findOne(RefreshToken, {
        where: { tokenHash },
        lock: { mode: 'pessimistic_write' },
      });
      const session = stored && (await tx.findOneBy(Session, { id: stored.sessionId }));
      const now = this.clock.now();
      if (!stored || !session || session.revokedAt || session.expiresAt <= now) {
        return null;
      }
      const successor = sign(this.successorKey, attempt.token);
      if (stored.usedAt) {
        if (!this.isRepeat(stored, attempt)) {
          await tx.update(Session, { id: session.id }, { revokedAt: now });
          return null;
        }
        return { session, refreshToken: successor };
      }
      const attemptId = attempt.attemptId && isId(attempt.attemptId) ? attempt.attemptId : null;
      await this.store(tx, session.id, successor, now);
      session.lastUsedAt = now;
      session.expiresAt = new Date(now.getTime() + LIFETIME_MS);
      await tx.update(Session, { id: session.id }, { lastUsedAt: now, expiresAt: session.expiresAt });
      // Last, so that whatever arrived until now counts as having overlapped.
      await tx.update(RefreshToken, { tokenHash }, { usedAt: this.clock.now(), attemptId });
      return { session, refreshToken: successor };
    });
  }

  /** Ends one session of the user; false where there is none. */
  async revoke(userId: string, sessionId: string): Promise<boolean> {
    if (!isId(sessionId)) {
      return false;
    }
    const result = await this.database.source.manager.update(
      Session,
      { id: sessionId, userId, revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
    return (result.affected ?? 0) > 0;
  }

  /** Ends the session that a refresh token belongs to, whoever shows it. */
  async revokeByToken(token: string): Promise<void> {
    const stored = await this.database.source.manager.findOneBy(RefreshToken, {
      tokenHash: hashToken(token),
    });
    if (stored) {
      await this.database.source.manager.update(
        Session,
        { id: stored.sessionId, revokedAt: IsNull() },
        { revokedAt: this.clock.now() },
      );
    }
  }

  async revokeAll(tx: Transaction, userId: string): Promise<void> {
    await tx.update(Session, { userId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }

  /** Newest use first. */
  list(userId: string): Promise<Session[]> {
    return this.database.source.manager.find(Session, {
      where: { userId, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { lastUsedAt: 'DESC', id: 'DESC' },
    });
  }

  private isRepeat(stored: RefreshToken, attempt: RefreshAttempt): boolean {
    const sameAttempt = attempt.attemptId !== null && attempt.attemptId === stored.attemptId;
    return sameAttempt || (stored.usedAt !== null && attempt.arrivedAt <= stored.usedAt);
  }

  private async store(tx: Transaction, sessionId: string, token: string, createdAt: Date): Promise<void> {
    await tx.insert(RefreshToken, {
      tokenHash: hashToken(token),
      sessionId,
      createdAt,
      usedAt: null,
      attemptId: null,
    });
  }
}
