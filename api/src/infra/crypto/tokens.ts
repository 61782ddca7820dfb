import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 random bits that is safe in a URL and a header. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a random token: a dump of the database opens no session. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Keyed digest for signatures, as URL-safe text. */
export const sign = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** Compares without telling by its duration where two texts differ. */
export function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Derives a key of its own for each purpose, so that one secret never serves two. */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  createHmac('sha256', secret).update(`llatria:${purpose}`).digest();
