import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shareOut } from './share-out.ts';

const amounts = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
const weights = fc.array(fc.integer({ min: 0, max: 999_999_999_999 }), { minLength: 1, maxLength: 40 });

test('not a cent is lost or made', () => {
  fc.assert(
    fc.property(amounts, weights, (amount, parts) => {
      expect(shareOut(amount, parts).reduce((sum, share) => sum + share, 0)).toBe(amount);
    }),
  );
});

test('every share is within a cent of its due, and of the right sign', () => {
  fc.assert(
    fc.property(amounts, weights, (amount, parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      fc.pre(total > 0);
      shareOut(amount, parts).forEach((share, index) => {
        const due = (BigInt(amount) * BigInt(parts[index] ?? 0)) / BigInt(total);
        expect(Math.abs(share - Number(due))).toBeLessThanOrEqual(1);
        expect(share * Math.sign(amount)).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});

test('nothing weighs nothing, and equals share alike', () => {
  expect(shareOut(100, [])).toEqual([]);
  expect(shareOut(100, [0, 0, 0])).toEqual([34, 33, 33]);
  expect(shareOut(5, [0, 10])).toEqual([0, 5]);
  expect(shareOut(-5, [1, 1])).toEqual([-3, -2]);
});
