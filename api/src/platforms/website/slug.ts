import { randomBytes } from 'node:crypto';

const MAX_WORDS_LENGTH = 60;

/** No vowels, so that no words come out by chance; no signs that look alike. */
const ALPHABET = 'bcdfghjkmnpqrstvwxz23456789';

/**
 * The last part of a page's address, made of the title and a few random signs: "Red lamp" → "red-lamp-k3x9t2".
 * The signs keep two lamps apart, and keep people from guessing pages that were taken down.
 */
export function makeSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_WORDS_LENGTH)
    .replace(/-+$/, '');
  const suffix = [...randomBytes(6)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return words ? `${words}-${suffix}` : suffix;
}
