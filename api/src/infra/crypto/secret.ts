import { inspect } from 'node:util';

const REDACTED = '[secret]';

/**
 * A value that may be used but never shown: printing, logging, serialising or inspecting it gives
 * `[secret]`. Only `reveal` gives the value, which makes every use of it easy to find.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
