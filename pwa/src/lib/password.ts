/** Bounds of a password in UTF-8 bytes: bcrypt reads no more than 72. */
export const PASSWORD_BYTES = { minimum: 8, maximum: 72 } as const;

export type PasswordStrength = 'weak' | 'fair' | 'good' | 'strong';

/** What a form can say of a password while it is typed. `problem` is null where the server will take it. */
export interface PasswordAssessment {
  readonly bytes: number;
  readonly problem: 'too-short' | 'too-long' | null;
  readonly strength: PasswordStrength;
}

/**
 * Length counts most, since long phrases beat short riddles; variety adds a little, and repetition or a
 * common beginning takes away. A hint for the person, not a gate: only the bounds are enforced.
 */
export function assessPassword(password: string): PasswordAssessment {
  const bytes = new TextEncoder().encode(password).length;
  const problem =
    bytes < PASSWORD_BYTES.minimum ? 'too-short' : bytes > PASSWORD_BYTES.maximum ? 'too-long' : null;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  const distinct = new Set(password).size;
  const common = /^(password|passwort|qwerty|letmein|welcome|admin|1234|abcd)/i.test(password);
  const score = Math.min(distinct, password.length) + (kinds - 1) * 2 - (common ? 8 : 0);
  const strength = score < 9 ? 'weak' : score < 13 ? 'fair' : score < 17 ? 'good' : 'strong';
  return { bytes, problem, strength };
}
