import { Secret } from '../../../infra/crypto/secret.ts';
import type { EbayAnswer } from '../client/ebay-call.ts';
import type { EbayTransport } from '../client/ebay-transport.ts';
import { numberOf, objectOf, textOf } from '../client/reading.ts';
import { unreadable } from '../client/transport-trouble.ts';
import type { EbayConfig } from '../ebay-settings.ts';
import { cleanText } from '../errors/clean-text.ts';

/** Longer than any token of eBay's: they have some thousand characters. */
const MAX_TOKEN = 20_000;

/** What the token endpoint gives. */
export interface TokenGrant {
  readonly accessToken: Secret;
  readonly accessTokenExpiresAt: Date;
  /** Only the authorization code gives one; a refresh never replaces it. */
  readonly refreshToken: Secret | null;
  readonly refreshTokenExpiresAt: Date | null;
}

/** The endpoint said no. `error` is one of RFC 6749's words, for instance `invalid_grant`. */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';

  constructor(
    readonly error: string,
    readonly description: string,
    readonly status: number,
  ) {
    super(`${error} (${status})`);
  }
}

/** eBay's OAuth token endpoint, which knows this server by its keys. Nothing secret gets into its errors. */
export class TokenEndpoint {
  constructor(
    private readonly config: EbayConfig,
    private readonly transport: EbayTransport,
  ) {}

  /** Throws `GrantRefused` for a no and `PlatformFailure` where no readable answer came. */
  async grant(parameters: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<TokenGrant> {
    const { clientId, clientSecret, clock } = this.config;
    const keys = Buffer.from(`${clientId}:${clientSecret.reveal()}`).toString('base64');
    const asked = clock.now();
    const answer = await this.transport.send(
      {
        method: 'POST',
        path: '/identity/v1/oauth2/token',
        form: () => new URLSearchParams(parameters),
        harmless: true,
        signal,
      },
      { scheme: 'Basic', secret: new Secret(keys) },
    );
    return this.read(answer, asked);
  }

  private read(answer: EbayAnswer, asked: Date): TokenGrant {
    const body = objectOf(answer.body);
    if (answer.status !== 200) {
      const error = textOf(body.error, 100) ?? 'unknown_error';
      throw new GrantRefused(error.replace(/[^\w-]/g, ''), cleanText(body.error_description), answer.status);
    }
    const accessToken = textOf(body.access_token, MAX_TOKEN);
    const seconds = numberOf(body.expires_in);
    if (accessToken === null || seconds === null || seconds <= 0) {
      throw unreadable({ method: 'POST', path: '', harmless: true });
    }
    const refreshToken = textOf(body.refresh_token, MAX_TOKEN);
    const refreshSeconds = numberOf(body.refresh_token_expires_in);
    const after = (count: number) => new Date(asked.getTime() + count * 1000);
    return {
      accessToken: new Secret(accessToken),
      accessTokenExpiresAt: after(seconds),
      refreshToken: refreshToken === null ? null : new Secret(refreshToken),
      refreshTokenExpiresAt: refreshToken !== null && refreshSeconds !== null ? after(refreshSeconds) : null,
    };
  }
}
