import type { Request, Response } from 'express';
import type { RefreshCookie } from '../../shared/request-context.ts';

const NAME = 'llatria_refresh';

/** The refresh token in an HttpOnly, SameSite=Strict cookie that is sent to the API alone. */
export function refreshCookie(request: Request, response: Response): RefreshCookie {
  const options = {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.secure,
    path: '/graphql',
  } as const;
  return {
    read() {
      const match = /(?:^|;\s*)llatria_refresh=([A-Za-z0-9_-]+)/.exec(request.headers.cookie ?? '');
      return match?.[1] ?? null;
    },
    write: (token, expiresAt) => response.cookie(NAME, token, { ...options, expires: expiresAt }),
    clear: () => response.clearCookie(NAME, options),
  };
}
