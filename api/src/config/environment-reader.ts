/** Reads variables and collects what is wrong with them, so that one start names every problem. */
export class EnvironmentReader {
  private readonly problems: string[] = [];

  constructor(private readonly source: NodeJS.ProcessEnv) {}

  optional(name: string): string | null {
    const value = this.source[name]?.trim();
    return value ? value : null;
  }

  text(name: string, fallback: string): string {
    return this.optional(name) ?? fallback;
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === null) {
      this.problems.push(`${name} is needed with these settings, but is not set.`);
    }
    return value ?? '';
  }

  /** A secret of at least so many characters. Its value is never part of a message. */
  secret(name: string, minLength: number): string | null {
    const value = this.optional(name);
    if (value !== null && value.length < minLength) {
      this.problems.push(`${name} is too short: give at least ${minLength} characters.`);
    }
    return value;
  }

  /** A secret of a certain form. Its value is never part of a message. */
  matching(name: string, form: RegExp, words: string): string | null {
    const value = this.optional(name);
    if (value !== null && !form.test(value)) {
      this.problems.push(`${name} must be ${words}.`);
    }
    return value;
  }

  /** Several secrets with commas between them, each of at least so many characters. */
  secrets(name: string, minLength: number): string[] {
    const values = (this.optional(name) ?? '').split(',').map((value) => value.trim());
    const given = values.filter((value) => value !== '');
    if (given.some((value) => value.length < minLength)) {
      this.problems.push(`Each of ${name} needs at least ${minLength} characters.`);
    }
    return given;
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const value = this.optional(name);
    if (value === null) {
      return fallback;
    }
    const number = Number(value);
    if (!Number.isInteger(number) || number < min || number > max) {
      this.problems.push(`${name} must be a whole number from ${min} to ${max}, not "${value}".`);
    }
    return number;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.choice(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true';
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.optional(name) ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (!found) {
      this.problems.push(`${name} must be one of ${choices.join(', ')}, not "${value}".`);
    }
    return found ?? fallback;
  }

  /** An http(s) address, given back without a slash at its end. */
  url(name: string): string | null {
    const value = this.optional(name);
    if (value === null) {
      return null;
    }
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
      this.problems.push(`${name} must be an http or https address, not "${value}".`);
      return null;
    }
    return value.replace(/\/+$/, '');
  }

  throwIfAny(): void {
    if (this.problems.length > 0) {
      throw new Error(`The configuration has problems:\n- ${this.problems.join('\n- ')}`);
    }
  }
}
