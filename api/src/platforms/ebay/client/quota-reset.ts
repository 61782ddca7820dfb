import type { TokenSource } from '../oauth/token-source.ts';
import { type ApiName, apiOfPath } from './api-name.ts';
import type { EbayTransport } from './ebay-transport.ts';
import { nextPacificMidnight } from './pacific-time.ts';
import { type QuotaRate, quotasOf, rateLimitPath } from './quota-reading.ts';

const CACHE_MS = 60_000;

/** Says when a spent quota is filled again. Asks Developer Analytics once a minute for each API at most. */
export class QuotaReset {
  private readonly known = new Map<string, { until: number; reset: Promise<Date | null> }>();

  constructor(
    private readonly transport: EbayTransport,
    private readonly appToken: TokenSource,
  ) {}

  /** Never fails: where eBay does not tell it, the next midnight in California, when days begin there. */
  async after(path: string, now: Date): Promise<Date> {
    const api = apiOfPath(path);
    const key = `${api.context}.${api.name}`;
    let entry = this.known.get(key);
    if (!entry || entry.until < now.getTime()) {
      entry = { until: now.getTime() + CACHE_MS, reset: this.ask(api).catch(() => null) };
      this.known.set(key, entry);
    }
    const reset = await entry.reset;
    return reset && reset > now ? reset : nextPacificMidnight(now);
  }

  private async ask(api: ApiName): Promise<Date | null> {
    const token = await this.appToken.token();
    const answer = await this.transport.send(
      { method: 'GET', path: rateLimitPath(api), timeoutMs: 10_000 },
      { scheme: 'Bearer', secret: token },
    );
    const spent = quotasOf(answer.body).filter(({ remaining, reset }) => remaining <= 0 && reset);
    return latest(spent);
  }
}

function latest(rates: readonly QuotaRate[]): Date | null {
  const times = rates.flatMap(({ reset }) => (reset ? [reset.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
