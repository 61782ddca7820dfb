import { randomInt } from 'node:crypto';
import { type Database, isUniqueViolation } from '../infra/db/database.ts';
import type { PasswordHasher } from '../infra/hashing/password-hasher.ts';
import { newId } from '../shared/identifiers.ts';
import { Problems } from '../shared/problems.ts';
import { refuse } from '../shared/user-error.ts';
import type { Shop } from '../shops/shop.entity.ts';
import { handleFrom } from '../shops/shop.handle.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import type { RegisterInput } from './auth.inputs.ts';
import { checkPassword } from './password-rules.ts';
import type { OpenSession, SessionService } from './session.service.ts';
import { User } from './user.entity.ts';

const HANDLE_TRIES = 5;

/** Makes the user, the shop with its handle and counters, and the first session: all or nothing. */
export class RegisterCommand {
  constructor(
    private readonly database: Database,
    private readonly shops: ShopRepository,
    private readonly sessions: SessionService,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Refuses EMAIL_TAKEN and invalid fields. */
  async run(input: RegisterInput, userAgent: string | null): Promise<{ user: User; opened: OpenSession }> {
    const email = input.email.trim().toLowerCase();
    this.validate(input, email);
    const passwordHash = await this.hasher.hash(input.password);
    const shopName = input.shopName?.trim() || `${email.split('@')[0]}'s shop`;
    for (let attempt = 1; ; attempt += 1) {
      const suffix = attempt === 1 ? '' : String(randomInt(100, 100_000));
      try {
        return await this.database.transaction(async (tx) => {
          const shop = { id: newId(), name: shopName.slice(0, 80), handle: handleFrom(shopName, suffix) };
          await this.shops.insert(tx, shop as Shop);
          const user = tx.create(User, {
            id: newId(),
            shopId: shop.id,
            email,
            name: input.name?.trim() || null,
            passwordHash,
            createdAt: new Date(),
          });
          await tx.insert(User, user);
          return { user, opened: await this.sessions.open(tx, user, userAgent) };
        });
      } catch (error) {
        if (isUniqueViolation(error, 'users_email_key')) {
          refuse('EMAIL_TAKEN', 'This e-mail address has an account already. Sign in instead.', {
            field: ['email'],
          });
        }
        if (!isUniqueViolation(error, 'shops_handle_key') || attempt === HANDLE_TRIES) {
          throw error;
        }
      }
    }
  }

  private validate(input: RegisterInput, email: string): void {
    const problems = new Problems();
    // Whether an address exists only a letter can tell; this catches what cannot be one.
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email) || email.length > 254) {
      problems.add(
        'email',
        'INVALID_EMAIL',
        'This is not an e-mail address. It looks like name@example.com.',
      );
    }
    problems.noControlCharacters('email', email, 'The e-mail address');
    checkPassword(problems, 'password', input.password);
    problems.maxLength('name', input.name, 120, 'The name');
    problems.noControlCharacters('name', input.name, 'The name');
    problems.maxLength('shopName', input.shopName, 80, 'The shop name');
    problems.noControlCharacters('shopName', input.shopName, 'The shop name');
    problems.throwIfAny();
  }
}
