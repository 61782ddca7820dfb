import { createHash } from 'node:crypto';

/** SHA-256 over a mutation and its input, whatever the order in which a client writes the fields. */
export function fingerprintOf(kind: string, input: unknown): Buffer {
  const text = JSON.stringify([kind, input], (_key, value) => sorted(value));
  return createHash('sha256').update(text).digest();
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
