import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describeFailure } from './failure.ts';

interface UserErrorLike {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
  readonly retryable: boolean;
}

/** Why something that was sent did not succeed, fit to be kept on the device and shown later. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** What the server said of single fields; empty where the request failed as a whole. */
  readonly errors: readonly UserErrorLike[];
}

/** It is done, and this device has been told so. */
interface Done {
  readonly kind: 'done';
  /** A draft that has become an item and may go. */
  readonly draftId?: string;
  /** Carries the payload of a later command of the same item over to what the server now has. */
  readonly carryOver?: (kind: string, payload: unknown) => unknown;
}

/** How sending ended: done for good, worth another try later, or refused for good. */
export type Outcome =
  | Done
  | {
      readonly kind: 'later';
      readonly failure: Failure;
      /** The server asks not to be bothered for so long. */
      readonly pauseMilliseconds?: number;
    }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly clash?: unknown };

/** The outcome of a payload that carries user errors. Refused as soon as one of them is final. */
export function outcomeOfUserErrors(errors: readonly UserErrorLike[]): Outcome {
  const [first] = errors;
  if (!first) return { kind: 'done' };
  const failure: Failure = {
    code: first.code,
    message: [...new Set(errors.map((error) => error.message))].join(' '),
    errors: errors.map(({ code, message, field, retryable }) => ({ code, message, field, retryable })),
  };
  return { kind: errors.some((error) => !error.retryable) ? 'refused' : 'later', failure };
}

/** Codes of requests that will be wrong however often they are sent. */
const FINAL_CODES = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN', 'BAD_REQUEST']);

/** Statuses of a client error that pass by themselves: a slow or busy server, a session to be renewed. */
const PASSING_STATUSES = new Set([401, 408, 425, 429]);

/**
 * The outcome of a request that failed as a whole. What could pass is tried again: outages, limits, an ended
 * session, and a bug of the server too, since nothing that was photographed may be given up for it.
 */
export function outcomeOfError(error: unknown): Outcome {
  const message = describeFailure(error);
  if (CombinedGraphQLErrors.is(error)) {
    const code = String(error.errors[0]?.extensions?.code ?? 'UNKNOWN');
    if (!FINAL_CODES.has(code)) {
      const seconds = error.errors[0]?.extensions?.retryAfterSeconds;
      return later({ code, message, errors: [] }, typeof seconds === 'number' ? seconds : null);
    }
    const words = error.errors[0]?.message ?? message;
    return { kind: 'refused', failure: { code, message: words, errors: [] } };
  }
  if (ServerError.is(error)) {
    const { statusCode } = error;
    const final = statusCode >= 400 && statusCode < 500 && !PASSING_STATUSES.has(statusCode);
    const failure = { code: `HTTP_${statusCode}`, message, errors: [] };
    if (!final) return later(failure, retryAfter(error.response.headers));
    if (statusCode !== 413) return { kind: 'refused', failure };
    return {
      kind: 'refused',
      failure: { ...failure, message: 'The photo is larger than the server takes. Take a smaller one.' },
    };
  }
  return { kind: 'later', failure: { code: 'UNREACHABLE', message, errors: [] } };
}

function later(failure: Failure, seconds: number | null): Outcome {
  return { kind: 'later', failure, ...(seconds !== null && { pauseMilliseconds: seconds * 1_000 }) };
}

/** Seconds of a Retry-After header (RFC 9110, 10.2.3), in either of its forms; null where there is none. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.min(seconds, 3_600)) : null;
}
