import type { StoredPhoto } from '../../offline/database.ts';
import { deleteDraft } from '../../offline/draft-store.ts';
import type { KeptWork, Rewrite } from '../../offline/kept-work.ts';
import { type BatchEntry, batchDraft, batchIdOf, entriesOf, readBatch } from './batch-store.ts';
import { DraftSession, type DraftTools, type NewPhoto } from './draft-session.ts';
import { openDraft, takeSharedPhotos } from './open-draft.ts';
import { putBack } from './sort-out.ts';

export interface CaptureState {
  /** What is photographed now. */
  readonly session: DraftSession;
  /** The items before it that were photographed in one go. */
  readonly batch: readonly BatchEntry[];
  /** Photos that another app shared could not be taken in. */
  readonly sharingFailed: boolean;
}

/** What a label in a photo did: began an item, gave the one in hand its SKU, or nothing. */
interface LabelRead {
  readonly effect: 'begins' | 'set' | 'same';
  readonly undo: () => Promise<void>;
}

/** What a label changed, for the way back. */
interface BeforeLabel {
  readonly sku: string;
  readonly begins: boolean;
  /** The photo of the label itself, where it was not kept. */
  readonly shot: StoredPhoto | null;
}

/**
 * Items that are photographed one after the other. Each step begins when the one before it is on the device: a
 * photo belongs to the item that was in hand when it was taken, however fast the fingers are.
 */
export class CaptureRun {
  readonly #tools: DraftTools;
  readonly #listeners = new Set<() => void>();
  #state: CaptureState;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(tools: DraftTools, state: CaptureState) {
    this.#tools = tools;
    this.#state = state;
  }

  /**
   * Goes on with the draft that is asked for, or else with the one that was begun last and is not on its way yet,
   * or with a new one. Photos that another app has shared are taken into it.
   */
  static async open(tools: DraftTools, wishedId: string | null): Promise<CaptureRun> {
    const session = await openDraft(tools, wishedId);
    const sharingFailed = await takeSharedPhotos(session).then(
      () => false,
      () => true,
    );
    const batch = await readBatch(tools.userId).catch(() => []);
    return new CaptureRun(tools, { session, batch, sharingFailed });
  }

  readonly getState = (): CaptureState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The number of the item in hand, beginning with one. */
  get number(): number {
    const { session, batch } = this.#state;
    const { continues } = session.getSnapshot();
    const place = batch.findIndex(({ id }) => id === continues?.id);
    return (place < 0 ? batch.length : place) + 1;
  }

  /** Puts an empty draft in place of this one. */
  startNext(): DraftSession {
    return this.#begin(DraftSession.fresh(this.#tools));
  }

  /** Keeps a photo that is being taken, for the item that was in hand then. Null where there was no picture. */
  take(picture: Promise<NewPhoto | null>): Promise<StoredPhoto | null> {
    return this.#inTurn(async () => {
      const photo = await picture;
      if (!photo) return null;
      const [kept] = await this.#state.session.addPhotos([photo]);
      return kept ?? null;
    });
  }

  /** Keeps photos that were chosen. */
  add(photos: readonly NewPhoto[]): Promise<readonly StoredPhoto[]> {
    return this.#inTurn(() => this.#state.session.addPhotos(photos));
  }

  /** Hands the item in hand to the outbox and begins the next; nothing where there is no photo yet. */
  nextItem(): Promise<boolean> {
    return this.#inTurn(() => this.#leave(DraftSession.fresh(this.#tools)));
  }

  /** Takes the last item up again; what was photographed since goes to it. */
  backToLast(): Promise<void> {
    return this.#inTurn(async () => this.#goBack());
  }

  /**
   * A label in a photo begins another item, with this photo if it shows more than the label, and what was taken
   * after it. Without photos before it, it is the label of the item in hand. Null where that photo is not in hand
   * any more.
   */
  label(photoId: string, sku: string, keepsPhoto: boolean): Promise<LabelRead | null> {
    return this.#inTurn(async () => {
      const { session } = this.#state;
      const { photos, values, continues } = session.getSnapshot();
      const place = photos.findIndex(({ id }) => id === photoId);
      if (place < 0) return null;
      const same = values.sku === sku || (continues !== null && this.#skuOf(continues.id) === sku);
      const begins = !same && (place > 0 || continues !== null);
      const shot = keepsPhoto ? null : await session.takeOut(photoId);
      const next = begins ? this.#draftOf(sku) : session;
      if (!same && next.getSnapshot().continues === null) next.setValues({ sku });
      if (begins) {
        const after = photos.slice(place).map(({ id }) => id);
        await session.handOver(
          after.filter((id) => id !== shot?.id),
          next,
        );
        await this.#leave(next);
      }
      const undo = (): Promise<void> => this.#unlabel(next, { sku: values.sku, begins, shot });
      return { effect: begins ? 'begins' : same ? 'same' : 'set', undo };
    });
  }

  /** The bar code of a product is the barcode of the item whose photo shows it. Gives the way back where it is. */
  productCode(photoId: string, barcode: string): Promise<(() => Promise<void>) | null> {
    return this.#inTurn(async () => {
      const { session } = this.#state;
      const { photos, values, continues } = session.getSnapshot();
      const mine = photos.some(({ id }) => id === photoId);
      if (!mine || continues || values.barcode !== '') return null;
      session.setValues({ barcode });
      return () =>
        this.#inTurn(async () => {
          if (this.#state.session === session) session.setValues({ barcode: '' });
        });
    });
  }

  /** Ends the batch, if there is one: then everything is saved and can be sorted out. */
  finish(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#state.batch.length === 0) return false;
      await this.#leave(DraftSession.fresh(this.#tools));
      return true;
    });
  }

  /**
   * Makes something else of items of the batch, in one step. Gives the way back, which is true if it could still be
   * gone, or null where some of it had left already.
   */
  async sortOut(itemIds: readonly string[], rewrite: Rewrite): Promise<(() => Promise<boolean>) | null> {
    let before: KeptWork | null = null;
    const after = await this.#rewrite(itemIds, (kept) => {
      before = kept;
      return rewrite(kept);
    });
    if (!after || !before) return null;
    const [then, now]: [KeptWork, KeptWork] = [before, after];
    const made = now.commands.filter((command) => !then.commands.includes(command));
    const all = [...new Set([...itemIds, ...made.map(({ itemId }) => itemId)])];
    return async () => (await this.#rewrite(all, (kept) => putBack(kept, then, now))) !== null;
  }

  /** Forgets which items belong together; the items themselves stay. */
  closeBatch(): Promise<void> {
    return this.#inTurn(async () => {
      await deleteDraft(batchIdOf(this.#tools.userId));
      this.#set({ batch: [] });
    });
  }

  #rewrite(itemIds: readonly string[], rewrite: Rewrite): Promise<KeptWork | null> {
    const batchId = batchIdOf(this.#tools.userId);
    return this.#inTurn(async () => {
      const next = await this.#tools.outbox.rewrite(itemIds, rewrite, [batchId]);
      if (next) this.#set({ batch: entriesOf(next.drafts.find(({ id }) => id === batchId)) });
      return next;
    });
  }

  #skuOf(id: string): string | undefined {
    return this.#state.batch.find((entry) => entry.id === id)?.sku;
  }

  /** The draft that a label begins; an item of this batch that has it already is taken up again. */
  #draftOf(sku: string): DraftSession {
    const earlier = this.#state.batch.find((entry) => entry.sku === sku);
    return DraftSession.fresh(this.#tools, earlier ? { id: earlier.id, photos: earlier.photos } : null);
  }

  async #leave(next: DraftSession): Promise<boolean> {
    const { session, batch } = this.#state;
    const { photos, continues, values } = session.getSnapshot();
    if (photos.length === 0 && continues) await deleteDraft(session.id);
    else if (photos.length === 0) return false;
    else {
      const entry: BatchEntry = { id: session.id, photos: photos.length, sku: values.sku };
      const known = batch.map((each) =>
        each.id === continues?.id ? { ...each, photos: each.photos + photos.length } : each,
      );
      const items = continues ? known : [...batch, entry];
      await session.save([batchDraft(this.#tools.userId, items)]);
      this.#set({ batch: items });
    }
    this.#begin(next);
    return true;
  }

  #goBack(): void {
    const { session, batch } = this.#state;
    const last = batch.at(-1);
    if (last) session.continue({ id: last.id, photos: last.photos });
    this.#set({});
  }

  #unlabel(session: DraftSession, before: BeforeLabel): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.session !== session) return;
      if (before.shot) await session.putBack(before.shot, 0);
      session.setValues({ sku: before.begins ? '' : before.sku });
      if (before.begins) this.#goBack();
    });
  }

  #begin(session: DraftSession): DraftSession {
    this.#set({ session, sharingFailed: false });
    return session;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #set(change: Partial<CaptureState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
