import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
} from 'graphql';
import { mapAsyncIterator } from 'graphql/execution/mapAsyncIterator.js';
import type { Logger } from 'pino';
import type { RequestContext } from '../shared/request-context.ts';
import { presentError } from './graphql-errors.ts';

/** An operation to be run once for each event. */
export interface Subscription extends Omit<ExecutionArgs, 'contextValue'> {
  /** A context for one event: loaders that outlived it would answer with what was. */
  newContext(): RequestContext;
}

/** Subscribes, and answers each event with the operation run over it. Errors are what a client may see. */
export async function answerEvents(
  subscription: Subscription,
  log: Logger,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const { newContext, ...args } = subscription;
  const operationName = getOperationAST(args.document, args.operationName)?.name?.value;
  const present = (result: ExecutionResult, { requestId }: RequestContext): ExecutionResult =>
    result.errors
      ? {
          ...result,
          errors: result.errors.map((error) =>
            overSocket(presentError(error, log, { requestId, operationName })),
          ),
        }
      : result;

  const context = newContext();
  const stream = await createSourceEventStream({ ...args, contextValue: context });
  if (!(Symbol.asyncIterator in stream)) {
    return present(stream, context);
  }
  return mapAsyncIterator(stream, async (event) => {
    const contextValue = newContext();
    return present(await execute({ ...args, rootValue: event, contextValue }), contextValue);
  });
}

/** A socket has no HTTP status to set. */
function overSocket(error: GraphQLError): GraphQLError {
  const { http: _http, ...extensions } = error.extensions;
  const copy = new GraphQLError(error.message, { path: error.path, extensions });
  Object.defineProperty(copy, 'locations', { value: error.locations, enumerable: true });
  return copy;
}
