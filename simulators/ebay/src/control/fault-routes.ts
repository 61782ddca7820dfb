import { FAULT_KINDS, type FaultKind, type FaultMatch, type FaultRequest } from '../faults/fault.ts';
import { isObject, type JsonObject } from '../http/json.ts';
import type { EbayError } from '../http/refusal.ts';
import type { ControlRoute } from './control-route.ts';

const isKind = (value: unknown): value is FaultKind => FAULT_KINDS.some((kind) => kind === value);

function numberOf(body: JsonObject, field: string): Record<string, number> {
  const value = body[field];
  if (value === undefined) return {};
  if (typeof value !== 'number' || value < 0) throw new Error(`The field ${field} must be a number.`);
  return { [field]: value };
}

function matchOf({ match }: JsonObject): FaultMatch {
  if (!isObject(match)) return {};
  const { method, path } = match;
  return {
    ...(typeof method === 'string' ? { method } : {}),
    ...(typeof path === 'string' ? { path } : {}),
  };
}

function faultOf(body: JsonObject): FaultRequest {
  const { kind } = body;
  if (!isKind(kind)) throw new Error(`The field kind must be one of ${FAULT_KINDS.join(', ')}.`);
  return {
    kind,
    match: matchOf(body),
    ...numberOf(body, 'times'),
    ...numberOf(body, 'skip'),
    ...numberOf(body, 'retryAfter'),
    ...numberOf(body, 'ms'),
    ...numberOf(body, 'status'),
    // Sent on as they are: whoever asks for an error says what it looks like.
    ...(Array.isArray(body.errors) ? { errors: body.errors as unknown as EbayError[] } : {}),
  };
}

/** Faults on demand. */
export const FAULT_ROUTES: ControlRoute[] = [
  {
    method: 'GET',
    path: '/control/faults',
    answer: ({ faults }) => ({ status: 200, body: { faults: faults.list() } }),
  },
  {
    method: 'POST',
    path: '/control/faults',
    answer: ({ faults, body }) => ({ status: 201, body: faults.add(faultOf(body)) }),
  },
  {
    method: 'DELETE',
    path: '/control/faults',
    answer({ faults }) {
      faults.clear();
      return { status: 204 };
    },
  },
];
