import { countOf } from '../../lib/count-of.ts';
import type { StoredCommand } from '../../offline/database.ts';

interface OutboxWords {
  readonly tone: 'calm' | 'attention';
  readonly text: string;
  readonly retries: boolean;
}

/**
 * The one thing worth saying of what is kept here: first what only a person can mend, then what is stuck, then
 * what moves. Null where there is nothing to say. The screen of the sync tells the rest.
 */
export function outboxWords(
  commands: readonly StoredCommand[],
  sending: ReadonlySet<string>,
  online: boolean,
): OutboxWords | null {
  const refused = commands.filter((command) => command.state === 'refused');
  const first = refused.find((command) => command.kind === 'createItem') ?? refused[0];
  if (first) return { tone: 'attention', text: refusedText(first), retries: false };
  if (commands.length === 0) return null;
  const what = amountOf(commands);
  if (!online) {
    return { tone: 'attention', text: `${what} kept here until you are back online.`, retries: false };
  }
  if (commands.some(({ id, failure }) => failure !== null && !sending.has(id))) {
    return { tone: 'attention', text: `${what} waiting, kept here.`, retries: true };
  }
  return { tone: 'calm', text: `Sending ${what}.`, retries: false };
}

/** A new item and its photos are counted as photos: that is what its person thinks of. */
function amountOf(commands: readonly StoredCommand[]): string {
  const photos = commands.filter(({ photoId }) => photoId !== null);
  const withPhotos = new Set(photos.map(({ itemId }) => itemId));
  const changes = commands.filter(
    ({ photoId, itemId, kind }) => photoId === null && !(kind === 'createItem' && withPhotos.has(itemId)),
  );
  const parts = [
    ...(changes.length > 0 ? [countOf(changes.length, 'change')] : []),
    ...(photos.length > 0 ? [countOf(photos.length, 'photo')] : []),
  ];
  return parts.join(' and ');
}

function refusedText({ kind, photoId }: StoredCommand): string {
  if (kind === 'createItem') return 'An item was not taken.';
  if (kind === 'postItem') return 'An item was not posted.';
  return photoId === null ? 'A change was not taken.' : 'A photo was not taken.';
}
