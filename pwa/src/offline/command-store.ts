import { openDatabase, type StoredCommand, type StoredDraft, type StoredPhoto } from './database.ts';

/** Commands of one person in the order in which they were given. */
export async function listCommands(userId: string): Promise<StoredCommand[]> {
  const commands = await (await openDatabase()).getAllFromIndex('commands', 'userId', userId);
  return commands.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Drafts and photos that commands are about. */
export interface AlongWithCommands {
  readonly drafts?: readonly StoredDraft[];
  readonly photos?: readonly StoredPhoto[];
}

/** Writes commands, and the drafts and photos that they are about, all of them or none. */
export async function saveCommands(
  commands: readonly StoredCommand[],
  along: AlongWithCommands = {},
): Promise<void> {
  const transaction = (await openDatabase()).transaction(['commands', 'drafts', 'photos'], 'readwrite');
  await Promise.all([
    ...commands.map((command) => transaction.objectStore('commands').put(command)),
    ...(along.photos ?? []).map((photo) => transaction.objectStore('photos').put(photo)),
    ...(along.drafts ?? []).map((draft) => transaction.objectStore('drafts').put(draft)),
    transaction.done,
  ]);
}

/**
 * Notes something of a command, on top of what is kept of it now: another tab may have carried it over
 * meanwhile. Gives the command as it then is; null where it is gone, since it was discarded.
 */
export async function amendCommand(id: string, part: Partial<StoredCommand>): Promise<StoredCommand | null> {
  const transaction = (await openDatabase()).transaction('commands', 'readwrite');
  const kept = await transaction.store.get(id);
  const amended = kept ? { ...kept, ...part } : null;
  if (amended) await transaction.store.put(amended);
  await transaction.done;
  return amended;
}

/** Takes a command back that was never sent; false where it is too late for that. */
export async function takeBackCommand(id: string): Promise<boolean> {
  const transaction = (await openDatabase()).transaction('commands', 'readwrite');
  const kept = await transaction.store.get(id);
  const inTime = kept !== undefined && kept.startedAt === undefined && kept.attempts === 0;
  if (inTime) await transaction.store.delete(id);
  await transaction.done;
  return inTime;
}

interface Removal {
  /** A draft that became an item. */
  readonly draftId?: string | undefined;
  /** What becomes of the payloads of later commands of the same item. */
  readonly carryOver?: ((kind: string, payload: unknown) => unknown) | undefined;
}

/** Removes a command together with what it alone needed: its photo, and a draft that became an item. */
export async function removeCommand(command: StoredCommand, removal: Removal = {}): Promise<void> {
  const { draftId, carryOver } = removal;
  const transaction = (await openDatabase()).transaction(['commands', 'drafts', 'photos'], 'readwrite');
  const commands = transaction.objectStore('commands');
  if (carryOver) {
    for (const later of await commands.index('userId').getAll(command.userId)) {
      if (later.itemId !== command.itemId || later.id <= command.id) continue;
      // What was sent once keeps its contents for good: its id stands for them.
      if (later.startedAt !== undefined) continue;
      await commands.put({ ...later, payload: carryOver(later.kind, later.payload) });
    }
  }
  await Promise.all([
    commands.delete(command.id),
    command.photoId ? transaction.objectStore('photos').delete(command.photoId) : undefined,
    draftId ? transaction.objectStore('drafts').delete(draftId) : undefined,
    transaction.done,
  ]);
}
