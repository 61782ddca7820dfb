import type { IncomingMessage } from 'node:http';

/** Who sent a request that never reaches Express, as it would see it: past one proxy where one is trusted. */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string | undefined {
  const forwarded = request.headers['x-forwarded-for'];
  const nearest = trustProxy
    ? String(forwarded ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined;
  return nearest || request.socket.remoteAddress;
}

/** What to count requests by: an IPv4 address; of IPv6 the network, since a subscriber gets 2^64 addresses (RFC 6177). */
export function addressKey(address: string | undefined): string {
  if (!address?.includes(':') || address.includes('.')) {
    return address?.replace(/^::ffff:/, '') ?? 'unknown';
  }
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
