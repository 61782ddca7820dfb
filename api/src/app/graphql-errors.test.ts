import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { formatError, presentError } from './graphql-errors.ts';

const SECRET = 'SELECT password_hash FROM users /home/llatria/api/src';

function present(cause: unknown) {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const error =
    cause instanceof GraphQLError
      ? cause
      : new GraphQLError((cause as Error).message, { path: ['me'], originalError: cause as Error });
  const shown = presentError(error, log, { requestId: 'request-1' });
  return { shown, sent: JSON.stringify(shown), logged: lines.join('') };
}

const withCode = (code: string, message = SECRET) => Object.assign(new Error(message), { code });

describe('an error that reaches a client', () => {
  it('says nothing of a bug but a number, by which the log tells it all', () => {
    const { shown, sent, logged } = present(new Error(SECRET));
    expect(shown.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      retryable: false,
      requestId: 'request-1',
    });
    expect(shown.path).toEqual(['me']);
    expect(sent).not.toContain('SELECT');
    expect(sent).not.toContain('/home');
    expect(logged).toContain('SELECT');
    expect(logged).toContain('request-1');
  });

  it.each(['ECONNREFUSED', '57P01', '08006', '53300', '40001', '57014'])(
    'tells an outage (%s) as one, which may be tried again',
    (code) => {
      const { shown, sent } = present(Object.assign(new Error(SECRET), { driverError: withCode(code) }));
      expect(shown.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryable: true });
      expect(sent).not.toContain('SELECT');
    },
  );

  it('does not take a wrong statement for an outage', () => {
    expect(present(withCode('42P01')).shown.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(present(withCode('23505')).shown.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('passes with a code of ours, and as bad input where variables were wrong', () => {
    const ours = new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    expect(present(ours).shown).toMatchObject({
      message: 'Sign in first.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    const wrong = new GraphQLError('Variable "$id" of required type "ID!" was not provided.');
    expect(present(wrong).shown.extensions.code).toBe('BAD_USER_INPUT');
    const ofResolver = new GraphQLError('Variable "$x', { originalError: new Error('Variable "$x') });
    expect(present(ofResolver).shown.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('is masked even where Apollo Server made it', () => {
    expect(
      formatError({ message: SECRET, extensions: { code: 'INTERNAL_SERVER_ERROR' } }).message,
    ).not.toMatch(/SELECT/);
    const ours = { message: 'Syntax Error', extensions: { code: 'GRAPHQL_PARSE_FAILED' } };
    expect(formatError(ours)).toBe(ours);
  });
});
