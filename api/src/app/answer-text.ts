import type { FormattedExecutionResult } from 'graphql';

/**
 * The data of an answer that is written already. To whoever does not know it, `JSON.stringify` among them, it is
 * the data itself.
 */
export class AnswerText {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The body of an answer; what is written already is not written again. */
export function stringifyAnswer({ data, errors, extensions }: FormattedExecutionResult): string {
  return data instanceof AnswerText && !errors && !extensions
    ? `{"data":${data.text}}\n`
    : `${JSON.stringify({ errors, data, extensions })}\n`;
}
