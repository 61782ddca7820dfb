import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { BlockList } from 'node:net';
import { bits, bytes, integer, oid, sequence, set, tagged, text, time, wrapped, yes } from './der.ts';

interface Validity {
  readonly from: Date;
  readonly until: Date;
}

/** The networks of homes: RFC 1918, link-local (RFC 3927), shared (RFC 6598, for overlay networks), this machine. */
const HOME_NETWORKS = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
] as const;

const homeNetworks = new BlockList();
for (const [network, prefix] of HOME_NETWORKS) {
  homeNetworks.addSubnet(network, prefix, 'ipv4');
}

/** An IPv4 address that an authority of ours can vouch for. */
export const isHomeAddress = (address: string): boolean => homeNetworks.check(address, 'ipv4');

/** ecdsa-with-SHA256, which has no parameters (RFC 5758, 3.2). */
const SIGNATURE = sequence(oid('1.2.840.10045.4.3.2'));
const VERSION_3 = wrapped(0, integer(Buffer.from([2])));
const SERVER_AUTHENTICATION = extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1')));
const SIGNS_CERTIFICATES = Buffer.from([0x04]);
const SIGNS_HANDSHAKES = Buffer.from([0x80]);

/**
 * A certificate authority, signed by itself (RFC 5280, 4.2). It can vouch for servers only, for `localhost`, the
 * host given, names in `.local` and the networks of homes: who steals its key can pretend to be no other website.
 */
export function authorityCertificate(key: KeyObject, name: string, host: string, validity: Validity): string {
  const hosts = ['localhost', 'local', host].map(dnsName);
  const networks = HOME_NETWORKS.map(([network, prefix]) =>
    tagged(7, Buffer.concat([addressBytes(network), maskBytes(prefix)])),
  );
  const permitted = [...hosts, ...networks].map((base) => sequence(base));
  return certify({ subject: name, publicKey: createPublicKey(key), issuer: { name, key }, validity }, [
    extension('2.5.29.19', sequence(yes, integer(Buffer.from([0]))), true),
    extension('2.5.29.15', bits(SIGNS_CERTIFICATES, 2), true),
    SERVER_AUTHENTICATION,
    extension('2.5.29.30', sequence(wrapped(0, ...permitted)), true),
  ]);
}

export interface ServerRequest {
  readonly publicKey: KeyObject;
  readonly issuer: { readonly name: string; readonly key: KeyObject };
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly validity: Validity;
}

/** A certificate for a server under these names and IPv4 addresses. */
export function serverCertificate({ names, addresses, ...request }: ServerRequest): string {
  const alternatives = [
    ...names.map(dnsName),
    ...addresses.map((address) => tagged(7, addressBytes(address))),
  ];
  return certify({ subject: 'Llatria', ...request }, [
    extension('2.5.29.19', sequence(), true),
    extension('2.5.29.15', bits(SIGNS_HANDSHAKES, 7), true),
    SERVER_AUTHENTICATION,
    extension('2.5.29.17', sequence(...alternatives)),
  ]);
}

interface Subject {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly issuer: { readonly name: string; readonly key: KeyObject };
  readonly validity: Validity;
}

/** Fields in the order of RFC 5280, 4.1. Gives PEM. */
function certify({ subject, publicKey, issuer, validity }: Subject, extensions: readonly Buffer[]): string {
  const content = sequence(
    VERSION_3,
    integer(serialNumber()),
    SIGNATURE,
    commonName(issuer.name),
    sequence(time(validity.from), time(validity.until)),
    commonName(subject),
    publicKey.export({ format: 'der', type: 'spki' }),
    wrapped(
      3,
      sequence(
        ...extensions,
        extension('2.5.29.14', bytes(keyIdentifier(publicKey))),
        extension('2.5.29.35', sequence(tagged(0, keyIdentifier(createPublicKey(issuer.key))))),
      ),
    ),
  );
  return pem(sequence(content, SIGNATURE, bits(sign('sha256', content, issuer.key))));
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return critical ? sequence(oid(id), yes, bytes(value)) : sequence(oid(id), bytes(value));
}

/** RFC 7093, 2, method 4: any hash of the whole public key. */
const keyIdentifier = (key: KeyObject): Buffer =>
  createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest()
    .subarray(0, 20);

/** Random, positive, and without a first byte that DER would leave out. */
function serialNumber(): Buffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}

const commonName = (name: string): Buffer => sequence(set(sequence(oid('2.5.4.3'), text(name))));
const dnsName = (name: string): Buffer => tagged(2, Buffer.from(name));
const addressBytes = (address: string): Buffer => Buffer.from(address.split('.').map(Number));

function maskBytes(prefix: number): Buffer {
  const mask = Buffer.alloc(4);
  mask.writeUInt32BE((0xffffffff << (32 - prefix)) >>> 0);
  return mask;
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
