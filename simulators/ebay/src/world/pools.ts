import type { Clock } from './clock.ts';

/** Calls a day, as eBay's "API call limits" page gives them to a new application. */
const DAILY: Record<string, number> = {
  'sell.account': 25_000,
  'sell.inventory': 2_000_000,
  'sell.fulfillment': 100_000,
  'sell.metadata': 5_000,
  'commerce.taxonomy': 5_000,
  'commerce.media': 1_000_000,
  'commerce.identity': 5_000,
  'commerce.notification': 10_000,
  'buy.browse': 5_000,
  'developer.analytics': 5_000,
};

/** A pool as the rate limit calls show it. */
export interface Pool {
  name: string;
  limit: number;
  count: number;
  /** When it is full again. */
  reset: string;
}

/** The daily pools of calls. A day ends at midnight UTC. */
export class Pools {
  readonly #clock: Clock;
  readonly #limits: Map<string, number>;
  readonly #counts = new Map<string, number>();
  #day = '';

  constructor(clock: Clock, limits: Record<string, number> = {}) {
    this.#clock = clock;
    this.#limits = new Map(Object.entries({ ...DAILY, ...limits }));
  }

  /** Takes one call. False where the pool is spent. */
  take(name: string): boolean {
    this.#turn();
    const count = this.#counts.get(name) ?? 0;
    if (count >= (this.#limits.get(name) ?? Number.POSITIVE_INFINITY)) return false;
    this.#counts.set(name, count + 1);
    return true;
  }

  /** Sets the size of a pool; what was taken today stays taken. */
  set(name: string, limit: number): void {
    this.#limits.set(name, limit);
  }

  list(): Pool[] {
    this.#turn();
    const reset = new Date(`${this.#day}T00:00:00.000Z`);
    reset.setUTCDate(reset.getUTCDate() + 1);
    return [...this.#limits].map(([name, limit]) => ({
      name,
      limit,
      count: this.#counts.get(name) ?? 0,
      reset: reset.toISOString(),
    }));
  }

  #turn(): void {
    const today = this.#clock.text().slice(0, 10);
    if (today === this.#day) return;
    this.#day = today;
    this.#counts.clear();
  }
}
