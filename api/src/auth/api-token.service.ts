import { IsNull } from 'typeorm';
import { hashToken, randomToken } from '../infra/crypto/tokens.ts';
import type { Database } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import { isId, newId } from '../shared/identifiers.ts';
import { Problems } from '../shared/problems.ts';
import { SCOPES, type Scope, type Viewer } from '../shared/request-context.ts';
import { refuse } from '../shared/user-error.ts';
import { ApiToken } from './api-token.entity.ts';
import type { CreateApiTokenInput } from './auth.inputs.ts';

/** Every API token starts with this, so that a leaked one is recognised by scanners and by people. */
export const API_TOKEN_PREFIX = 'llt_';

const USE_RESOLUTION_MS = 60_000;

/** Keys for partner tools. */
export class ApiTokenService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses UNKNOWN_SCOPE, EXPIRED and invalid names. */
  async create(viewer: Viewer, input: CreateApiTokenInput): Promise<{ apiToken: ApiToken; secret: string }> {
    const problems = new Problems();
    problems.notBlank('name', input.name, 'The name');
    problems.maxLength('name', input.name, 80, 'The name');
    problems.noControlCharacters('name', input.name, 'The name');
    const unknown = input.scopes.filter((scope) => !SCOPES.some((known) => known === scope));
    if (unknown.length > 0 || input.scopes.length === 0) {
      problems.add('scopes', 'UNKNOWN_SCOPE', `Choose from these scopes: ${SCOPES.join(', ')}.`);
    }
    if (input.expiresAt && input.expiresAt <= this.clock.now()) {
      problems.add('expiresAt', 'EXPIRED', 'The expiry lies in the past. Choose a later one, or none.');
    }
    problems.throwIfAny();
    const secret = `${API_TOKEN_PREFIX}${randomToken()}`;
    const apiToken = this.database.source.manager.create(ApiToken, {
      id: newId(),
      shopId: viewer.shopId,
      userId: viewer.userId,
      name: input.name.trim(),
      scopes: [...new Set(input.scopes)] as Scope[],
      secretHash: hashToken(secret),
      expiresAt: input.expiresAt ?? null,
      lastUsedAt: null,
      revokedAt: null,
      createdAt: this.clock.now(),
    });
    await this.database.source.manager.insert(ApiToken, apiToken);
    return { apiToken, secret };
  }

  /** Living tokens, newest first. */
  list(shopId: string): Promise<ApiToken[]> {
    return this.database.source.manager.find(ApiToken, {
      where: { shopId, revokedAt: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** From the next request on the token opens nothing. Refuses NOT_FOUND. */
  async revoke(shopId: string, id: string): Promise<string> {
    const result = isId(id)
      ? await this.database.source.manager.update(
          ApiToken,
          { id, shopId, revokedAt: IsNull() },
          { revokedAt: this.clock.now() },
        )
      : { affected: 0 };
    if (!result.affected) {
      refuse('NOT_FOUND', 'There is no such token; perhaps it was revoked already.', { field: ['id'] });
    }
    return id;
  }

  /** Who a secret stands for, or null where it is unknown, revoked or expired. */
  async authenticate(secret: string): Promise<Viewer | null> {
    const now = this.clock.now();
    const token = await this.database.source.manager.findOneBy(ApiToken, {
      secretHash: hashToken(secret),
      revokedAt: IsNull(),
    });
    if (!token || (token.expiresAt && token.expiresAt <= now)) {
      return null;
    }
    if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > USE_RESOLUTION_MS) {
      await this.database.source.manager.update(ApiToken, { id: token.id }, { lastUsedAt: now });
    }
    return {
      userId: token.userId,
      shopId: token.shopId,
      sessionId: null,
      scopes: new Set(token.scopes),
    };
  }
}
