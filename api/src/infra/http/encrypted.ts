import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

/** The request came to a port of HTTPS here, and not through a proxy that speaks it for us. */
export const isEncrypted = ({ socket }: IncomingMessage): boolean =>
  (socket as Partial<TLSSocket>).encrypted === true;
