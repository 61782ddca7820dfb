import type { StoredDraft } from './database.ts';
import { deleteDraft, findDraft, saveDraft } from './draft-store.ts';

/**
 * Keeps what was begun on a form and is not saved yet, over reloads and crashes. Losing it would be a nuisance
 * and no loss of the item, so a device without room only forgets sooner.
 */
export class DraftKeeper<Values extends object> {
  readonly #id: string;
  readonly #userId: string;
  readonly #kind: StoredDraft['kind'];
  #kept: Values | null = null;
  #writing: Promise<void> = Promise.resolve();

  private constructor(kind: StoredDraft['kind'], id: string, userId: string, kept: Values | null) {
    this.#kind = kind;
    this.#id = id;
    this.#userId = userId;
    this.#kept = kept;
  }

  /** The draft of this kind for one item, with what was kept the last time. */
  static async open<Values extends object>(
    kind: StoredDraft['kind'],
    itemId: string,
    userId: string,
  ): Promise<DraftKeeper<Values>> {
    const id = `${kind}-${itemId}`;
    const draft = await findDraft(id).catch(() => undefined);
    return new DraftKeeper(kind, id, userId, draft?.userId === userId ? (draft.values as Values) : null);
  }

  /** What was begun and not saved, or null. */
  get kept(): Values | null {
    return this.#kept;
  }

  /** Keeps these values, or forgets what was kept. */
  keep(values: Values | null): void {
    if (values === this.#kept) return;
    this.#kept = values;
    this.#writing = this.#writing.then(() => this.#write(values)).catch(() => undefined);
  }

  async #write(values: Values | null): Promise<void> {
    // Only the newest counts; those between were overtaken while they waited.
    if (values !== this.#kept) return;
    if (values === null) return deleteDraft(this.#id);
    await saveDraft({
      id: this.#id,
      userId: this.#userId,
      kind: this.#kind,
      updatedAt: Date.now(),
      values: { ...values },
    });
  }
}
