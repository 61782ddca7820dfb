import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

const arrivals = new WeakMap<IncomingMessage, Date>();

/** When a request was first seen, before its body was read: a busy process reads late what came early. */
export const arrivalOf = (request: IncomingMessage): Date => arrivals.get(request) ?? new Date();

/** Notes when a request came. Stands before everything that waits. */
export const noteArrival: RequestHandler = (request, _response, next) => {
  arrivals.set(request, new Date());
  next();
};
