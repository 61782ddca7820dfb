import type { PlatformsQuery, PostingDetailsFragment } from '../../graphql/generated/graphql.ts';
import { formatRelativeTime } from '../../lib/dates.ts';

interface Situation {
  readonly name: string;
  readonly info: PlatformsQuery['platforms'][number] | null;
  readonly posting: PostingDetailsFragment | null;
}

/** One plain sentence on how an item stands on a platform, and why. */
export function postingWords({ name, info, posting }: Situation, now: number = Date.now()): string {
  if (posting?.error && posting.status !== 'LIVE' && posting.status !== 'ENDED') {
    const again = posting.nextAttemptAt
      ? ` The next try is ${formatRelativeTime(posting.nextAttemptAt, now)}.`
      : '';
    return posting.error.message + again;
  }
  switch (posting?.status) {
    case 'QUEUED':
      return 'It is next in line.';
    case 'PUBLISHING':
      return `It is on its way to ${name}.`;
    case 'LIVE':
      return posting.postedAt
        ? `For sale there since ${formatRelativeTime(posting.postedAt, now)}. Changes follow by themselves.`
        : 'For sale there. Changes follow by themselves.';
    case 'ENDING':
      return 'It is being taken down.';
    case 'FAILED':
    case 'NEEDS_ATTENTION':
      return 'It could not be posted.';
    case 'ENDED':
      return posting.endedAt ? `Taken down ${formatRelativeTime(posting.endedAt, now)}.` : 'Taken down.';
    default:
  }
  if (info && !info.available) return `${name} is not set up on this server.`;
  if (info && !info.connected) return `Your shop is not connected to ${name} yet.`;
  return 'Not posted.';
}
