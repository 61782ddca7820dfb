import type { ItemStatus, PlatformsQuery, PostingDetailsFragment } from '../../graphql/generated/graphql.ts';
import { formatRelativeTime } from '../../lib/dates.ts';

interface Situation {
  readonly name: string;
  readonly info: PlatformsQuery['platforms'][number] | null;
  readonly posting: PostingDetailsFragment | null;
  /** Of the item. */
  readonly status: ItemStatus;
}

/** How an item stands on a platform, and why, in a plain sentence or two. */
export function postingWords({ name, info, posting, status }: Situation, now: number = Date.now()): string {
  if (posting?.error && posting.status !== 'ENDED') {
    const { nextAttemptAt } = posting;
    const again = nextAttemptAt ? ` The next try is ${formatRelativeTime(nextAttemptAt, now)}.` : '';
    return posting.error.message + again;
  }
  switch (posting?.status) {
    case 'QUEUED':
      return 'It is next in line.';
    case 'PUBLISHING':
      return `It is on its way to ${name}.`;
    case 'LIVE':
      return [
        posting.postedAt ? `Posted ${formatRelativeTime(posting.postedAt, now)}.` : 'It is there.',
        'What you change follows by itself.',
        posting.checkedAt ? `Looked at there ${formatRelativeTime(posting.checkedAt, now)}.` : '',
      ]
        .filter(Boolean)
        .join(' ');
    case 'ENDING':
      return 'It is being taken down.';
    case 'FAILED':
    case 'NEEDS_ATTENTION':
      return 'It could not be posted.';
    case 'ENDED':
      if (status === 'SOLD') return 'Taken down, since it is sold.';
      return posting.endedAt ? `Taken down ${formatRelativeTime(posting.endedAt, now)}.` : 'Taken down.';
    default:
  }
  if (info && !info.available) return `${name} is not set up on this server.`;
  if (info && !info.connected) return `Your shop is not connected to ${name} yet.`;
  if (status === 'SOLD') return 'It is sold.';
  if (status === 'ARCHIVED') return 'Archived. Put it up for sale to post it.';
  return 'Not posted.';
}
