import { describe, expect, it } from '@jest/globals';
import { countOf, wholeNumber } from './count-of.ts';

describe('wholeNumber', () => {
  it.each([0, 7, 999, 1_000, 12_345, 999_999, 1_000_000, 1_234_567_890])(
    'groups %p as English does',
    (count) => {
      expect(wholeNumber(count)).toBe(count.toLocaleString('en'));
    },
  );
});

describe('countOf', () => {
  it('has one thing in the singular', () => {
    expect([countOf(1, 'photo'), countOf(1_204, 'photo'), countOf(2, 'entry', 'entries')]).toEqual([
      '1 photo',
      '1,204 photos',
      '2 entries',
    ]);
  });
});
