import { GraphQLError } from 'graphql';

/** Writes the values that place a row in its order as an opaque cursor. */
export function encodeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor back; a cursor of another order, or a forged one, is a client's mistake. */
export function decodeCursor(cursor: string, length: number): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length) {
      return values;
    }
  } catch {
    // Falls through to the same answer: to the client it is all one mistake.
  }
  throw badUserInput('This cursor does not belong to this list. Start again without it.');
}

/** A mistake in arguments, as a top-level error with the code that Apollo clients know. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
