import { countOf } from '../../lib/count-of.ts';
import type { StoredCommand } from '../../offline/database.ts';

interface OutboxWords {
  readonly tone: 'calm' | 'attention';
  readonly text: string;
  /** Where a person can mend it. */
  readonly leadsTo: string | null;
  readonly retries: boolean;
}

/**
 * The one thing worth saying of what is kept here: first what only a person can mend, then what is stuck, then
 * what moves. Null where there is nothing to say; without a network another banner has said it.
 */
export function outboxWords(
  commands: readonly StoredCommand[],
  sending: ReadonlySet<string>,
  online: boolean,
): OutboxWords | null {
  const refused = commands.filter((command) => command.state === 'refused');
  const first = refused.find((command) => command.kind === 'createItem') ?? refused[0];
  if (first) {
    return {
      tone: 'attention',
      text: refusedText(first),
      leadsTo: first.kind === 'createItem' ? `/capture?draft=${first.itemId}` : `/items/${first.itemId}`,
      retries: false,
    };
  }
  if (commands.length === 0) return null;
  const photos = commands.filter((command) => command.photoId !== null).length;
  const what = photos > 0 ? countOf(photos, 'photo') : countOf(commands.length, 'change');
  if (!online) {
    return {
      tone: 'attention',
      text: `${what} kept here until you are back online.`,
      leadsTo: null,
      retries: false,
    };
  }
  if (commands.some(({ id, failure }) => failure !== null && !sending.has(id))) {
    return { tone: 'attention', text: `${what} waiting, kept here.`, leadsTo: null, retries: true };
  }
  return { tone: 'calm', text: `Sending ${what}.`, leadsTo: null, retries: false };
}

function refusedText(command: StoredCommand): string {
  if (command.kind === 'createItem') return 'An item was not taken.';
  return command.photoId === null ? 'An item was not posted.' : 'A photo was not taken.';
}
