import autocannon from 'autocannon';

/** What one load showed. */
export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly p99Milliseconds: number;
  readonly failures: number;
}

export interface LoadSettings {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  /** One is taken after the other, over and over. */
  readonly requests: readonly {
    readonly path: string;
    readonly headers: Record<string, string>;
    readonly body: string;
  }[];
}

/** Sends requests as fast as they are answered, for a time. */
export async function load(settings: LoadSettings): Promise<LoadResult> {
  const result = await autocannon({
    url: settings.url,
    duration: settings.seconds,
    connections: settings.connections,
    requests: settings.requests.map((request) => ({ method: 'POST', ...request })),
  });
  return {
    requestsPerSecond: result.requests.average,
    p99Milliseconds: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

/** The middle of an odd or even number of figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
