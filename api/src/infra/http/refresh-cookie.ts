import type { Request, Response } from 'express';
import type { RefreshCookie } from '../../shared/request-context.ts';

/**
 * Cookies know no ports. Over HTTPS the name is another, so that a session on the plain port of the same host stays
 * its own: a Secure cookie can neither be seen nor be replaced from there (RFC 6265bis, 5.7). The prefix keeps
 * the plain port from writing it (4.1.3.1).
 */
const NAMES = { plain: 'llatria_refresh', secure: '__Secure-llatria_refresh' } as const;

/** The refresh token in an HttpOnly, SameSite=Strict cookie that is sent to the API alone. */
export function refreshCookie(request: Request, response: Response): RefreshCookie {
  const name = request.secure ? NAMES.secure : NAMES.plain;
  const options = {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.secure,
    path: '/graphql',
  } as const;
  return {
    read() {
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
      const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
      return value && /^[A-Za-z0-9_-]+$/.test(value) ? value : null;
    },
    write: (token, expiresAt) => response.cookie(name, token, { ...options, expires: expiresAt }),
    clear: () => response.clearCookie(name, options),
  };
}
