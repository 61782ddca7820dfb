import type { Request } from 'express';

/**
 * True where the reader has this version already (RFC 9110, 13.1.2: weak comparison, a list, or `*`). Express'
 * own `fresh` also looks at `Cache-Control`, and then sends everything again to programs that check each time.
 */
export function hasVersion(request: Request, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  const known = request.headers['if-none-match'];
  return (
    known !== undefined &&
    (known.trim() === '*' || known.split(',').some((tag) => opaque(tag) === opaque(etag)))
  );
}
