import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/**
 * What happened and what to do, in words for a failed request. `kept` adds what became of the work of the
 * person, for instance "What you typed is still here."
 */
export function describeFailure(error: unknown, kept = ''): string {
  const what = describeCause(error);
  return kept ? `${what} ${kept}` : what;
}

function describeCause(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.code;
    if (code === 'UNAUTHENTICATED') return 'Your session has ended. Sign in again to go on.';
    if (code === 'FORBIDDEN') return 'This account may not do that.';
    if (code === 'RATE_LIMITED' || code === 'TOO_MANY_REQUESTS') {
      return 'That was too often in a short time. Wait a minute, then try again.';
    }
    return 'The server could not do that. Try again; if it stays so, look at its log.';
  }
  if (ServerError.is(error)) {
    if (error.statusCode === 429) return 'That was too often in a short time. Wait a minute, then try again.';
    return 'The server had a problem and did not answer properly. Try again in a moment.';
  }
  if (typeof navigator !== 'undefined' && !navigator.onLine) {
    return 'There is no network. Try again when you are back online.';
  }
  return 'The server could not be reached. Check the connection and try again.';
}
