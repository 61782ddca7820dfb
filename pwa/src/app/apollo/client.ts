import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { noteContact } from '../../offline/last-contact.ts';
import { createAuthLink, type TokenSource } from './auth-link.ts';
import type { ObservedCache } from './observed-cache.ts';
import { createRetryLink } from './retry-link.ts';
import { createSubscriptionLink } from './subscription-link.ts';

/**
 * The client of one person, until `signal`. Screens show what the cache has at once and are brought up to date
 * behind it.
 */
export function createApolloClient(
  cache: ObservedCache,
  tokens: TokenSource,
  signal: AbortSignal,
): ApolloClient {
  const overHttp = ApolloLink.from([
    createRetryLink(),
    createAuthLink(tokens),
    new ApolloLink((operation, forward) => forward(operation).pipe(tap(noteContact))),
    new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
  ]);
  const catchUp = (): void => void client.refetchQueries({ include: 'active' });
  const live = createSubscriptionLink(tokens, catchUp);
  const client = new ApolloClient({
    cache,
    link: ApolloLink.split(
      (operation) => operation.operationType === OperationTypeNode.SUBSCRIPTION,
      live,
      overHttp,
    ),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    devtools: { enabled: process.env.NODE_ENV === 'development' },
  });
  window.addEventListener('online', catchUp, { signal });
  return client;
}
