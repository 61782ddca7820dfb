import { openDatabase, type StoredCommand, type StoredDraft, type StoredPhoto } from './database.ts';

/** Commands of one person in the order in which they were given. */
export async function listCommands(userId: string): Promise<StoredCommand[]> {
  const commands = await (await openDatabase()).getAllFromIndex('commands', 'userId', userId);
  return commands.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Writes commands, and the draft and photos that they are about, all of them or none. */
export async function saveCommands(
  commands: readonly StoredCommand[],
  along: { readonly draft?: StoredDraft; readonly photos?: readonly StoredPhoto[] } = {},
): Promise<void> {
  const transaction = (await openDatabase()).transaction(['commands', 'drafts', 'photos'], 'readwrite');
  await Promise.all([
    ...commands.map((command) => transaction.objectStore('commands').put(command)),
    ...(along.photos ?? []).map((photo) => transaction.objectStore('photos').put(photo)),
    along.draft ? transaction.objectStore('drafts').put(along.draft) : undefined,
    transaction.done,
  ]);
}

/** Notes how a try ended. Does nothing where the command is gone: it was discarded meanwhile. */
export async function updateCommand(command: StoredCommand): Promise<void> {
  const transaction = (await openDatabase()).transaction('commands', 'readwrite');
  if (await transaction.store.getKey(command.id)) await transaction.store.put(command);
  await transaction.done;
}

/** Removes a command together with what it alone needed: its photo, and a draft that became an item. */
export async function removeCommand(command: StoredCommand, draftId: string | null): Promise<void> {
  const transaction = (await openDatabase()).transaction(['commands', 'drafts', 'photos'], 'readwrite');
  await Promise.all([
    transaction.objectStore('commands').delete(command.id),
    command.photoId ? transaction.objectStore('photos').delete(command.photoId) : undefined,
    draftId ? transaction.objectStore('drafts').delete(draftId) : undefined,
    transaction.done,
  ]);
}
