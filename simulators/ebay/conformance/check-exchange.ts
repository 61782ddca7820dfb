import type { Exchange } from '../src/http/exchange.ts';
import { requestProblems } from './check-request.ts';
import { responseProblems } from './check-response.ts';
import { findDocumented } from './find-documented.ts';

const TOKEN_PATH = '/identity/v1/oauth2/token';

/**
 * Everything that eBay's OpenAPI files have against a call and its answer; none where both conform. The token
 * endpoint is in no file and passes. Meant for `startEbaySimulator({ onExchange })`.
 * @throws Error where the files are missing (EBAY_SPECS_DIR).
 */
export function exchangeProblems(exchange: Exchange): string[] {
  const { host, method, path, status } = exchange;
  if (path === TOKEN_PATH) return [];
  const documented = findDocumented(exchange);
  const name = `${method} ${path} (${status})`;
  if (!documented) return [`${name}: ${host} documents no such call`];
  return [...requestProblems(exchange, documented), ...responseProblems(exchange, documented)].map(
    (problem) => `${name}: ${problem}`,
  );
}
