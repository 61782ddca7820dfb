import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Authenticator } from '../auth/authenticator.ts';
import { multipartGate } from '../infra/http/multipart-gate.ts';
import type { QueryGuard } from '../infra/http/query-guard.ts';
import { requestIdOf } from '../infra/http/request-id.ts';
import { type RequestRate, tooManyRequests } from '../infra/http/request-rate.ts';
import { uploadForms } from '../infra/http/upload-form.ts';
import type { RequestContext } from '../shared/request-context.ts';
import type { Foundation } from './foundation.ts';
import { presentError } from './graphql-errors.ts';
import { requestContext } from './request-context.factory.ts';

/** Larger than any honest query with its variables; files come as multipart and have a bound of their own. */
const MAX_BODY = '128kb';

export interface GraphqlRouteSettings {
  readonly graphql: ApolloServer<RequestContext>;
  readonly guard: QueryGuard;
  readonly rate: RequestRate;
  readonly authenticator: Authenticator;
}

/** Answers are about somebody: neither a proxy nor the browser keeps them. */
const keepNothing: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Serves GraphQL at `/graphql`: bounded in rate and size before the server reads the query. */
export function mountGraphql(web: Express, foundation: Foundation, settings: GraphqlRouteSettings): void {
  const { graphql, guard, rate, authenticator } = settings;
  web.use(
    '/graphql',
    keepNothing,
    rate.middleware,
    express.json({ limit: MAX_BODY }),
    multipartGate(async (authorization) => (await authenticator.viewer(authorization)) !== null),
    uploadForms(foundation.environment.maxUploadBytes),
    guard.middleware,
    expressMiddleware(graphql, { context: ({ req, res }) => contextOf(foundation, settings, req, res) }),
  );
}

/** Tells who asks, and refuses those who ask too often from many addresses. */
async function contextOf(
  { environment, log }: Foundation,
  { authenticator, rate }: GraphqlRouteSettings,
  request: Request,
  response: Response,
): Promise<RequestContext> {
  try {
    const viewer = await authenticator.viewer(request.headers.authorization);
    const seconds = viewer ? await rate.take(viewer.userId) : 0;
    if (seconds > 0) {
      throw tooManyRequests(seconds);
    }
    return requestContext(viewer, environment.publicUrl, request, response);
  } catch (error) {
    const wrapped =
      error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
    throw presentError(wrapped, log, { requestId: requestIdOf(request) });
  }
}
