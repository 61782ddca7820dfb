import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { hasVersion } from './entity-tag.ts';
import type { Html } from './html.ts';
import { CONTENT_SECURITY_POLICY } from './page-shell.ts';

/** Kept by caches, but asked for again each time: an edited price shows at once, and the same page costs no bytes. */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/** Headers of everything that strangers get. */
const COMMON = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Sends a page, or 304 to whoever has it already. Weak tag: compression on the way does not change it. */
export function sendPage(request: Request, response: Response, page: Html, status = 200): void {
  sendText(request, response, { text: page.text, type: 'text/html; charset=utf-8', status });
}

/** The same for a sitemap or a plain file. */
export function sendText(
  request: Request,
  response: Response,
  { text, type, status = 200 }: { text: string; type: string; status?: number },
): void {
  const body = Buffer.from(text);
  response.status(status).set({ ...COMMON, 'cache-control': CACHE_CONTROL, 'content-type': type });
  if (status === 200) {
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    response.set('etag', etag);
    if (hasVersion(request, etag)) {
      response.status(304).end();
      return;
    }
  }
  response.send(body);
}
