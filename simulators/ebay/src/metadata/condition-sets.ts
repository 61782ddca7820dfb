import type { ConditionSet } from '../taxonomy/category.ts';
import type { Condition } from './conditions.ts';

/** A condition that a category takes, with the category's own word for it. */
export interface AcceptedCondition {
  condition: Condition;
  words: string;
  /** Trading cards: what must be said besides; ids of card-descriptors.ts. */
  descriptors?: 'graded' | 'ungraded';
}

const accepts = (condition: Condition, words: string): AcceptedCondition => ({ condition, words });

/** What each set of conditions is on eBay's US site. The wording differs by category, the id does not. */
export const CONDITION_SETS: Record<ConditionSet, readonly AcceptedCondition[]> = {
  goods: [
    accepts('NEW', 'New'),
    accepts('NEW_OTHER', 'New – Open box'),
    accepts('USED_EXCELLENT', 'Used'),
    accepts('FOR_PARTS_OR_NOT_WORKING', 'For parts or not working'),
  ],
  apparel: [
    accepts('NEW', 'New with tags'),
    accepts('NEW_OTHER', 'New without tags'),
    accepts('NEW_WITH_DEFECTS', 'New with imperfections'),
    accepts('PRE_OWNED_EXCELLENT', 'Pre-owned – Excellent'),
    accepts('USED_EXCELLENT', 'Pre-owned – Good'),
    accepts('PRE_OWNED_FAIR', 'Pre-owned – Fair'),
  ],
  books: [
    accepts('NEW', 'Brand New'),
    accepts('LIKE_NEW', 'Like New'),
    accepts('USED_VERY_GOOD', 'Very Good'),
    accepts('USED_GOOD', 'Good'),
    accepts('USED_ACCEPTABLE', 'Acceptable'),
  ],
  media: [
    accepts('NEW', 'Brand New'),
    accepts('LIKE_NEW', 'Like New'),
    accepts('USED_VERY_GOOD', 'Very Good'),
    accepts('USED_GOOD', 'Good'),
    accepts('USED_ACCEPTABLE', 'Acceptable'),
  ],
  electronics: [
    accepts('NEW', 'New'),
    accepts('NEW_OTHER', 'Open box'),
    accepts('SELLER_REFURBISHED', 'Seller refurbished'),
    accepts('USED_EXCELLENT', 'Used'),
    accepts('FOR_PARTS_OR_NOT_WORKING', 'For parts or not working'),
  ],
  cards: [
    { condition: 'LIKE_NEW', words: 'Graded', descriptors: 'graded' },
    { condition: 'USED_VERY_GOOD', words: 'Ungraded', descriptors: 'ungraded' },
  ],
  'new only': [accepts('NEW', 'New')],
};
