import { describe, expect, it } from '@jest/globals';
import { sortUserErrors } from './user-errors.ts';

const error = (message: string, field: string[] | null) => ({
  code: 'INVALID',
  message,
  field,
  retryable: false,
});

describe('sortUserErrors', () => {
  it('finds the field with and without the input in its path', () => {
    const sorted = sortUserErrors(
      [error('Taken.', ['input', 'email']), error('Too short.', ['password'])],
      ['email', 'password'],
    );
    expect(sorted).toEqual({ fields: { email: 'Taken.', password: 'Too short.' }, form: null });
  });

  it('tells above the form what belongs to no field', () => {
    const sorted = sortUserErrors([error('Too many attempts.', null), error('No.', ['captcha'])], ['email']);
    expect(sorted).toEqual({ fields: {}, form: 'Too many attempts. No.' });
  });

  it('keeps both messages of one field', () => {
    expect(sortUserErrors([error('A.', ['email']), error('B.', ['email'])], ['email']).fields.email).toBe(
      'A. B.',
    );
  });
});
