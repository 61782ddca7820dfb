import type { ApiName } from './api-name.ts';
import { countOf, dateOf, listOf, numberOf, objectOf, textOf } from './reading.ts';

/** What is left of one pool of calls. */
export interface QuotaRate extends ApiName {
  /** What the pool is for: a method, or the whole API. */
  readonly resource: string;
  readonly limit: number;
  readonly remaining: number;
  /** When the pool is filled again; null where eBay does not tell. */
  readonly resetAt: Date | null;
  /** For how long the limit holds, in seconds; a day mostly. */
  readonly windowSeconds: number | null;
}

/** Of one API, or of all. */
export function rateLimitPath(api?: ApiName): string {
  const query = api ? `?${new URLSearchParams({ api_context: api.context, api_name: api.name })}` : '';
  return `/developer/analytics/v1_beta/rate_limit/${query}`;
}

/** The pools in an answer of Developer Analytics. */
export function quotasOf(body: unknown): QuotaRate[] {
  return listOf(objectOf(body).rateLimits).flatMap((entry) => {
    const { apiContext, apiName, resources } = objectOf(entry);
    const api = { context: textOf(apiContext, 100) ?? '', name: textOf(apiName, 100) ?? '' };
    return listOf(resources).flatMap((resource) => {
      const { name, rates } = objectOf(resource);
      return listOf(rates).flatMap((rate) => rateOf(api, textOf(name, 200) ?? '', rate) ?? []);
    });
  });
}

function rateOf(api: ApiName, resource: string, value: unknown): QuotaRate | null {
  const { limit, remaining, reset, timeWindow } = objectOf(value);
  const [most, left] = [countOf(limit), numberOf(remaining)];
  if (most === null || left === null) {
    return null;
  }
  return {
    ...api,
    resource,
    limit: most,
    remaining: left,
    resetAt: dateOf(reset),
    windowSeconds: countOf(timeWindow),
  };
}
