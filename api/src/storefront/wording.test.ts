import { describe, expect, it } from '@jest/globals';
import { excerpt, priceText } from './wording.ts';

describe('priceText', () => {
  it.each([
    ['40.00', 'USD', '$40'],
    ['12.50', 'USD', '$12.50'],
    ['0.00', 'USD', '$0'],
    ['1250', 'JPY', '¥1,250'],
    ['1250.5', 'EUR', '€1,250.50'],
    ['9999999999.99', 'USD', '$9,999,999,999.99'],
  ])('writes %s %s as %s', (amount, currencyCode, text) => {
    expect(priceText({ amount, currencyCode })).toBe(text);
  });

  it('says so where there is none', () => expect(priceText(null)).toBe('Price on request'));
});

describe('excerpt', () => {
  it('makes one line and cuts between words', () => {
    expect(excerpt('A lamp.\n\n  With a\tshade. ', 50)).toBe('A lamp. With a shade.');
    expect(excerpt('one two three four', 12)).toBe('one two…');
    expect(excerpt('abcdefghijkl', 5)).toBe('abcd…');
  });

  it('cuts no sign in two', () => expect(excerpt('🪑🪑🪑🪑', 3)).toBe('🪑🪑…'));
});
