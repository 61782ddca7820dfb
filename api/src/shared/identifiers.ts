import { v7, validate } from 'uuid';
import { refuse } from './user-error.ts';

/** A new UUIDv7: grows with time, which keeps index pages together. */
export const newId = (): string => v7();

/** True for any RFC 9562 UUID. An id that is not one cannot exist, and must not reach PostgreSQL. */
export const isId = (value: string): boolean => validate(value);

/** A client-made id, or a new one. Refuses what is not a UUID. */
export function clientId(value: string | null | undefined, field: string): string {
  if (value == null) {
    return newId();
  }
  if (!isId(value)) {
    refuse('INVALID_ID', 'The id is not a UUID. Send one made by a UUID library, or leave it out.', {
      field: [field],
    });
  }
  return value.toLowerCase();
}
