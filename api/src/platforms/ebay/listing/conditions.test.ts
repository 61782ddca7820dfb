import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ItemCondition } from '../../../shared/enums.ts';
import { EBAY_CONDITIONS, nearestCondition } from './conditions.ts';

const GOODS = ['1000', '1500', '3000', '7000'];
const CLOTHES = ['1000', '1500', '1750', '2990', '3000', '3010'];
const BOOKS = ['1000', '2750', '4000', '5000', '6000'];

describe('the nearest honest condition', () => {
  test.each([
    [ItemCondition.NEW, '1000', '1000', '1000'],
    [ItemCondition.LIKE_NEW, '3000', '2990', '2750'],
    [ItemCondition.GOOD, '3000', '3000', '5000'],
    [ItemCondition.FAIR, '3000', '3010', '6000'],
    [ItemCondition.POOR, '3000', '3010', '6000'],
    [ItemCondition.FOR_PARTS, '7000', null, null],
  ])('of %s', (condition, goods, clothes, books) => {
    expect(nearestCondition(condition, GOODS)).toBe(goods);
    expect(nearestCondition(condition, CLOTHES)).toBe(clothes);
    expect(nearestCondition(condition, BOOKS)).toBe(books);
  });

  test('says nothing of trading cards, where the same numbers mean "graded" and "ungraded"', () => {
    expect(nearestCondition(ItemCondition.LIKE_NEW, ['2750', '4000'])).toBeNull();
  });

  /** How much each promises, where 3000 stands beside better and worse used ones, or alone for all of them. */
  const PROMISE: Record<string, number> = {
    1000: 100,
    1500: 90,
    1750: 85,
    2000: 84,
    2010: 83,
    2020: 82,
    2030: 81,
    2500: 80,
    2750: 70,
    2990: 65,
    4000: 55,
    5000: 40,
    3010: 20,
    6000: 20,
    7000: 0,
  };
  const MOST: Record<ItemCondition, number> = {
    [ItemCondition.NEW]: 100,
    [ItemCondition.LIKE_NEW]: 70,
    [ItemCondition.GOOD]: 40,
    [ItemCondition.FAIR]: 20,
    [ItemCondition.POOR]: 20,
    [ItemCondition.FOR_PARTS]: 0,
  };

  const promiseOf3000 = (accepted: readonly string[]) => {
    const has = (...ids: string[]) => ids.some((id) => accepted.includes(id));
    return has('4000', '5000', '6000') ? 60 : has('2990', '3010') ? 40 : 0;
  };

  test('is one that the category takes, is never better than what was said, and never refurbished', () => {
    const accepted = fc.subarray(Object.keys(EBAY_CONDITIONS));
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(ItemCondition)), accepted, (condition, ids) => {
        const id = nearestCondition(condition, ids);
        if (id !== null) {
          expect(ids).toContain(id);
          expect(id === '3000' ? promiseOf3000(ids) : PROMISE[id]).toBeLessThanOrEqual(MOST[condition]);
          expect(Number(id) >= 2000 && Number(id) <= 2500).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is found wherever the very one is taken', () => {
    for (const [condition, id] of [
      [ItemCondition.NEW, '1000'],
      [ItemCondition.FOR_PARTS, '7000'],
    ] as const) {
      fc.assert(
        fc.property(fc.subarray(Object.keys(EBAY_CONDITIONS)), (others) => {
          expect(nearestCondition(condition, [...others, id])).toBe(id);
        }),
      );
    }
  });
});
