import { deleteDraft, findDraft, saveDraft } from '../../offline/draft-store.ts';
import type { Edit } from './follow-item.ts';

/**
 * Keeps what was changed of an item and is not saved yet, over reloads and crashes. Losing it would be a
 * nuisance and no loss of the item, so a device without room only forgets sooner.
 */
export class EditKeeper {
  readonly #id: string;
  readonly #userId: string;
  #kept: Edit | null = null;
  #writing: Promise<void> = Promise.resolve();

  private constructor(itemId: string, userId: string, kept: Edit | null) {
    this.#id = `edit-${itemId}`;
    this.#userId = userId;
    this.#kept = kept;
  }

  static async open(itemId: string, userId: string): Promise<EditKeeper> {
    const draft = await findDraft(`edit-${itemId}`).catch(() => undefined);
    return new EditKeeper(itemId, userId, draft?.userId === userId ? (draft.values as Edit) : null);
  }

  /** What was changed and not saved, or null. */
  get kept(): Edit | null {
    return this.#kept;
  }

  /** Keeps this edit, or forgets what was kept. */
  keep(edit: Edit | null): void {
    if (edit === this.#kept) return;
    this.#kept = edit;
    this.#writing = this.#writing.then(() => this.#write(edit)).catch(() => undefined);
  }

  async #write(edit: Edit | null): Promise<void> {
    // Only the newest counts; those between were overtaken while they waited.
    if (edit !== this.#kept) return;
    if (edit === null) return deleteDraft(this.#id);
    const values = { version: edit.version, base: edit.base, values: edit.values };
    await saveDraft({ id: this.#id, userId: this.#userId, kind: 'edit', updatedAt: Date.now(), values });
  }
}
