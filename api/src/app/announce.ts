import { networkInterfaces } from 'node:os';
import { toString as drawQrCode } from 'qrcode';

/** This machine's addresses on the home network. */
function homeAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/**
 * Tells the person at the terminal where to open Llatria, with a QR code for the phone. A server that listens on
 * `host` alone cannot be reached from the home network, and says nothing of it.
 */
export async function announce(publicUrl: string, host: string, port: number): Promise<void> {
  const reachable = host === '0.0.0.0' || host === '::';
  const home = reachable ? homeAddresses().map((address) => `http://${address}:${port}`) : [];
  const isLocal = publicUrl.includes('//localhost');
  const forPhone = isLocal ? home[0] : publicUrl;
  const lines = [
    '',
    '  Llatria is ready.',
    '',
    `  ${isLocal ? 'On this machine' : 'Open it at     '}   ${publicUrl}`,
  ];
  for (const address of home) {
    lines.push(`  On your network   ${address}`);
  }
  if (forPhone) {
    const code = await drawQrCode(forPhone, { type: 'utf8', errorCorrectionLevel: 'L' });
    lines.push('', ...code.split('\n').map((line) => `  ${line}`), `  Scan it with the phone: ${forPhone}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\n  Ctrl-C ends everything.\n\n`);
}
