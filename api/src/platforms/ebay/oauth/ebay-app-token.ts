import type { Secret } from '../../../infra/crypto/secret.ts';
import type { Clock } from '../../../shared/clock.ts';
import { grantFailure } from './grant-failure.ts';
import type { TokenEndpoint, TokenGrant } from './token-endpoint.ts';
import type { TokenSource } from './token-source.ts';

/** The one scope that needs nobody's consent. Scopes are written like this in the sandbox, too. */
const APPLICATION_SCOPE = 'https://api.ebay.com/oauth/api_scope';

const MARGIN_MS = 5 * 60_000;

/**
 * This server's own token (client credentials grant), for what belongs to no seller: categories, quotas, keys of
 * notices. Kept in memory for its two hours, since eBay gives out 1,000 a day; whoever asks at once waits for one.
 */
export class EbayAppToken implements TokenSource {
  private grant: TokenGrant | null = null;
  private pending: Promise<Secret> | null = null;

  constructor(
    private readonly endpoint: TokenEndpoint,
    private readonly clock: Clock,
  ) {}

  /** Throws `PlatformFailure`. */
  async token(): Promise<Secret> {
    const { grant } = this;
    if (grant && grant.accessTokenExpiresAt.getTime() - MARGIN_MS > this.clock.now().getTime()) {
      return grant.accessToken;
    }
    return this.fetchOnce();
  }

  async renew(refused: Secret): Promise<Secret> {
    if (this.grant?.accessToken.reveal() === refused.reveal()) {
      this.grant = null;
    }
    return this.token();
  }

  private fetchOnce(): Promise<Secret> {
    this.pending ??= this.fetch().finally(() => {
      this.pending = null;
    });
    return this.pending;
  }

  private async fetch(): Promise<Secret> {
    try {
      this.grant = await this.endpoint.grant({ grant_type: 'client_credentials', scope: APPLICATION_SCOPE });
      return this.grant.accessToken;
    } catch (error) {
      throw grantFailure(error);
    }
  }
}
