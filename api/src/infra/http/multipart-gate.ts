import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { sendGraphqlError } from './json-errors.ts';

/** Headers that a browser does not send to another site without asking first, as Apollo Server names them. */
const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * Lets file uploads in before their bytes are read to disk: only from those who are signed in, and only with a
 * header that a form of another site cannot send.
 */
export function multipartGate(
  isSignedIn: (authorization: string | undefined) => Promise<boolean>,
): RequestHandler {
  return async (request, response, next) => {
    if (!request.is('multipart/form-data')) {
      next();
    } else if (!PREFLIGHT_HEADERS.some((name) => request.headers[name])) {
      const message = `Send an upload with the header ${PREFLIGHT_HEADERS[1]}, so that it is known to come from a program.`;
      sendGraphqlError(
        request,
        response,
        400,
        new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } }),
      );
    } else if (!(await isSignedIn(request.headers.authorization))) {
      const error = new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
      sendGraphqlError(request, response, 401, error);
    } else {
      next();
    }
  };
}
