import { isDeepStrictEqual } from 'node:util';
import type { PostingState } from './posting.state.ts';

/** What a client is shown of a posting. */
const VISIBLE = [
  'status',
  'externalId',
  'externalUrl',
  'error',
  'warnings',
  'differences',
  'attempts',
  'nextAttemptAt',
  'postedAt',
  'endedAt',
] as const satisfies readonly (keyof PostingState)[];

/** True where a seller can see a difference between two states. */
export function visibleChange(before: PostingState, after: PostingState): boolean {
  return VISIBLE.some((field) => !isDeepStrictEqual(plain(before[field]), plain(after[field])));
}

/** Strips prototypes: an error read from the database equals one that was just made. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
