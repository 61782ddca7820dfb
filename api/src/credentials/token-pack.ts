import { Secret } from '../infra/crypto/secret.ts';
import type { AccountTokens } from '../platforms/platform-connector.ts';

/** Tokens as one text, which is only ever stored sealed. */
export function packTokens(tokens: AccountTokens): Secret {
  return new Secret(
    JSON.stringify({
      accessToken: tokens.accessToken.reveal(),
      accessTokenExpiresAt: tokens.accessTokenExpiresAt,
      refreshToken: tokens.refreshToken?.reveal() ?? null,
      refreshTokenExpiresAt: tokens.refreshTokenExpiresAt,
    }),
  );
}

/** The tokens of `packTokens`. */
export function unpackTokens(packed: Secret): AccountTokens {
  const plain = JSON.parse(packed.reveal()) as Packed;
  return {
    accessToken: new Secret(plain.accessToken),
    accessTokenExpiresAt: instant(plain.accessTokenExpiresAt),
    refreshToken: plain.refreshToken === null ? null : new Secret(plain.refreshToken),
    refreshTokenExpiresAt: instant(plain.refreshTokenExpiresAt),
  };
}

interface Packed {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string | null;
  readonly refreshToken: string | null;
  readonly refreshTokenExpiresAt: string | null;
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
