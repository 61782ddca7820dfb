import { Refusal, type UserError, userError } from './user-error.ts';

/** Collects every problem of an input, so that a person mends all of them at once. */
export class Problems {
  readonly errors: UserError[] = [];

  add(field: string, code: string, message: string): void {
    this.errors.push(userError(code, message, { field: [field] }));
  }

  /** Text must not be longer than `limit` characters (UTF-16 units, as the platforms count). */
  maxLength(field: string, value: string | null | undefined, limit: number, label: string): void {
    if (value != null && value.length > limit) {
      this.add(field, 'TOO_LONG', `${label} has ${value.length} characters; at most ${limit} fit.`);
    }
  }

  /** Text must hold something other than white space. */
  notBlank(field: string, value: string | null | undefined, label: string): void {
    if (value == null || value.trim() === '') {
      this.add(field, 'REQUIRED', `${label} is needed.`);
    }
  }

  /** NUL cannot be stored by PostgreSQL and never belongs in text that a person typed. */
  noControlCharacters(field: string, value: string | null | undefined, label: string): void {
    if (value?.includes('\u0000')) {
      this.add(field, 'INVALID_TEXT', `${label} holds a character that cannot be stored. Type it again.`);
    }
  }

  throwIfAny(): void {
    if (this.errors.length > 0) {
      throw new Refusal(this.errors);
    }
  }
}
