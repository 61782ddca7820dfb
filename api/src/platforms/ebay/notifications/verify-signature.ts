import { createPublicKey, verify } from 'node:crypto';

/** The digests that eBay names for its keys; SHA1 is what it uses. */
const DIGESTS: Readonly<Record<string, string>> = { SHA1: 'sha1', SHA256: 'sha256' };

/** A key as eBay hands it out: PEM on one line. */
export interface EbayPublicKey {
  readonly pem: string;
  readonly digest: string;
}

/**
 * Whether eBay signed this body, as its own SDK checks it: ECDSA over the JSON of the parsed body. `false` for
 * whatever is wrong with key or signature; it never throws.
 */
export function isSignedBy(key: EbayPublicKey, signature: string, body: unknown): boolean {
  const digest = DIGESTS[key.digest.replace('-', '').toUpperCase()];
  if (!digest) {
    return false;
  }
  try {
    const publicKey = createPublicKey(wrapped(key.pem));
    return verify(digest, Buffer.from(JSON.stringify(body)), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Puts the line breaks in that PEM needs and eBay leaves out. */
function wrapped(pem: string): string {
  const [, label, text] = /-----BEGIN ([A-Z ]+)-----([\s\S]*?)-----END \1-----/.exec(pem) ?? [];
  if (!label || text === undefined) {
    throw new Error('No PEM.');
  }
  return `-----BEGIN ${label}-----\n${text.replace(/\s+/g, '')}\n-----END ${label}-----\n`;
}
