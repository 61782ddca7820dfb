import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  answersAnother,
  forgetReturn,
  keepReturn,
  keptReturn,
  readReturn,
  rememberBegun,
} from './connect-return.ts';

const CODE = 'v^1.1#i^1#f^0#p^3#t^a+b==/';
const returned = { code: CODE, state: 'mine', error: null };

beforeEach(() => sessionStorage.clear());

describe('the return from eBay', () => {
  it('is decoded once: a code keeps its plus signs and per cents', () => {
    const search = `?${new URLSearchParams({ state: 'mine', code: `${CODE}%23`, expires_in: '299' })}`;
    expect(readReturn(search)).toEqual({ code: `${CODE}%23`, state: 'mine', error: null });
  });

  it('may be an error, or nothing at all', () => {
    expect(readReturn('?error=access_denied&state=mine')).toEqual({
      code: null,
      state: 'mine',
      error: 'access_denied',
    });
    expect(readReturn('')).toBeNull();
    expect(readReturn('?state=mine')).toBeNull();
  });

  it('is kept over a sign-in, and gone once it is dealt with', () => {
    rememberBegun('mine');
    keepReturn(returned);
    expect(keptReturn()).toEqual(returned);
    forgetReturn();
    expect(keptReturn()).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('is noticed where it answers another attempt, and trusted where none is remembered', () => {
    expect(answersAnother(returned)).toBe(false);
    rememberBegun('mine');
    expect(answersAnother(returned)).toBe(false);
    rememberBegun('newer');
    expect(answersAnother(returned)).toBe(true);
  });
});
