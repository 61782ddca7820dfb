import { SCOPES, type Viewer } from '../shared/request-context.ts';
import type { AccessTokens } from './access-token.ts';
import { API_TOKEN_PREFIX, type ApiTokenService } from './api-token.service.ts';

const ALL_SCOPES: Viewer['scopes'] = new Set(SCOPES);

/** Tells who sends a request by its bearer token. */
export class Authenticator {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly apiTokens: ApiTokenService,
  ) {}

  /** Takes the value of an Authorization header. Null: nobody, or a token that opens nothing. */
  async viewer(authorization: string | undefined | null): Promise<Viewer | null> {
    const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) {
      return null;
    }
    if (token.startsWith(API_TOKEN_PREFIX)) {
      return this.apiTokens.authenticate(token);
    }
    const claims = this.accessTokens.read(token);
    return claims && { ...claims, scopes: ALL_SCOPES };
  }
}
