import type { ItemCondition, ItemStatus, Platform, PostingStatus } from '../graphql/generated/graphql.ts';
import type { SelectOption } from './select.tsx';

/** What the states and conditions of the API are called on screen; the one place where they get their words. */
export const ITEM_STATUS_WORDS: Readonly<Record<ItemStatus, string>> = {
  DRAFT: 'Draft',
  ACTIVE: 'For sale',
  SOLD: 'Sold',
  ARCHIVED: 'Archived',
};

export const POSTING_STATUS_WORDS: Readonly<Record<PostingStatus, string>> = {
  QUEUED: 'Waiting',
  PUBLISHING: 'Publishing',
  LIVE: 'Live',
  NEEDS_ATTENTION: 'Needs you',
  FAILED: 'Failed',
  ENDING: 'Taking down',
  ENDED: 'Ended',
};

export const CONDITION_WORDS: Readonly<Record<ItemCondition, string>> = {
  NEW: 'New',
  LIKE_NEW: 'Like new',
  GOOD: 'Good',
  FAIR: 'Fair',
  POOR: 'Poor',
  FOR_PARTS: 'For parts',
};

export const PLATFORM_WORDS: Readonly<Record<Platform, string>> = {
  EBAY: 'eBay',
  FACEBOOK: 'Facebook',
  WEBSITE: 'Website',
};

/** The entries of a word list as choices, in the order in which they are written above. */
export function optionsOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
): SelectOption<Value>[] {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}
