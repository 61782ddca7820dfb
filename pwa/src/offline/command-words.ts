import { type CommandKind, payloadOf } from './commands.ts';
import type { StoredCommand } from './database.ts';

const WORDS: Readonly<Record<CommandKind, string>> = {
  createItem: 'A new item',
  uploadImage: 'A photo',
  postItem: 'Posting it',
  editItem: 'Your edit',
  setStatus: 'Its new status',
  changeItem: 'A change of several items',
  deleteItem: 'Deleting it',
  restoreItem: 'Restoring it',
  markSold: 'A sale',
  undoSale: 'Taking a sale back',
  orderImages: 'The order of the photos',
  moveImages: 'Moving photos',
  deleteImage: 'Removing a photo',
  endPosting: 'Taking it down',
  retryPosting: 'Posting it again',
};

/** Fields whose names are no words yet. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  conditionNotes: 'condition notes',
  storageLocation: 'storage location',
  sku: 'SKU',
  attributes: 'details',
};

/** What a command is about, to begin a sentence with. An older or newer version's own is "A change". */
export function commandWords(command: StoredCommand): string {
  if (command.kind !== 'editItem') return WORDS[command.kind as CommandKind] ?? 'A change';
  const fields = Object.keys(payloadOf(command, 'editItem').shown).map((name) => FIELD_NAMES[name] ?? name);
  return fields.length > 0 ? `${WORDS.editItem} of ${fields.join(', ')}` : WORDS.editItem;
}
