import type { ApiContext } from '../http/api-listener.ts';
import { isObject, type JsonObject } from '../http/json.ts';
import type { Answer } from '../http/operation.ts';
import type { Visit } from '../pages/visit.ts';
import { fits } from './control-route.ts';
import { FAULT_ROUTES } from './fault-routes.ts';
import { MARKET_ROUTES } from './market-routes.ts';
import { NOTICE_ROUTES } from './notice-routes.ts';
import { STATE_ROUTES } from './state-routes.ts';

const ROUTES = [...FAULT_ROUTES, ...MARKET_ROUTES, ...NOTICE_ROUTES, ...STATE_ROUTES];

function bodyOf({ bytes }: Visit): JsonObject {
  if (bytes.length === 0) return {};
  const parsed: unknown = JSON.parse(bytes.toString('utf8'));
  if (!isObject(parsed)) throw new Error('The body must be a JSON object.');
  return parsed;
}

/** Answers /control: what a test or a person does to the simulated eBay from outside. */
export async function answerControl(context: ApiContext, visit: Visit): Promise<Answer> {
  for (const route of ROUTES) {
    const path = fits(route, visit.method, visit.target.pathname);
    if (!path) continue;
    try {
      return await route.answer({ ...context, path, body: bodyOf(visit) });
    } catch (error) {
      return { status: 400, body: { message: error instanceof Error ? error.message : String(error) } };
    }
  }
  const paths = ROUTES.map((route) => `${route.method} ${route.path}`);
  return { status: 404, body: { message: 'There is no such control.', paths } };
}
