import { X509Certificate } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import { isIPv4 } from 'node:net';
import type { Logger } from 'pino';
import { authorityNameOf, type HomeCertificates, type ServerIdentity } from './home-certificates.ts';

/** How often addresses and expiry are looked at: a laptop may be carried to another network while it serves. */
const LOOK_AGAIN_MS = 60_000;

export interface HomeHttpsSettings {
  readonly listener: RequestListener;
  readonly log: Logger;
  readonly lookAgainMs?: number;
}

/** HTTPS for the home network, with a certificate that follows the addresses of this machine. */
export class HomeHttps {
  readonly server: Server;
  private readonly timer: NodeJS.Timeout;
  private renewal: Promise<void> | null = null;

  private constructor(
    private readonly certificates: HomeCertificates,
    private shown: ServerIdentity,
    private readonly settings: HomeHttpsSettings,
  ) {
    this.server = createServer(shown, settings.listener);
    this.timer = setInterval(() => {
      this.renewal ??= this.renew();
    }, settings.lookAgainMs ?? LOOK_AGAIN_MS).unref();
  }

  static async open(certificates: HomeCertificates, settings: HomeHttpsSettings): Promise<HomeHttps> {
    return new HomeHttps(certificates, await certificates.server(), settings);
  }

  /** Ends the renewals; the server is closed by whoever has it listen. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.renewal;
  }

  /** Connections that are open keep the certificate that they began with. */
  private async renew(): Promise<void> {
    try {
      const identity = await this.certificates.server();
      if (identity.cert !== this.shown.cert) {
        this.server.setSecureContext(identity);
        this.shown = identity;
      }
    } catch (error) {
      this.settings.log.warn({ err: error }, 'the certificate of HTTPS could not be renewed');
    } finally {
      this.renewal = null;
    }
  }

  get authority(): X509Certificate {
    return this.shown.authority;
  }

  get authorityName(): string {
    return authorityNameOf(this.shown.authority);
  }

  /** Where a phone at home finds this machine. */
  get host(): string {
    return this.shown.host;
  }

  /** The host that somebody asked for, where the certificate names it; else the one that phones find. */
  hostFor(asked: string): string {
    const certificate = new X509Certificate(this.shown.cert);
    const named = isIPv4(asked) ? certificate.checkIP(asked) : certificate.checkHost(asked);
    return named ? asked : this.host;
  }
}
