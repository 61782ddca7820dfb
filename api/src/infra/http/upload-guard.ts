import type { ErrorRequestHandler, RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import Upload from 'graphql-upload/Upload.mjs';
import { sendGraphqlError } from './json-errors.ts';

/** More than any list that a client has reason to send. */
const MAX_LIST_LENGTH = 1000;
const MAX_DEPTH = 50;

/**
 * Looks at a body that graphql-upload has put files into. The paths of its `map` are the client's: one like
 * `variables.list.4000000000` makes a list that is empty but so long that whoever walks it never ends. Lengths
 * are read here before anything is walked. Gives the reason to refuse, or null.
 */
export function findBodyProblem(body: unknown): string | null {
  const files = new Set<Upload>();
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (value instanceof Upload) {
      if (files.has(value)) {
        return 'One file stands in several places of the variables. Send it once, in a request of its own.';
      }
      files.add(value);
    } else if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value) && value.length > MAX_LIST_LENGTH) {
        return `A list in the request has ${value.length} entries; at most ${MAX_LIST_LENGTH} are allowed.`;
      }
      if (depth >= MAX_DEPTH) {
        return `The request is nested deeper than ${MAX_DEPTH} levels.`;
      }
      for (const inner of Object.values(value)) {
        open.push({ value: inner, depth: depth + 1 });
      }
    }
  }
  return null;
}

/** Refuses hostile bodies with 400, right behind the upload middleware. */
export const uploadGuard: RequestHandler = (request, response, next) => {
  const problem = findBodyProblem(request.body);
  if (problem === null) {
    next();
  } else {
    sendGraphqlError(
      request,
      response,
      400,
      new GraphQLError(problem, { extensions: { code: 'BAD_REQUEST' } }),
    );
  }
};

/** Gives a form that cannot be read the status of a client's mistake: its parser throws errors without one. */
export const malformedUpload: ErrorRequestHandler = (
  error: { status?: number; message?: string },
  request,
  _response,
  next,
) => {
  if (error.status !== undefined || !request.is('multipart/form-data')) {
    next(error);
  } else {
    const message = `The upload cannot be read: ${error.message}. Send it by the GraphQL multipart request specification.`;
    next(Object.assign(new Error(message), { status: 400, expose: true }));
  }
};
