import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Request, RequestHandler, Response } from 'express';
import { routeOf } from './routes.ts';

/** The build writes a hash of the content into these names: what has such a name never changes. */
const HASHED = /\.[0-9a-f]{8,}\.\w+$/;

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Llatria</title>' +
  '<h1>The app is not built yet</h1><p>The API runs. Build the app with <code>npm run build</code>, ' +
  'or start with <code>npm start</code>, which does both.</p>';

/** `pwa/dist` of this checkout, whether this file runs from source or compiled. */
export function findAppFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder) && !existsSync(join(folder, 'pwa'))) {
    folder = dirname(folder);
  }
  return join(folder, 'pwa', 'dist');
}

/**
 * Serves the web app: its files, precompressed where the browser takes it, and its first page for every address
 * that a person can open. Hashed files are kept for a year; everything else is asked for again each time, so that
 * a new version arrives.
 */
export function staticApp(folder: string): RequestHandler {
  return async (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || routeOf(request.path) !== 'app') {
      next();
      return;
    }
    const file = request.path === '/' ? 'index.html' : nameIn(request.path);
    if (file !== null && (await isFile(join(folder, file)))) {
      await send(request, response, folder, file);
    } else if (!isNavigation(request)) {
      next();
    } else if (await isFile(join(folder, 'index.html'))) {
      await send(request, response, folder, 'index.html');
    } else {
      response.status(503).set('cache-control', 'no-store').type('html').send(NOT_BUILT);
    }
  };
}

/** The file that a path names, or null where it names none, or one that is not for the browser. */
function nameIn(path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path.slice(1));
  } catch {
    return null;
  }
  const parts = name.split('/');
  const odd =
    name.includes('\0') || name.includes('\\') || parts.some((part) => part.startsWith('.') || part === '');
  return odd || /\.(br|gz|map|stats\.json)$/.test(name) ? null : name;
}

/** A person opens an address, as opposed to a program that asks for a file or for data. */
function isNavigation(request: Request): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

async function send(request: Request, response: Response, folder: string, file: string): Promise<void> {
  const variant = await compressed(request, folder, file);
  response.set('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.vary('accept-encoding').type(extname(file));
  if (variant) {
    response.set('content-encoding', variant.name);
  }
  await new Promise<void>((resolve, reject) => {
    response.sendFile(`${file}${variant?.suffix ?? ''}`, { root: folder, cacheControl: false }, (error) =>
      // A browser that went away is no error of ours.
      error && !request.destroyed && !response.headersSent ? reject(error) : resolve(),
    );
  });
}

async function compressed(request: Request, folder: string, file: string) {
  for (const encoding of ENCODINGS) {
    if (request.acceptsEncodings(encoding.name) && (await isFile(join(folder, file + encoding.suffix)))) {
      return encoding;
    }
  }
  return null;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
