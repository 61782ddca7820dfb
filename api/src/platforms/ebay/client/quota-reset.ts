import type { TokenSource } from '../oauth/token-source.ts';
import { type ApiName, apiOfPath } from './api-name.ts';
import type { EbayTransport } from './ebay-transport.ts';
import { nextPacificMidnight } from './pacific-time.ts';
import { type QuotaRate, quotasOf, rateLimitPath } from './quota-reading.ts';

const CACHE_MS = 60_000;

const TOO_FAST_MS = 60_000;

/** Says when a spent quota is filled again. Asks Developer Analytics once a minute for each API at most. */
export class QuotaReset {
  private readonly known = new Map<string, { until: number; rates: Promise<QuotaRate[]> }>();

  constructor(
    private readonly transport: EbayTransport,
    private readonly appToken: TokenSource,
  ) {}

  /**
   * Never fails: where eBay does not tell it, the next midnight in California, when days begin there. Where eBay says
   * that there is something left of the day, it was asked too fast, and a minute is enough.
   */
  async after(path: string, now: Date): Promise<Date> {
    const api = apiOfPath(path);
    const key = `${api.context}.${api.name}`;
    let entry = this.known.get(key);
    if (!entry || entry.until < now.getTime()) {
      entry = { until: now.getTime() + CACHE_MS, rates: this.ask(api).catch(() => []) };
      this.known.set(key, entry);
    }
    const rates = await entry.rates;
    const spent = rates.filter(({ remaining }) => remaining <= 0);
    if (rates.length > 0 && spent.length === 0) {
      return new Date(now.getTime() + TOO_FAST_MS);
    }
    const times = spent.flatMap(({ resetAt }) => (resetAt && resetAt > now ? [resetAt.getTime()] : []));
    return times.length > 0 ? new Date(Math.max(...times)) : nextPacificMidnight(now);
  }

  private async ask(api: ApiName): Promise<QuotaRate[]> {
    const token = await this.appToken.token();
    const answer = await this.transport.send(
      { method: 'GET', path: rateLimitPath(api), timeoutMs: 10_000 },
      { scheme: 'Bearer', secret: token },
    );
    return quotasOf(answer.body).filter(
      ({ context, name }) => context.toLowerCase() === api.context && name.toLowerCase() === api.name,
    );
  }
}
