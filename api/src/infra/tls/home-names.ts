import { hostname, networkInterfaces } from 'node:os';
import { isHomeAddress } from './certificate.ts';

/** How this machine is called at home. */
export interface HomeNames {
  /** In small letters, without `.local`; `localhost` where the machine's name is none that an address can hold. */
  readonly host: string;
  /** IPv4 addresses of the machine on networks of homes, without 127.0.0.1. */
  readonly addresses: readonly string[];
}

/** One DNS name in the letters that addresses are written in (RFC 1123, 2.1). */
const DNS_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

export function readHomeNames(): HomeNames {
  const host = hostname()
    .toLowerCase()
    .replace(/\.local$/, '');
  return {
    host: DNS_NAME.test(host) ? host : 'localhost',
    addresses: networkAddresses().filter(isHomeAddress),
  };
}

/** Every IPv4 address under which other machines may reach this one. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** The name by which multicast DNS (RFC 6762) finds the machine: its own, without a domain. */
export const localName = ({ host }: HomeNames): string => `${host.split('.')[0]}.local`;
