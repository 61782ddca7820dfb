import { ItemCondition } from '../../../shared/enums.ts';

/** eBay's ConditionEnum by its condition id, best first. */
export const EBAY_CONDITIONS: Readonly<Record<string, string>> = {
  1000: 'NEW',
  1500: 'NEW_OTHER',
  1750: 'NEW_WITH_DEFECTS',
  2000: 'CERTIFIED_REFURBISHED',
  2010: 'EXCELLENT_REFURBISHED',
  2020: 'VERY_GOOD_REFURBISHED',
  2030: 'GOOD_REFURBISHED',
  2500: 'SELLER_REFURBISHED',
  2750: 'LIKE_NEW',
  2990: 'PRE_OWNED_EXCELLENT',
  3000: 'USED_EXCELLENT',
  3010: 'PRE_OWNED_FAIR',
  4000: 'USED_VERY_GOOD',
  5000: 'USED_GOOD',
  6000: 'USED_ACCEPTABLE',
  7000: 'FOR_PARTS_OR_NOT_WORKING',
};

/** eBay ignores a description of these and warns (sell_inventory, InventoryItem.conditionDescription). */
const WITHOUT_DESCRIPTION = new Set(['1000', '1500', '1750', '2750']);

/** Whether eBay shows a seller's words on this condition. */
export function takesDescription(conditionId: string | null): boolean {
  return conditionId !== null && !WITHOUT_DESCRIPTION.has(conditionId);
}

/** Fit for each of our conditions, nearest first; never one that promises more. Refurbished is never guessed. */
const NEAREST: Readonly<Record<ItemCondition, readonly string[]>> = {
  [ItemCondition.NEW]: ['1000', '1500', '2750', '2990', '3000', '4000', '5000', '6000'],
  [ItemCondition.LIKE_NEW]: ['2750', '2990', '3000', '4000', '5000', '6000'],
  [ItemCondition.GOOD]: ['5000', '3000', '3010', '6000'],
  [ItemCondition.FAIR]: ['6000', '3010', '3000'],
  [ItemCondition.POOR]: ['6000', '3010', '3000', '7000'],
  [ItemCondition.FOR_PARTS]: ['7000'],
};

/**
 * The nearest honest condition of those that a category takes; null where there is none. 3000 has three meanings:
 * just "Used" where it is the only used condition, "Pre-owned, good" beside 2990 or 3010 (clothes), and "Excellent"
 * beside 4000 to 6000 (books, films). The lowest used grade of a scale stands for everything below it that works.
 */
export function nearestCondition(condition: ItemCondition, accepted: readonly string[]): string | null {
  if (accepted.length > 0 && accepted.every((id) => id === '2750' || id === '4000')) {
    // Trading cards: here the two say "graded" and "ungraded", which only the seller knows.
    return null;
  }
  return (
    NEAREST[condition].find(
      (id) => accepted.includes(id) && (id !== '3000' || isHonest3000(condition, accepted)),
    ) ?? null
  );
}

function isHonest3000(condition: ItemCondition, accepted: readonly string[]): boolean {
  const has = (...ids: string[]) => ids.some((id) => accepted.includes(id));
  if (condition === ItemCondition.NEW || condition === ItemCondition.LIKE_NEW) {
    return true;
  }
  if (has('4000', '5000', '6000')) {
    return false;
  }
  return condition === ItemCondition.GOOD || !has('2990', '3010');
}
