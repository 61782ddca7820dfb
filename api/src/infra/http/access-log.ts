import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-id.ts';
import { routeOf } from './routes.ts';

/** Routes that are asked all the time and say little: seen with `LOG_LEVEL=debug` only. */
const QUIET = new Set(['app', 'images', 'healthz', 'readyz', 'metrics', 'playground']);

/**
 * One line for each request when it is done. The address is logged without its query: signatures of photo
 * addresses and GraphQL texts are not for the log. No header is logged but the browser's name.
 */
export function accessLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const path = request.path;
    response.once('close', () => {
      const status = response.statusCode;
      const quiet = status < 500 && QUIET.has(routeOf(path));
      log[quiet ? 'debug' : 'info'](
        {
          requestId: requestIdOf(request),
          method: request.method,
          path,
          status,
          milliseconds: Math.round(performance.now() - begun),
          address: request.ip,
          userAgent: request.headers['user-agent'],
          ...(response.writableFinished ? {} : { cutOff: true }),
        },
        'request',
      );
    });
    next();
  };
}
