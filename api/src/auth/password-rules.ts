import { MAX_PASSWORD_BYTES } from '../infra/hashing/password-hasher.ts';
import type { Problems } from '../shared/problems.ts';

const MIN_PASSWORD_BYTES = 8;

/** 8 to 72 bytes: shorter is guessed, and bcrypt would silently cut what is longer. */
export function checkPassword(problems: Problems, field: string, password: string): void {
  const bytes = Buffer.byteLength(password);
  if (bytes < MIN_PASSWORD_BYTES) {
    problems.add(
      field,
      'PASSWORD_TOO_SHORT',
      `The password needs at least ${MIN_PASSWORD_BYTES} characters.`,
    );
  } else if (bytes > MAX_PASSWORD_BYTES) {
    problems.add(
      field,
      'PASSWORD_TOO_LONG',
      `The password has ${bytes} bytes; at most ${MAX_PASSWORD_BYTES} count. Choose a shorter one.`,
    );
  }
  problems.noControlCharacters(field, password, 'The password');
}
