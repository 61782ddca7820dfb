import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import { outcomeOfError, outcomeOfUserErrors } from './outcome.ts';

const graphqlError = (code: string, message = 'Words of the server.') =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions: { code } }] });
const serverError = (status: number) =>
  new ServerError('x', { response: new Response(null, { status }), bodyText: '' });
const userError = (retryable: boolean, field: string[] | null = null) => ({
  code: 'SOME_CODE',
  message: `Retryable ${retryable}.`,
  field,
  retryable,
});

describe('outcomeOfError', () => {
  it.each([['INTERNAL_SERVER_ERROR'], ['SERVICE_UNAVAILABLE'], ['RATE_LIMITED'], ['UNAUTHENTICATED']])(
    'tries again after %s',
    (code) => {
      expect(outcomeOfError(graphqlError(code)).kind).toBe('later');
    },
  );

  it('gives up what is wrong in itself, in the words of the server', () => {
    expect(outcomeOfError(graphqlError('BAD_USER_INPUT', 'The title is missing.'))).toMatchObject({
      kind: 'refused',
      failure: { message: 'The title is missing.' },
    });
  });

  it.each([
    [500, 'later'],
    [502, 'later'],
    [503, 'later'],
    [401, 'later'],
    [408, 'later'],
    [429, 'later'],
    [400, 'refused'],
    [413, 'refused'],
  ])('takes status %s as %s', (status, kind) => {
    expect(outcomeOfError(serverError(status)).kind).toBe(kind);
  });

  it.each([
    ['120', 120_000],
    [new Date(Date.now() - 5_000).toUTCString(), 0],
    ['soon', undefined],
  ])('waits as a server with Retry-After: %s asks', (value, pause) => {
    const response = new Response(null, { status: 429, headers: { 'retry-after': value } });
    const error = new ServerError('', { response, bodyText: '' });
    const outcome = outcomeOfError(error);
    expect(outcome.kind === 'later' && outcome.pauseMilliseconds).toBe(pause);
  });

  it('takes a lost connection as passing', () => {
    expect(outcomeOfError(new TypeError('Failed to fetch')).kind).toBe('later');
  });
});

describe('outcomeOfUserErrors', () => {
  it('is done without errors', () => {
    expect(outcomeOfUserErrors([])).toEqual({ kind: 'done' });
  });

  it('is refused as soon as one error is final, and keeps all of them with their fields', () => {
    const errors = [userError(true, ['file']), userError(false, ['input', 'title'])];
    expect(outcomeOfUserErrors(errors)).toEqual({
      kind: 'refused',
      failure: { code: 'SOME_CODE', message: 'Retryable true. Retryable false.', errors },
    });
    expect(outcomeOfUserErrors([userError(true)]).kind).toBe('later');
  });
});
