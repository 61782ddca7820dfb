import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../../shared/clock.ts';
import { authorityCertificate, serverCertificate } from './certificate.ts';
import { CertificateFolder } from './certificate-folder.ts';
import { type HomeNames, localName } from './home-names.ts';

const DAY_MS = 24 * 3600 * 1000;
const AUTHORITY_DAYS = 3650;
/**
 * iOS refuses more than 825 days of a server, under whatever authority (support.apple.com/103769), and more than
 * 398 of public ones (support.apple.com/102028): the shorter bound holds for all.
 */
const SERVER_DAYS = 390;
/** What is left when a certificate is renewed. */
const RENEWAL_DAYS = 30;
/** Clocks of phones differ. */
const EARLIER_DAYS = 1;
/** Of a name in a certificate (RFC 5280, A.1, ub-common-name). */
const LONGEST_NAME = 64;

/** What a server shows, and the key that it proves it with, both as PEM; and who vouches for it. */
export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
  readonly authority: X509Certificate;
  /** Where a phone at home finds the server: its first address there, else its name. */
  readonly host: string;
}

export interface HomeCertificatesSettings {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly names: () => HomeNames;
}

/** The certificate authority of one home and its server's certificate, kept in a folder and renewed there. */
export class HomeCertificates {
  private readonly folder: CertificateFolder;

  constructor(private readonly settings: HomeCertificatesSettings) {
    this.folder = new CertificateFolder(settings.folder);
  }

  /**
   * The authority, which is made on first use and lasts for ten years. A new certificate of it keeps the key and
   * the name, so that devices that trust the earlier one are not cut off at once.
   */
  async authority(): Promise<X509Certificate> {
    const key = await this.folder.key('ca.key');
    const known = await this.folder.certificate('ca.crt');
    if (known?.checkPrivateKey(key) && this.daysLeft(known) > RENEWAL_DAYS) {
      return known;
    }
    const { host } = this.settings.names();
    const made = authorityCertificate(key, authorityName(host), host, this.validity(AUTHORITY_DAYS));
    await this.folder.write('ca.crt', made);
    this.settings.log.info(
      `made a certificate authority in ${this.settings.folder}: keep it with your backups`,
    );
    return new X509Certificate(made);
  }

  /**
   * The server's certificate: the one in the folder while the authority vouches for it, it names every address
   * of now, and it lasts for another month; else a new one.
   */
  async server(): Promise<ServerIdentity> {
    const authority = await this.authority();
    const key = await this.folder.key('server.key');
    const known = await this.folder.certificate('server.crt');
    const names = this.namesUnder(authority);
    const fits =
      known?.checkPrivateKey(key) &&
      known.checkIssued(authority) &&
      known.verify(authority.publicKey) &&
      known.subjectAltName === names.text &&
      Date.parse(known.validFrom) <= this.now() &&
      this.daysLeft(known) > RENEWAL_DAYS;
    const cert = known && fits ? known.toString() : await this.issue(authority, key, names);
    const [host = names.local] = this.settings.names().addresses;
    return { key: key.export({ format: 'pem', type: 'pkcs8' }).toString(), cert, authority, host };
  }

  private async issue(authority: X509Certificate, key: KeyObject, names: ServerNames): Promise<string> {
    const cert = serverCertificate({
      ...names,
      publicKey: createPublicKey(key),
      issuer: { name: authorityNameOf(authority), key: await this.folder.key('ca.key') },
      validity: this.validity(Math.min(SERVER_DAYS, this.daysLeft(authority))),
    });
    await this.folder.write('server.crt', cert);
    this.settings.log.info(`made a certificate for ${names.text}`);
    return cert;
  }

  /** What the server is called now, as far as the authority may vouch for it: a machine can be renamed. */
  private namesUnder(authority: X509Certificate): ServerNames {
    const known = this.settings.names();
    const own = authorityNameOf(authority) === authorityName(known.host) ? [known.host] : [];
    const local = localName(known);
    const names = [...new Set(['localhost', ...own, local])];
    const addresses = [...new Set(['127.0.0.1', ...known.addresses])].sort();
    const text = [...names.map((name) => `DNS:${name}`), ...addresses.map((one) => `IP Address:${one}`)];
    return { names, addresses, local, text: text.join(', ') };
  }

  private now(): number {
    return this.settings.clock.now().getTime();
  }

  private daysLeft(certificate: X509Certificate): number {
    return (Date.parse(certificate.validTo) - this.now()) / DAY_MS;
  }

  private validity(days: number): { from: Date; until: Date } {
    return {
      from: new Date(this.now() - EARLIER_DAYS * DAY_MS),
      until: new Date(this.now() + days * DAY_MS),
    };
  }
}

interface ServerNames {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  /** The one in `.local`. */
  readonly local: string;
  /** All of them, as Node writes them. */
  readonly text: string;
}

const authorityName = (host: string): string => `Llatria on ${host}`.slice(0, LONGEST_NAME);

/** As an authority of ours calls itself: `Llatria on <host>`. */
export const authorityNameOf = (authority: X509Certificate): string => authority.subject.replace(/^CN=/, '');
