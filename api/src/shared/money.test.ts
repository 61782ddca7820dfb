import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromMinorUnits, MAX_MINOR_UNITS, toMinorUnits } from './money.ts';

describe('money', () => {
  it.each(['USD', 'JPY', 'KWD'])('in %s survives the way to the edge and back', (currency) => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_MINOR_UNITS, max: MAX_MINOR_UNITS }), (units) => {
        expect(toMinorUnits(fromMinorUnits(units, currency), currency)).toBe(units);
      }),
    );
  });

  it.each([
    ['12.5', 'USD', 1250],
    ['0012.50', 'USD', 1250],
    ['0.10', 'USD', 10],
    ['-0', 'USD', 0],
    ['12.500', 'USD', 1250],
    ['12.505', 'USD', null],
    ['1.5', 'JPY', null],
    ['100', 'JPY', 100],
    ['1.234', 'KWD', 1234],
    ['9999999999.99', 'USD', 999_999_999_999],
    ['10000000000', 'USD', null],
    ['9'.repeat(40), 'USD', null],
    ['1e3', 'USD', null],
    ['', 'USD', null],
  ])('reads %s %s as %s minor units', (amount, currency, units) => {
    expect(toMinorUnits(amount, currency)).toBe(units);
  });
});
