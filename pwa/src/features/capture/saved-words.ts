import { countOf } from '../../lib/count-of.ts';
import type { StoredCommand } from '../../offline/database.ts';

/** What became of a saved item so far, in one or two sentences. `commands` are those of this item. */
export function savedWords(commands: readonly StoredCommand[], online: boolean): string {
  const photos = commands.filter((command) => command.photoId !== null);
  const left = photos.filter((command) => command.state === 'waiting').length;
  const refused = photos.length - left;
  const creating = commands.some((command) => command.kind === 'createItem');
  if (!online && (creating || left > 0)) {
    return 'It is safe on this device, and is sent by itself when you are back online.';
  }
  if (creating) return 'It is safe on this device and on its way to your shop.';
  if (left > 0) return `${countOf(left, 'photo')} still to send. You can go on; sending does not stop.`;
  if (refused > 0) return `Your shop has the item, but not ${countOf(refused, 'photo')}.`;
  return 'Everything is in your shop.';
}
