import type { CommandPayloads } from './commands.ts';
import type { StoredCommand } from './database.ts';
import { newCommand } from './new-command.ts';

/** Gives photos that the shop has to another item, which may still be on its way there itself. */
export function moveImagesCommand(
  userId: string,
  itemId: string,
  payload: CommandPayloads['moveImages'],
): StoredCommand {
  return newCommand({ userId, itemId, otherItemId: payload.toItemId, kind: 'moveImages', payload });
}
