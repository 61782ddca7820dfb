import { toString as drawQrCode } from 'qrcode';
import { networkAddresses } from '../infra/tls/home-names.ts';
import type { RunningHome, RunningServer } from './server.ts';
import { trustUrl } from './trust/trust.route.ts';

/** What the phone opens, with a sentence for whoever reads the QR code. */
interface ForPhone {
  readonly url: string;
  readonly words: readonly string[];
}

/**
 * Tells the person at the terminal where to open Llatria, with a QR code for the phone. A server that listens on
 * `host` alone cannot be reached from the home network, and says nothing of it.
 */
export async function announce(publicUrl: string, host: string, server: RunningServer): Promise<void> {
  const isLocal = publicUrl.includes('//localhost');
  const reachable = host === '0.0.0.0' || host === '::';
  const home = reachable ? networkAddresses().map((address) => `http://${address}:${server.port}`) : [];
  const lines = [
    '',
    '  Llatria is ready.',
    '',
    `  ${isLocal ? 'On this machine' : 'Open it at     '}   ${publicUrl}`,
    ...home.map((address) => `  On your network   ${address}`),
  ];
  if (server.home) {
    const { https, port } = server.home;
    lines.push(`  Over HTTPS        https://${reachable ? https.host : 'localhost'}:${port}`);
  }
  const forPhone =
    reachable && server.home
      ? trustPage(server.home, server.port)
      : plainAddress(isLocal ? home[0] : publicUrl);
  if (forPhone) {
    const code = await drawQrCode(forPhone.url, { type: 'utf8', errorCorrectionLevel: 'L' });
    lines.push('', ...[...code.split('\n'), ...forPhone.words].map((line) => `  ${line}`.trimEnd()));
  }
  process.stdout.write(`${lines.join('\n')}\n\n  Ctrl-C ends everything.\n\n`);
}

const plainAddress = (url: string | undefined): ForPhone | null =>
  url === undefined ? null : { url, words: [`Scan it with the phone: ${url}`] };

/** With HTTPS at home, first the page that helps the phone to trust it. */
function trustPage({ https }: RunningHome, httpPort: number): ForPhone {
  const url = trustUrl(https.host, httpPort);
  return {
    url,
    words: [
      `Scan it with the phone: ${url}`,
      'The page helps it to trust this machine, once, and opens the app over HTTPS.',
      '',
      `${https.authorityName}, SHA-256 fingerprint of its certificate:`,
      ...(https.authority.fingerprint256.match(/.{1,48}/g) ?? []),
    ],
  };
}
