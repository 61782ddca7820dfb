import type { ServerResponse } from 'node:http';
import type { Answer } from './operation.ts';

/** Writes an answer as JSON; without a body it is empty. */
export function respond(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    ...(text ? { 'content-type': 'application/json' } : {}),
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** What a browser gets: a page, a picture, another address, or nothing. */
export type WebAnswer =
  | { status: number; html: string }
  | { status: number; bytes: Buffer; contentType: string }
  | { status: 303; location: string }
  | { status: number };

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'";

/** Writes what a browser gets. Pages load nothing from elsewhere. */
export function respondToBrowser(response: ServerResponse, answer: WebAnswer): void {
  const bytes =
    'html' in answer ? Buffer.from(answer.html) : 'bytes' in answer ? answer.bytes : Buffer.alloc(0);
  response.writeHead(answer.status, {
    ...('html' in answer
      ? { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }
      : {}),
    ...('bytes' in answer ? { 'content-type': answer.contentType, 'cache-control': 'max-age=3600' } : {}),
    ...('location' in answer ? { location: answer.location } : {}),
    'x-content-type-options': 'nosniff',
    'content-length': bytes.length,
  });
  response.end(bytes);
}
