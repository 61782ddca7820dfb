import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import { arrivalOf } from '../infra/http/arrival.ts';
import { isEncrypted } from '../infra/http/encrypted.ts';
import { refreshCookie } from '../infra/http/refresh-cookie.ts';
import { requestIdOf } from '../infra/http/request-id.ts';
import { newId } from '../shared/identifiers.ts';
import { LoaderRegistry } from '../shared/loader.ts';
import type { RequestContext, Viewer } from '../shared/request-context.ts';

/** Gives a request loaders of its own, and what resolvers may know of it. */
export function requestContext(
  viewer: Viewer | null,
  publicUrl: string | null,
  request: Request,
  response: Response,
): RequestContext {
  return {
    viewer,
    loaders: loadersFor(viewer),
    requestId: requestIdOf(request),
    remoteAddress: request.ip ?? 'unknown',
    userAgent: request.headers['user-agent'] ?? null,
    arrivedAt: arrivalOf(request),
    refreshCookie: refreshCookie(request, response),
    origin: publicUrl ?? `${request.protocol}://${request.host}`,
  };
}

/** The same for what is told over a subscription: each event gets one, so that nothing old is remembered. */
export function eventContext(
  viewer: Viewer,
  publicUrl: string | null,
  upgrade: IncomingMessage,
): RequestContext {
  return {
    viewer,
    loaders: loadersFor(viewer),
    requestId: newId(),
    remoteAddress: upgrade.socket.remoteAddress ?? 'unknown',
    userAgent: upgrade.headers['user-agent'] ?? null,
    arrivedAt: new Date(),
    refreshCookie: { read: () => null, write: () => {}, clear: () => {} },
    origin: publicUrl ?? `${isEncrypted(upgrade) ? 'https' : 'http'}://${upgrade.headers.host}`,
  };
}

/** Without a viewer there is no shop, and the empty one finds nothing. */
export const loadersFor = (viewer: Viewer | null): LoaderRegistry =>
  new LoaderRegistry(viewer?.shopId ?? '00000000-0000-0000-0000-000000000000');
