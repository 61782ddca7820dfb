import type { Database } from '../infra/db/database.ts';
import type { PasswordHasher } from '../infra/hashing/password-hasher.ts';
import type { RateLimiter } from '../infra/http/rate-limiter.ts';
import { Problems } from '../shared/problems.ts';
import { refuse } from '../shared/user-error.ts';
import type { ChangePasswordInput, LoginInput } from './auth.inputs.ts';
import { checkPassword } from './password-rules.ts';
import type { OpenSession, RefreshAttempt, SessionService } from './session.service.ts';
import { User } from './user.entity.ts';

/** A user with an open session. */
export interface SignedIn {
  readonly user: User;
  readonly opened: OpenSession;
}

/** The limits of a sign-in: by account, and by address. */
export interface LoginLimits {
  readonly account: RateLimiter;
  readonly address: RateLimiter;
}

/** Signing in, staying signed in, and changing the password. */
export class AuthService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly hasher: PasswordHasher,
    private readonly limits: LoginLimits,
  ) {}

  /** Refuses WRONG_CREDENTIALS with the same words and work whether or not the e-mail is known, and RATE_LIMITED. */
  async login(input: LoginInput, address: string, userAgent: string | null): Promise<SignedIn> {
    const email = input.email.trim().toLowerCase();
    await this.limits.address.take(address);
    await this.limits.account.take(email);
    const user = email.includes('\u0000')
      ? null
      : await this.database.source.manager.findOneBy(User, { email });
    if (!(await this.hasher.verify(input.password, user?.passwordHash ?? null)) || !user) {
      refuse('WRONG_CREDENTIALS', 'The e-mail address or the password is wrong. Check both and try again.', {
        field: ['password'],
      });
    }
    await this.limits.account.giveBack(email);
    const opened = await this.database.transaction((tx) => this.sessions.open(tx, user, userAgent));
    return { user, opened };
  }

  /** Refuses SESSION_EXPIRED where the token cannot be exchanged. */
  async refresh(attempt: RefreshAttempt): Promise<SignedIn> {
    const opened = await this.sessions.refresh(attempt);
    const user = opened && (await this.find(opened.session.userId));
    if (!user) {
      refuse('SESSION_EXPIRED', 'You were signed out. What you entered is kept; sign in to go on.');
    }
    return { user, opened };
  }

  /** Ends every session of the user and opens a new one. Refuses WRONG_PASSWORD and unfit passwords. */
  async changePassword(
    userId: string,
    input: ChangePasswordInput,
    userAgent: string | null,
  ): Promise<SignedIn> {
    const problems = new Problems();
    checkPassword(problems, 'newPassword', input.newPassword);
    problems.throwIfAny();
    const user = await this.get(userId);
    await this.limits.account.take(user.email);
    if (!(await this.hasher.verify(input.currentPassword, user.passwordHash))) {
      refuse('WRONG_PASSWORD', 'The current password is wrong. Nothing was changed.', {
        field: ['currentPassword'],
      });
    }
    await this.limits.account.giveBack(user.email);
    const passwordHash = await this.hasher.hash(input.newPassword);
    const opened = await this.database.transaction(async (tx) => {
      await tx.update(User, { id: userId }, { passwordHash });
      await this.sessions.revokeAll(tx, userId);
      return this.sessions.open(tx, user, userAgent);
    });
    return { user, opened };
  }

  async get(userId: string): Promise<User> {
    const user = await this.find(userId);
    if (!user) {
      throw new Error(`The user ${userId} is gone.`);
    }
    return user;
  }

  private find(userId: string): Promise<User | null> {
    return this.database.source.manager.findOneBy(User, { id: userId });
  }
}
