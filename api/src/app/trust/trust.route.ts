import { createHash } from 'node:crypto';
import type { Express, RequestHandler } from 'express';
import { toString as drawQrCode } from 'qrcode';
import type { HomeHttps } from '../../infra/tls/home-https.ts';
import { STYLE } from '../../storefront/storefront.css.ts';
import { configurationProfile } from './configuration-profile.ts';
import { TRUST_STYLE } from './trust.css.ts';
import { trustPage } from './trust-page.ts';
import { CERTIFICATE_FILE, CERTIFICATE_PATH, deviceOf, PROFILE_PATH } from './trust-steps.ts';

const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Two styles, known by their hashes, and the picture of the QR code; no script, no form, and no HTTPS forced. */
const POLICY = [
  "default-src 'none'",
  'img-src data:',
  `style-src ${hashOf(STYLE)} ${hashOf(TRUST_STYLE)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The ports that listen, known once they do. */
export interface Ports {
  readonly http: number;
  readonly https: number;
}

const headers: RequestHandler = (_request, response, next) => {
  response.set({ 'content-security-policy': POLICY, 'cache-control': 'no-store' });
  next();
};

/** Serves the page that helps a device to trust the home's certificate authority, and its certificate: no key. */
export function mountTrust(web: Express, home: HomeHttps, ports: () => Ports): void {
  web.use('/trust', headers);
  web.get('/trust', async (request, response) => {
    const { http, https } = ports();
    const pageUrl = trustUrl(home.host, http);
    const svg = await drawQrCode(pageUrl, { type: 'svg', margin: 2 });
    const page = trustPage({
      authority: home.authorityName,
      fingerprint: home.authority.fingerprint256,
      appUrl: `https://${home.hostFor(request.hostname)}:${https}/`,
      pageUrl,
      qrCode: `data:image/svg+xml,${encodeURIComponent(svg)}`,
      device: deviceOf(request.headers['user-agent'] ?? ''),
    });
    response.type('html').send(page.text);
  });
  web.get(CERTIFICATE_PATH, (_request, response) => {
    // The type by which browsers know an authority; RFC 2585 names another, which they save as any file.
    response.set({
      'content-type': 'application/x-x509-ca-cert',
      'content-disposition': `inline; filename="${CERTIFICATE_FILE}"`,
    });
    response.send(Buffer.from(home.authority.toString()));
  });
  web.get(PROFILE_PATH, (_request, response) => {
    response.set('content-type', 'application/x-apple-aspen-config');
    response.send(Buffer.from(configurationProfile(home.authority, home.authorityName)));
  });
}

/** The page on plain HTTP: whoever needs it does not trust the certificate yet. */
export const trustUrl = (host: string, port: number): string => `http://${host}:${port}/trust`;
