import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { outageOf } from '../db/outage.ts';
import { requestIdOf } from './request-id.ts';

/** Answers outside of Apollo Server in its shape, so that a client reads every refusal alike. */
export function sendGraphqlError(
  request: Request,
  response: Response,
  status: number,
  error: GraphQLError,
): void {
  const type =
    request.accepts(['application/json', 'application/graphql-response+json']) || 'application/json';
  response
    .status(status)
    .set('cache-control', 'no-store')
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [error] }));
}

/** What the parsers of bodies call their errors, in words for the sender. */
const SENTENCES: Record<string, [code: string, message: string]> = {
  'entity.too.large': [
    'PAYLOAD_TOO_LARGE',
    'The request is too large. Send photos as files, one in each request.',
  ],
  'entity.parse.failed': ['BAD_REQUEST', 'The body is not valid JSON.'],
  'encoding.unsupported': ['BAD_REQUEST', 'The content encoding of the body is not supported.'],
  'charset.unsupported': ['BAD_REQUEST', 'The body must be UTF-8.'],
  'request.size.invalid': ['BAD_REQUEST', 'The body is not as long as its content-length says.'],
  'request.aborted': ['BAD_REQUEST', 'The request was cut off.'],
};

/** The last handler: every error is JSON, says nothing of its cause, and is logged where it is ours. */
export function jsonErrors(log: Logger): ErrorRequestHandler {
  return (
    error: { status?: unknown; type?: unknown; expose?: unknown; message?: string },
    request,
    response,
    next,
  ) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status =
      typeof error?.status === 'number' && error.status >= 400 && error.status < 600 ? error.status : 500;
    if (outageOf(error)) {
      log.warn({ err: error, requestId: requestIdOf(request) }, 'the database did not answer');
      const message = 'The database cannot be reached just now. Try again in a moment.';
      const extensions = { code: 'SERVICE_UNAVAILABLE', retryable: true, requestId: requestIdOf(request) };
      sendGraphqlError(request, response, 503, new GraphQLError(message, { extensions }));
      return;
    }
    if (status >= 500) {
      const requestId = requestIdOf(request);
      log.error({ err: error, requestId, path: request.path }, 'a request failed by a bug');
      const message = `Something went wrong on our side. If it happens again, report this number: ${requestId}.`;
      const extensions = { code: 'INTERNAL_SERVER_ERROR', retryable: false, requestId };
      sendGraphqlError(request, response, status, new GraphQLError(message, { extensions }));
      return;
    }
    const [code, message] = SENTENCES[String(error.type)] ?? [
      'BAD_REQUEST',
      'The request could not be read.',
    ];
    // http-errors marks what is meant for the client.
    const words = error.expose && !error.type && error.message ? error.message : message;
    sendGraphqlError(request, response, status, new GraphQLError(words, { extensions: { code } }));
  };
}

/** Whatever no route knows. */
export const notFound: RequestHandler = (request, response) => {
  const error = new GraphQLError('There is nothing at this address.', { extensions: { code: 'NOT_FOUND' } });
  sendGraphqlError(request, response, 404, error);
};
