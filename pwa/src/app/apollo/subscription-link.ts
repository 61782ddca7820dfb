import { ApolloLink, Observable } from '@apollo/client';
import { print } from 'graphql';
import type { Client } from 'graphql-ws';
import type { TokenSource } from './auth-link.ts';

const LONGEST_WAIT = 30_000;

/** Milliseconds before the next try, growing and spread out so that phones do not come back all at once. */
function waitBefore(attempt: number): number {
  return Math.min(LONGEST_WAIT, 1_000 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/**
 * Subscriptions over one WebSocket beside `/graphql`. The protocol's code is fetched with the first
 * subscription, not with the first screen. A lost connection comes back by itself for as long as somebody
 * listens, with a fresh token; `onConnected` is told, because what happened meanwhile was missed.
 */
export function createSubscriptionLink(tokens: TokenSource, onConnected: () => void): ApolloLink {
  let connecting: Promise<Client> | null = null;

  async function connect(): Promise<Client> {
    const { createClient } = await import(/* webpackChunkName: "live" */ 'graphql-ws');
    return createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
      lazyCloseTimeout: 5_000,
      keepAlive: 20_000,
      connectionParams: async () => ({ accessToken: await tokens.getAccessToken() }),
      shouldRetry: () => true,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: (attempt) => new Promise((resolve) => setTimeout(resolve, waitBefore(attempt))),
      on: {
        // The first time, too: something may have happened between the first answers and now.
        connected: () => onConnected(),
      },
    });
  }

  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        let stopped = false;
        let dispose: (() => void) | null = null;
        let timer: ReturnType<typeof setTimeout> | undefined;
        let failures = 0;

        async function listen(): Promise<void> {
          connecting ??= connect().catch((error: unknown) => {
            connecting = null;
            throw error;
          });
          const client = await connecting;
          if (stopped) return;
          const { operationName, variables } = operation;
          dispose = client.subscribe<Record<string, unknown>>(
            { query: print(operation.query), operationName, variables },
            {
              next: (result) => {
                failures = 0;
                observer.next(result as ApolloLink.Result);
              },
              // The client gives up on some closing codes, a refused token among them; we do not.
              error: () => again(),
              complete: () => observer.complete(),
            },
          );
        }

        function again(): void {
          if (stopped) return;
          tokens.invalidate(null);
          timer = setTimeout(() => void listen().catch(again), waitBefore(failures));
          failures += 1;
        }

        void listen().catch(again);
        return () => {
          stopped = true;
          clearTimeout(timer);
          dispose?.();
        };
      }),
  );
}
