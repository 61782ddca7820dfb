import { ItemCondition } from '../shared/enums.ts';

/** How a page says a condition. */
export const CONDITION_WORDS: Record<ItemCondition, string> = {
  [ItemCondition.NEW]: 'New',
  [ItemCondition.LIKE_NEW]: 'Like new',
  [ItemCondition.GOOD]: 'Good',
  [ItemCondition.FAIR]: 'Fair, with signs of wear',
  [ItemCondition.POOR]: 'Poor, well worn',
  [ItemCondition.FOR_PARTS]: 'For parts, or not working',
};

/** The nearest value of https://schema.org/OfferItemCondition, which knows only four. */
export const SCHEMA_CONDITIONS: Record<ItemCondition, string> = {
  [ItemCondition.NEW]: 'https://schema.org/NewCondition',
  [ItemCondition.LIKE_NEW]: 'https://schema.org/UsedCondition',
  [ItemCondition.GOOD]: 'https://schema.org/UsedCondition',
  [ItemCondition.FAIR]: 'https://schema.org/UsedCondition',
  [ItemCondition.POOR]: 'https://schema.org/UsedCondition',
  [ItemCondition.FOR_PARTS]: 'https://schema.org/DamagedCondition',
};
