import { createInputOf, EMPTY_ITEM } from '../graphql/item-values.ts';
import { newRecordId } from '../lib/identifiers.ts';
import { untitledName } from '../lib/untitled-name.ts';
import { createItemCommand } from './commands.ts';
import type { StoredCommand, StoredDraft } from './database.ts';

interface UntitledItem {
  readonly creation: StoredCommand;
  /** What its form begins with until the shop has it. */
  readonly draft: StoredDraft;
}

/** An item that nobody has described yet, for photos that shall be one of their own. */
export function untitledItem(userId: string, id: string = newRecordId()): UntitledItem {
  const input = createInputOf(id, { ...EMPTY_ITEM, title: untitledName(new Date()) }, 'DRAFT');
  return {
    creation: createItemCommand(userId, { ...input, id }),
    draft: { id, userId, kind: 'new-item', updatedAt: Date.now(), values: EMPTY_ITEM },
  };
}
