import { describe, expect, it } from '@jest/globals';
import { currencySymbol, formatMoney, parseAmount } from './money.ts';

describe('parseAmount', () => {
  it.each([
    ['12', '12'],
    ['12.5', '12.5'],
    ['12,50', '12.50'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234', '1234'],
    [' $ 9.99 ', '9.99'],
    ['.5', '0.5'],
    ['007', '7'],
    ['0', '0'],
  ])('reads %p as %p', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each(['', 'abc', '-5', '1.2345', '12.50.', '1e3'])('refuses %p', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it('takes no decimals in a currency that has none', () => {
    expect(parseAmount('1500', 0)).toBe('1500');
    expect(parseAmount('15.5', 0)).toBeNull();
  });
});

describe('formatMoney', () => {
  it('keeps every digit of a large amount', () => {
    expect(formatMoney({ amount: '1234567.89', currencyCode: 'USD' })).toBe('$1,234,567.89');
  });

  it('names the sign of a currency', () => {
    expect(currencySymbol('EUR')).toBe('€');
  });
});
