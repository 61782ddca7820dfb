import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { outageOf } from '../infra/db/outage.ts';

/** Where an error happened, for the log and for the person who reports it. */
export interface ErrorOrigin {
  readonly requestId: string;
  readonly operationName?: string | null | undefined;
}

/**
 * What a client may see of an error, always a GraphQLError of graphql-js. An error with a code of ours passes;
 * a mistake in variables or arguments becomes BAD_USER_INPUT; an outage SERVICE_UNAVAILABLE, which a client
 * may retry; anything else is a bug: logged with the request id, answered by a plain sentence with the same id.
 */
export function presentError(error: GraphQLError, log: Logger, origin: ErrorOrigin): GraphQLError {
  const cause = rootCause(error);
  if (typeof error.extensions?.code === 'string') {
    return rebuilt(error, error.message, error.extensions);
  }
  if (isClientMistake(error, cause)) {
    return rebuilt(error, error.message, { code: 'BAD_USER_INPUT' });
  }
  const outage = outageOf(cause);
  const { requestId } = origin;
  if (outage) {
    log.warn({ err: cause, ...origin, path: error.path }, 'the database did not answer');
    return rebuilt(error, OUTAGE_SENTENCES[outage], {
      code: 'SERVICE_UNAVAILABLE',
      retryable: true,
      requestId,
      http: { status: 503 },
    });
  }
  log.error({ err: cause, ...origin, path: error.path }, 'a request failed by a bug');
  return rebuilt(error, `${BUG_SENTENCE} If it happens again, report this number: ${requestId}.`, {
    code: 'INTERNAL_SERVER_ERROR',
    retryable: false,
    requestId,
  });
}

const BUG_SENTENCE = 'Something went wrong on our side.';

const OUTAGE_SENTENCES = {
  unavailable: 'The database cannot be reached just now. Try again in a moment.',
  'too slow': 'This took too long and was stopped. Try again, or ask for less.',
};

/**
 * The last look at an error before it is sent, for those that arise outside of the execution (Apollo Server's
 * own). What has no code of its own, and did not come from `presentError`, says nothing of its cause.
 */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code, requestId } = formatted.extensions ?? {};
  if (code === 'INTERNAL_SERVER_ERROR' && requestId === undefined) {
    return { message: BUG_SENTENCE, extensions: { code, retryable: false } };
  }
  return formatted;
}

function rootCause(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) {
    cause = cause.originalError;
  }
  // graphql-js wraps what it does not take for an error once more.
  return (cause as { thrownValue?: unknown }).thrownValue ?? cause;
}

/** graphql-js reports wrong variables, and arguments that lack them, without a code and without a cause. */
function isClientMistake(error: GraphQLError, cause: unknown): boolean {
  return cause instanceof GraphQLError && /^(Variable "\$|Argument ")/.test(error.message);
}

function rebuilt(error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  const copy = new GraphQLError(message, { path: error.path, extensions });
  // The nodes of the compiled execution are gone; only their places are left.
  Object.defineProperty(copy, 'locations', { value: error.locations, enumerable: true });
  return copy;
}
