import { describe, expect, it } from '@jest/globals';
import { multiplyAmount } from './multiply-amount.ts';

describe('multiplyAmount', () => {
  it.each([
    ['12.50', 3, '37.50'],
    ['0.07', 1, '0.07'],
    ['0.10', 3, '0.30'],
    ['1250', 2, '2500'],
    ['0.00', 5, '0.00'],
    ['90071992547409.93', 3, '270215977642229.79'],
  ])('%s × %s is %s', (amount, times, product) => {
    expect(multiplyAmount(amount, times)).toBe(product);
  });
});
