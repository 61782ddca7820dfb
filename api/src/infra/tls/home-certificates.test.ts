import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { isHomeAddress, serverCertificate } from './certificate.ts';
import { HomeCertificates, type ServerIdentity } from './home-certificates.ts';
import { HomeHttps } from './home-https.ts';

const DAY_MS = 24 * 3600 * 1000;
const log = pino({ level: 'silent' });

let folder: string;
let now: Date;
let host: string;
let addresses: string[];
let certificates: HomeCertificates;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'llatria-tls-')), 'tls');
  now = new Date();
  host = 'attic';
  addresses = ['192.168.1.20'];
  certificates = new HomeCertificates({
    folder,
    log,
    clock: { now: () => now },
    names: () => ({ host, addresses }),
  });
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const later = (days: number): void => {
  now = new Date(now.getTime() + days * DAY_MS);
};
const parsed = (identity: ServerIdentity): X509Certificate => new X509Certificate(identity.cert);
const days = ({ validFrom, validTo }: X509Certificate): number =>
  (Date.parse(validTo) - Date.parse(validFrom)) / DAY_MS;

/** What a client says of a server that shows this certificate; null where it is content. */
async function complaint(
  identity: { key: string; cert: string },
  authority: X509Certificate,
  servername: string,
): Promise<string | null> {
  const server = createServer(identity, (socket) => socket.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect({ host: '127.0.0.1', port, servername, ca: authority.toString() });
  try {
    await once(socket, 'secureConnect');
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    socket.destroy();
    server.close();
  }
}

describe('the authority', () => {
  it('signs itself, may sign servers, is named after the machine and lasts for ten years', async () => {
    const authority = await certificates.authority();
    expect(authority).toMatchObject({
      subject: 'CN=Llatria on attic',
      issuer: 'CN=Llatria on attic',
      ca: true,
    });
    expect(authority.verify(authority.publicKey)).toBe(true);
    expect(days(authority)).toBeCloseTo(3651, 3);
    expect(authority.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  it('is made once, whoever asks', async () => {
    const first = await certificates.authority();
    addresses = ['10.0.0.7'];
    later(3000);
    expect((await certificates.authority()).fingerprint256).toBe(first.fingerprint256);
  });

  it('keeps its key when its certificate runs out, so that earlier trust still holds', async () => {
    const first = await certificates.authority();
    const key = await readFile(join(folder, 'ca.key'), 'utf8');
    later(3625);
    const second = await certificates.authority();
    expect(second.fingerprint256).not.toBe(first.fingerprint256);
    expect(await readFile(join(folder, 'ca.key'), 'utf8')).toBe(key);
    expect(parsed(await certificates.server()).verify(first.publicKey)).toBe(true);
  });

  it('vouches for no website of the world, though its key was stolen', async () => {
    const authority = await certificates.authority();
    const thief = createPrivateKey(await readFile(join(folder, 'ca.key')));
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const forge = (names: string[], forged: string[]) => ({
      key: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
      cert: serverCertificate({
        names,
        addresses: forged,
        publicKey: createPublicKey(privateKey),
        issuer: { name: 'Llatria on attic', key: thief },
        validity: { from: new Date(now.getTime() - DAY_MS), until: new Date(now.getTime() + DAY_MS) },
      }),
    });
    expect(await complaint(forge(['attic'], []), authority, 'attic')).toBeNull();
    expect(await complaint(forge(['bank.example'], []), authority, 'bank.example')).toMatch(
      /permitted subtree/,
    );
    expect(await complaint(forge(['attic'], ['203.0.113.9']), authority, 'attic')).toMatch(
      /permitted subtree/,
    );
  });

  it('is not replaced where its key cannot be read', async () => {
    await certificates.authority();
    await writeFile(join(folder, 'ca.key'), 'rubbish');
    await expect(certificates.authority()).rejects.toThrow(/cannot be read.*backup.*trust anew/s);
    expect(await readFile(join(folder, 'ca.key'), 'utf8')).toBe('rubbish');
  });
});

describe("the server's certificate", () => {
  it('names localhost, the machine and its addresses at home, for no longer than iOS takes', async () => {
    addresses = ['192.168.1.20', '10.0.0.7'];
    const identity = await certificates.server();
    const certificate = parsed(identity);
    expect(certificate.subjectAltName).toBe(
      'DNS:localhost, DNS:attic, DNS:attic.local, ' +
        'IP Address:10.0.0.7, IP Address:127.0.0.1, IP Address:192.168.1.20',
    );
    expect(days(certificate)).toBeLessThanOrEqual(397);
    expect(identity.host).toBe('192.168.1.20');
    for (const name of ['localhost', 'attic', 'attic.local']) {
      expect(await complaint(identity, identity.authority, name)).toBeNull();
    }
    expect(await complaint(identity, identity.authority, 'cellar.local')).toMatch(/altnames/);
  });

  it('stays while nothing changes', async () => {
    const first = await certificates.server();
    later(300);
    expect((await certificates.server()).cert).toBe(first.cert);
  });

  it.each<[string, () => unknown]>([
    ['an address came', () => addresses.push('192.168.7.7')],
    ['an address went', () => addresses.pop()],
    ['it runs out within a month', () => later(361)],
    ['it lies in the future, since a clock was wrong', () => later(-5)],
    ['its key is another', () => rm(join(folder, 'server.key'))],
    ['it cannot be read', () => writeFile(join(folder, 'server.crt'), 'half')],
  ])('is made anew when %s, under the same authority', async (_name, change) => {
    const first = await certificates.server();
    await change();
    const second = await certificates.server();
    expect(second.cert).not.toBe(first.cert);
    expect(second.authority.fingerprint256).toBe(first.authority.fingerprint256);
    expect(parsed(second).checkPrivateKey(createPrivateKey(second.key))).toBe(true);
    expect(parsed(second).verify(first.authority.publicKey)).toBe(true);
    expect((await certificates.server()).cert).toBe(second.cert);
  });

  it('of a renamed machine leaves out the name that its authority cannot vouch for', async () => {
    const { authority } = await certificates.server();
    host = 'cellar';
    const identity = await certificates.server();
    expect(parsed(identity).subjectAltName).toMatch(/^DNS:localhost, DNS:cellar\.local, IP/);
    expect(await complaint(identity, authority, 'cellar.local')).toBeNull();
  });

  it('of a machine without a home network leads to its name in .local', async () => {
    addresses = [];
    host = 'shop.example.com';
    const identity = await certificates.server();
    expect(identity.host).toBe('shop.local');
    expect(await complaint(identity, identity.authority, 'shop.example.com')).toBeNull();
  });

  it('does not outlast its authority', async () => {
    const authority = await certificates.authority();
    later(3600);
    const certificate = parsed(await certificates.server());
    expect(Date.parse(certificate.validTo)).toBeLessThanOrEqual(Date.parse(authority.validTo));
  });
});

it('leaves keys that only their owner can read, in a folder that only the owner can enter', async () => {
  await certificates.server();
  expect((await readdir(folder)).sort()).toEqual(['ca.crt', 'ca.key', 'server.crt', 'server.key']);
  if (process.platform !== 'win32') {
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await mode(folder)).toBe(0o700);
    expect(await mode(join(folder, 'ca.key'))).toBe(0o600);
    expect(await mode(join(folder, 'server.key'))).toBe(0o600);
  }
});

it('a running server follows its addresses without a restart', async () => {
  const home = await HomeHttps.open(certificates, { listener: () => {}, log, lookAgainMs: 20 });
  home.server.listen(0, '127.0.0.1');
  await once(home.server, 'listening');
  const { port } = home.server.address() as AddressInfo;
  const shown = async (): Promise<string> => {
    const socket = connect({
      host: '127.0.0.1',
      port,
      servername: 'localhost',
      ca: home.authority.toString(),
    });
    await once(socket, 'secureConnect');
    const names = socket.getPeerX509Certificate()?.subjectAltName ?? '';
    socket.destroy();
    return names;
  };
  expect(await shown()).not.toContain('192.168.7.7');
  addresses = ['192.168.7.7'];
  while (home.host !== '192.168.7.7') {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(await shown()).toContain('192.168.7.7');
  expect(home.hostFor('attic.local')).toBe('attic.local');
  expect(home.hostFor('127.0.0.1')).toBe('127.0.0.1');
  expect(home.hostFor('evil.example')).toBe('192.168.7.7');
  expect(home.hostFor('::1')).toBe('192.168.7.7');
  await home.stop();
  home.server.close();
});

it.each([
  ['192.168.0.1', true],
  ['10.255.255.255', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['100.64.0.1', true],
  ['8.8.8.8', false],
  ['192.0.2.2', false],
])('%s is an address of a home network: %s', (address, expected) => {
  expect(isHomeAddress(address)).toBe(expected);
});
