import type { Request, Response } from 'express';
import type { Authenticator } from '../auth/authenticator.ts';
import { refreshCookie } from '../infra/http/refresh-cookie.ts';
import { newId } from '../shared/identifiers.ts';
import { LoaderRegistry } from '../shared/loader.ts';
import type { RequestContext, Viewer } from '../shared/request-context.ts';

/** Tells who asks, and gives the request loaders of its own. */
export async function requestContext(
  authenticator: Authenticator,
  publicUrl: string | null,
  request: Request,
  response: Response,
): Promise<RequestContext> {
  const arrivedAt = new Date();
  const viewer = await authenticator.viewer(request.headers.authorization);
  return {
    viewer,
    loaders: loadersFor(viewer),
    requestId: String((request as { id?: unknown }).id ?? newId()),
    remoteAddress: request.ip ?? 'unknown',
    userAgent: request.headers['user-agent'] ?? null,
    arrivedAt,
    refreshCookie: refreshCookie(request, response),
    origin: publicUrl ?? `${request.protocol}://${request.host}`,
  };
}

/** Without a viewer there is no shop, and the empty one finds nothing. */
export const loadersFor = (viewer: Viewer | null): LoaderRegistry =>
  new LoaderRegistry(viewer?.shopId ?? '00000000-0000-0000-0000-000000000000');
