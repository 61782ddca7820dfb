import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { type ExecutionResult, type GraphQLSchema, getOperationAST, Kind } from 'graphql';
import type { Logger } from 'pino';
import { QUERY_LIMITS } from '../infra/http/query-limits.ts';
import type { RequestContext } from '../shared/request-context.ts';
import { stringifyAnswer } from './answer-text.ts';
import { formatError, presentError } from './graphql-errors.ts';
import type { GraphqlExecution, Operation } from './graphql-execution.ts';
import { operationRules } from './operation-rules.ts';

/** How long requests in flight may take after the server was asked to stop. */
const STOP_GRACE_MS = 10_000;

export interface GraphqlServerSettings {
  readonly schema: GraphQLSchema;
  readonly execution: GraphqlExecution;
  /** Whose requests in flight are waited for when it stops. */
  readonly servers: readonly Server[];
  readonly log: Logger;
  /** In production the schema is shown to those who are signed in. */
  readonly production: boolean;
  /** Told of each operation when it is done. */
  readonly observe: GraphqlObserver;
}

/** `field` is the first field of the operation: its name comes from the schema, not from the client. */
export type GraphqlObserver = (operation: {
  type: string;
  field: string;
  failed: boolean;
  seconds: number;
}) => void;

/**
 * Apollo Server for the HTTP side: reading requests, parsing, validating and their caches. It runs operations
 * through `GraphqlExecution`, for which its gateway hook is the way in. The cache-control plugin is off because it
 * wraps every field.
 */
export function createGraphqlServer(settings: GraphqlServerSettings): ApolloServer<RequestContext> {
  const { schema, log } = settings;
  return new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: async () => ({
        executor: (request) =>
          answer(settings, {
            key: `${request.queryHash} ${request.operationName ?? ''}`,
            document: request.document,
            operationName: request.request.operationName,
            variables: request.request.variables,
            context: request.context as RequestContext,
          }),
      }),
      stop: async () => {},
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    persistedQueries: false,
    formatError,
    stringifyResult: (answer) => stringifyAnswer(answer),
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...settings.servers.map((httpServer) =>
        ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: STOP_GRACE_MS }),
      ),
      operationRules(settings.production),
    ],
  });
}

/** Runs an operation, turns its errors into what a client may see, and tells of it. */
async function answer(settings: GraphqlServerSettings, request: Operation): Promise<ExecutionResult> {
  const begun = performance.now();
  const { execution, log, observe } = settings;
  const result = await execution.run(request);
  const operation = getOperationAST(request.document, request.operationName);
  if (!operation) {
    return result;
  }
  const [first] = operation.selectionSet.selections;
  observe({
    type: operation.operation,
    field: first?.kind === Kind.FIELD ? first.name.value : 'fragment',
    failed: result.errors !== undefined,
    seconds: (performance.now() - begun) / 1000,
  });
  const origin = { requestId: request.context.requestId, operationName: operation.name?.value };
  return result.errors
    ? { ...result, errors: result.errors.map((error) => presentError(error, log, origin)) }
    : result;
}
