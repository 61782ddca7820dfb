import { ApolloLink, Observable } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { from, switchMap } from 'rxjs';

/** The part of the session that requests need. */
export interface TokenSource {
  getAccessToken(): Promise<string | null>;
  invalidate(token: string | null): void;
}

/** Whether the server refused because of the token. */
function refusesToken(result: unknown): boolean {
  if (ServerError.is(result)) return result.statusCode === 401;
  const errors = CombinedGraphQLErrors.is(result)
    ? result.errors
    : (result as ApolloLink.Result | undefined)?.errors;
  return errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}

/**
 * Gives each request a token that is fresh, and repeats it once with a renewed one where the server refuses
 * the token after all: its clock, or a restart with a new key, may know better than ours.
 */
export function createAuthLink(tokens: TokenSource): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const send = (repeated: boolean): Observable<ApolloLink.Result> =>
      from(tokens.getAccessToken()).pipe(
        switchMap((token) => {
          operation.setContext(({ headers }) => ({
            headers: {
              ...headers,
              'apollo-require-preflight': '1',
              ...(token ? { authorization: `Bearer ${token}` } : {}),
            },
          }));
          if (token === null || repeated) return forward(operation);
          return repeatWhereRefused(forward(operation), () => {
            tokens.invalidate(token);
            return send(true);
          });
        }),
      );
    return send(false);
  });
}

function repeatWhereRefused(
  first: Observable<ApolloLink.Result>,
  again: () => Observable<ApolloLink.Result>,
): Observable<ApolloLink.Result> {
  return new Observable((observer) => {
    let second: { unsubscribe(): void } | null = null;
    const repeat = (): void => {
      subscription.unsubscribe();
      second = again().subscribe(observer);
    };
    const subscription = first.subscribe({
      next: (result) => (refusesToken(result) ? queueMicrotask(repeat) : observer.next(result)),
      error: (error: unknown) => (refusesToken(error) ? queueMicrotask(repeat) : observer.error(error)),
      complete: () => {
        // Where a repetition is about to start, it completes instead.
        queueMicrotask(() => {
          if (!second) observer.complete();
        });
      },
    });
    return () => {
      subscription.unsubscribe();
      second?.unsubscribe();
    };
  });
}
