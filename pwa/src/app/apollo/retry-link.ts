import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode } from 'graphql';

const MOST_ATTEMPTS = 4;

/**
 * Repeats queries that a shaky network has lost. Mutations are never repeated here: whoever sends one knows
 * whether a repetition is harmless. Without a network nothing is tried: the screen shows what it has.
 */
export function createRetryLink(): RetryLink {
  return new RetryLink({
    delay: { initial: 400, max: 4_000, jitter: true },
    attempts: (attempt, operation, error) => {
      if (operation.operationType !== OperationTypeNode.QUERY || attempt >= MOST_ATTEMPTS) return false;
      if (!navigator.onLine || CombinedGraphQLErrors.is(error)) return false;
      return !ServerError.is(error) || error.statusCode >= 502;
    },
  });
}
