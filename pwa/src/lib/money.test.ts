import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currencySymbol, formatAtHome, formatMoney, parseAmount } from './money.ts';

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

describe('formatAtHome', () => {
  const homes = ['en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-NZ', 'en-US'];
  const codes = ['AUD', 'CAD', 'GBP', 'EUR', 'NZD', 'USD', 'JPY'];

  it('says what Intl says, or nothing', () => {
    const cents = fc.integer({ min: 0, max: 99_999_999_999 });
    let said = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...homes),
        fc.constantFrom(...codes),
        cents,
        (locale, currencyCode, value) => {
          const amount = (value / 100).toFixed(2);
          const ours = formatAtHome({ amount, currencyCode }, locale);
          if (ours === null) return;
          said += 1;
          const format = new Intl.NumberFormat(locale, { style: 'currency', currency: currencyCode });
          expect(ours).toBe(format.format(value / 100));
        },
      ),
      { numRuns: 500 },
    );
    expect(said).toBeGreaterThan(20);
  });

  it.each(['-5', '1e3', '007', '1.234', 'free', ''])('leaves %p to Intl', (amount) => {
    expect(formatAtHome({ amount, currencyCode: 'USD' }, 'en-US')).toBeNull();
  });

  it('fills up a fraction', () => {
    expect(formatAtHome({ amount: '1234.5', currencyCode: 'GBP' }, 'en-GB')).toBe('£1,234.50');
  });
});
