import { newRecordId } from '../lib/identifiers.ts';
import type { StoredCommand } from './database.ts';

/** What says of a command what it is; the rest begins the same for all. */
type CommandContents = Pick<StoredCommand, 'userId' | 'itemId' | 'kind' | 'payload'> & {
  readonly photoId?: string;
  readonly otherItemId?: string;
};

/** A command that has not been tried yet. */
export function newCommand({ photoId, ...contents }: CommandContents): StoredCommand {
  return {
    ...contents,
    id: newRecordId(),
    photoId: photoId ?? null,
    state: 'waiting',
    failure: null,
    attempts: 0,
    notBefore: 0,
    createdAt: Date.now(),
  };
}
