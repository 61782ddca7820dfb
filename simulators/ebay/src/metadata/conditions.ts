/** ConditionEnum of the Inventory API and the id that the Metadata API and buyers' pages use for it. */
export const CONDITION_IDS = {
  NEW: '1000',
  NEW_OTHER: '1500',
  NEW_WITH_DEFECTS: '1750',
  CERTIFIED_REFURBISHED: '2000',
  EXCELLENT_REFURBISHED: '2010',
  VERY_GOOD_REFURBISHED: '2020',
  GOOD_REFURBISHED: '2030',
  SELLER_REFURBISHED: '2500',
  LIKE_NEW: '2750',
  PRE_OWNED_EXCELLENT: '2990',
  USED_EXCELLENT: '3000',
  PRE_OWNED_FAIR: '3010',
  USED_VERY_GOOD: '4000',
  USED_GOOD: '5000',
  USED_ACCEPTABLE: '6000',
  FOR_PARTS_OR_NOT_WORKING: '7000',
} as const;

/** A value of ConditionEnum. */
export type Condition = keyof typeof CONDITION_IDS;

/** True for a value of ConditionEnum. */
export const isCondition = (text: string): text is Condition => Object.hasOwn(CONDITION_IDS, text);

/** Conditions of which eBay ignores a conditionDescription, with a warning. */
export const isNew = (condition: string) =>
  condition === 'NEW' || condition === 'NEW_OTHER' || condition === 'NEW_WITH_DEFECTS';
