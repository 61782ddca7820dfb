import type { ApiName } from '../client/api-name.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { type QuotaRate, quotasOf, rateLimitPath } from '../client/quota-reading.ts';

/** What is left of this server's calls (developer_analytics v1_beta.0.1, getRateLimits). */
export class EbayQuota {
  constructor(private readonly client: EbayClient) {}

  /** Of one API, or of all. Throws `PlatformFailure`. */
  async left(api?: ApiName, signal?: AbortSignal): Promise<QuotaRate[]> {
    const path = rateLimitPath(api);
    return quotasOf(await this.client.ask(this.client.appToken, { method: 'GET', path, signal }));
  }
}
