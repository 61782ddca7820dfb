import type { ApplicationOperation, Call, SellerOperation } from '../http/operation.ts';
import type { Pool } from '../world/pools.ts';

const DAY_SECONDS = 86_400;
const ROOT = '/developer/analytics/v1_beta';
const shared = { host: 'api', method: 'GET', pool: 'developer.analytics' } as const;

function shown({ name, limit, count, reset }: Pool) {
  const [apiContext = '', apiName = ''] = name.split('.');
  return {
    apiContext,
    apiName,
    apiVersion: 'v1',
    resources: [
      {
        name,
        rates: [{ count, limit, remaining: Math.max(0, limit - count), reset, timeWindow: DAY_SECONDS }],
      },
    ],
  };
}

function limits({ world, query }: Call) {
  const context = query.get('api_context')?.toLowerCase();
  const name = query.get('api_name')?.toLowerCase();
  const rows = world.pools
    .list()
    .map(shown)
    .filter((row) => !context || row.apiContext === context)
    .filter((row) => !name || row.apiName === name);
  return rows.length === 0 ? { status: 204 } : { status: 200, body: { rateLimits: rows } };
}

/** What is left of the day's calls; eBay counts an application's and a user's apart, here they are one. */
export const RATE_LIMIT_OPERATIONS: (ApplicationOperation | SellerOperation)[] = [
  { ...shared, by: 'application', scopes: ['api_scope'], path: `${ROOT}/rate_limit/`, answer: limits },
  {
    ...shared,
    by: 'seller',
    scopes: ['sell.inventory', 'sell.inventory.readonly', 'sell.marketing'],
    path: `${ROOT}/user_rate_limit/`,
    answer: limits,
  },
];
