/** What the consent page handed to the application. */
export interface AuthorizationCode {
  code: string;
  username: string;
  scopes: string[];
  expiresAt: number;
  used: boolean;
}

/** A refresh token with the scopes that the seller agreed to. */
export interface RefreshToken {
  token: string;
  username: string;
  scopes: string[];
  expiresAt: number;
}

/** An access token; without a user name it is the application's own. */
export interface AccessToken {
  token: string;
  username?: string;
  scopes: string[];
  expiresAt: number;
}
