import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../shared/request-context.ts';

/**
 * What may be asked over HTTP, and by whom: subscriptions have their own connection, and in production the schema
 * (introspection, and suggestions in error messages) is shown only to those who are signed in.
 */
export function operationRules(production: boolean): ApolloServerPlugin<RequestContext> {
  const secret = ({ contextValue }: GraphQLRequestContext<RequestContext>) =>
    production && !contextValue.viewer;
  return {
    async requestDidStart() {
      return {
        async validationDidStart(request) {
          return async (errors) => {
            for (const error of secret(request) ? (errors ?? []) : []) {
              error.message = error.message.replace(/ ?Did you mean .+\?$/, '');
            }
          };
        },
        async didResolveOperation(request) {
          const { operation, document } = request;
          if (operation?.operation === 'subscription') {
            throw new GraphQLError(
              'Subscriptions are served over WebSocket at this address (graphql-transport-ws).',
              {
                extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
              },
            );
          }
          if (secret(request) && operation && asksForSchema(document, operation)) {
            throw new GraphQLError('Sign in, or send an API token, to read the schema.', {
              extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
            });
          }
        },
      };
    },
  };
}

/** `__schema` and `__type` can only stand at the root of a query, directly or in fragments. */
function asksForSchema(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) {
        return selection.name.value === '__schema' || selection.name.value === '__type';
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return asks(selection.selectionSet);
      }
      const fragment = document.definitions.find(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION && asks(fragment.selectionSet);
    });
  return asks(operation.selectionSet);
}
