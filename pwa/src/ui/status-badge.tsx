import type { ItemStatus, PostingStatus } from '../graphql/generated/graphql.ts';
import { classNames } from '../lib/class-names.ts';
import classes from './status-badge.module.css';
import { ITEM_STATUS_WORDS, POSTING_STATUS_WORDS } from './words.ts';

type Tone = 'neutral' | 'live' | 'moving' | 'attention' | 'danger' | 'sold';

const ITEM_TONES: Readonly<Record<ItemStatus, Tone>> = {
  DRAFT: 'neutral',
  ACTIVE: 'live',
  SOLD: 'sold',
  ARCHIVED: 'neutral',
};

const POSTING_TONES: Readonly<Record<PostingStatus, Tone>> = {
  QUEUED: 'moving',
  PUBLISHING: 'moving',
  LIVE: 'live',
  NEEDS_ATTENTION: 'attention',
  FAILED: 'danger',
  ENDING: 'moving',
  ENDED: 'neutral',
};

function Badge({ tone, words }: { readonly tone: Tone; readonly words: string }) {
  return (
    <span className={classNames(classes.badge, classes[tone])}>
      <span className={classes.dot} aria-hidden="true" />
      {words}
    </span>
  );
}

/** Where an item stands, in words. */
export function ItemStatusBadge({ status }: { readonly status: ItemStatus }) {
  return <Badge tone={ITEM_TONES[status]} words={ITEM_STATUS_WORDS[status]} />;
}

/** Where a posting stands, in words; what is under way has a dot that breathes. */
export function PostingStatusBadge({ status }: { readonly status: PostingStatus }) {
  return <Badge tone={POSTING_TONES[status]} words={POSTING_STATUS_WORDS[status]} />;
}
