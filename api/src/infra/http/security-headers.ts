import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { isEncrypted } from './encrypted.ts';

/**
 * Headers for every answer. The policy is the web app's: its own scripts, styles (Mantine writes styles into
 * attributes), WebAssembly for bar codes, photos from memory and from here, and nothing in frames. Pages with
 * another need set their own policy over it. Where the product is reached over https, browsers are told to stay with
 * it, but never by the port of HTTPS at home: its plain neighbour has the same host (RFC 6797, 8.2).
 */
export function securityHeaders(publicUrl: string): RequestHandler {
  const https = publicUrl.startsWith('https:');
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (request, response, next) =>
    headers(request, response, (error) => {
      if (isEncrypted(request)) {
        response.removeHeader('strict-transport-security');
      }
      next(error);
    });
}
