import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { newId } from '../../shared/identifiers.ts';

const SANE = /^[\w.:-]{8,100}$/;

const ids = new WeakMap<IncomingMessage, string>();

/** The number by which a request is found in the logs: the sender's `x-request-id` where it is sane, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  let id = ids.get(request);
  if (id === undefined) {
    const given = request.headers['x-request-id'];
    id = typeof given === 'string' && SANE.test(given) ? given : newId();
    ids.set(request, id);
  }
  return id;
}

/** Tells the client the number of its request. */
export const requestIds: RequestHandler = (request, response, next) => {
  response.setHeader('x-request-id', requestIdOf(request));
  next();
};
