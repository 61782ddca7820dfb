import { parseJson } from '../client/bounded-body.ts';
import { objectOf, textOf } from '../client/reading.ts';

/** What the header `X-EBAY-SIGNATURE` says: JSON in base64. */
export interface EbaySignature {
  /** Names the public key. */
  readonly keyId: string;
  /** Base64, DER. */
  readonly signature: string;
}

/** Null where the header is missing or is none of eBay's. */
export function readSignature(header: string | null | undefined): EbaySignature | null {
  if (!header || header.length > 5000) {
    return null;
  }
  const { kid, signature } = objectOf(parseJson(Buffer.from(header, 'base64').toString('utf8')));
  const keyId = textOf(kid, 100);
  const text = textOf(signature, 1000);
  return keyId !== null && /^[\w-]+$/.test(keyId) && text !== null ? { keyId, signature: text } : null;
}
