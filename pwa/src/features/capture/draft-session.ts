import { createInputOf, EMPTY_ITEM, type ItemValues, isEmptyItem } from '../../graphql/item-values.ts';
import { newRecordId } from '../../lib/identifiers.ts';
import { untitledName } from '../../lib/untitled-name.ts';
import { createItemCommand, postItemCommand, uploadImageCommand } from '../../offline/commands.ts';
import type { StoredCommand, StoredDraft, StoredPhoto } from '../../offline/database.ts';
import { deleteDraft, saveDraft, saveDraftWithPhotos } from '../../offline/draft-store.ts';
import { askToKeepStorage } from '../../offline/keep-storage.ts';
import type { Outbox } from '../../offline/outbox.ts';
import type { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { deletePhoto, listPhotos, notePrepared, updatePhotos } from '../../offline/photo-store.ts';
import { withPhotosMoved } from '../../offline/unsent-work.ts';

/** What is written of a draft. */
type DraftValues = ItemValues & { readonly continues?: Continued | null };

export interface DraftSnapshot {
  readonly values: ItemValues;
  /** Set where this is no item of its own. */
  readonly continues: Continued | null;
  readonly photos: readonly StoredPhoto[];
  /** False where the device could not keep the last change: then it must not be left unsaid. */
  readonly kept: boolean;
}

/** The tools that a draft works with. */
export interface DraftTools {
  readonly userId: string;
  readonly outbox: Outbox;
  readonly preparer: PhotoPreparer;
}

/** A photo as it comes from a camera, the library or another app. */
export interface NewPhoto {
  readonly name: string;
  readonly blob: Blob;
}

/** An item that was saved before, and that gets these photos on top of those it had. */
export interface Continued {
  readonly id: string;
  readonly photos: number;
}

/**
 * An item that is being captured. Photos are on the device before they are on the screen, and every change of
 * a field is kept as it is made; saving hands everything to the outbox in one step.
 */
export class DraftSession {
  readonly id: string;
  readonly #tools: DraftTools;
  readonly #listeners = new Set<() => void>();
  #snapshot: DraftSnapshot;
  /** Writes of the draft, one after the other; the last state wins. */
  #writing: Promise<void> | null = null;
  #stale = false;
  #saved = false;

  private constructor(tools: DraftTools, id: string, snapshot: Omit<DraftSnapshot, 'kept'>) {
    this.#tools = tools;
    this.id = id;
    this.#snapshot = { ...snapshot, kept: true };
  }

  /** An empty one, or one that adds to an item that was saved before. */
  static fresh(tools: DraftTools, continues: Continued | null = null): DraftSession {
    return new DraftSession(tools, newRecordId(), { values: EMPTY_ITEM, photos: [], continues });
  }

  /** Goes on with what was begun before a reload or a crash. */
  static async resume(tools: DraftTools, draft: StoredDraft): Promise<DraftSession> {
    const photos = await listPhotos(draft.id);
    const { continues = null, ...kept } = draft.values as Partial<DraftValues>;
    const values = { ...EMPTY_ITEM, ...kept };
    const session = new DraftSession(tools, draft.id, { values, photos, continues });
    for (const photo of photos) if (photo.sha256 === null) void session.#prepare(photo);
    return session;
  }

  readonly getSnapshot = (): DraftSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isEmpty(): boolean {
    return this.#snapshot.photos.length === 0 && isEmptyItem(this.#snapshot.values);
  }

  setValues(change: Partial<ItemValues>): void {
    this.#set({ values: { ...this.#snapshot.values, ...change } });
    void this.#keep();
  }

  /** Makes these photos part of an item that was saved before. */
  continue(continues: Continued): void {
    this.#set({ continues });
    if (!this.isEmpty) void this.#keep();
  }

  /** Keeps photos on the device, then shows them. Rejects where the device has no room; nothing is shown then. */
  async addPhotos(files: readonly NewPhoto[]): Promise<readonly StoredPhoto[]> {
    const first = this.#nextPosition();
    const added = files.map(({ name, blob }, index) => ({
      id: newRecordId(),
      userId: this.#tools.userId,
      ownerId: this.id,
      position: first + index,
      name,
      blob,
      sha256: null,
      thumbnail: null,
      addedAt: Date.now(),
    }));
    await saveDraftWithPhotos(this.#stored(), added);
    askToKeepStorage();
    this.#set({ photos: [...this.#snapshot.photos, ...added] });
    for (const photo of added) void this.#prepare(photo);
    return added;
  }

  /** Gives photos of this draft to another one, as its first, in one step. */
  async handOver(ids: readonly string[], next: DraftSession): Promise<void> {
    await this.#writing;
    const goal = { itemId: next.id, first: true, from: 0 };
    const given = await this.#tools.outbox.rewrite([this.id, next.id], (kept) => {
      const others = kept.drafts.filter(({ id }) => id !== next.id);
      return withPhotosMoved({ ...kept, drafts: [...others, next.#stored()] }, ids, goal);
    });
    if (!given) throw new Error('These photos are on their way already');
    const { photos } = this.#snapshot;
    this.#set({ photos: photos.filter(({ id }) => !ids.includes(id)) });
    const all = given.photos.filter(({ ownerId }) => ownerId === next.id);
    next.#set({ photos: all.sort((one, other) => one.position - other.position) });
    for (const photo of next.#snapshot.photos) if (photo.sha256 === null) void next.#prepare(photo);
  }

  #nextPosition(): number {
    return Math.max(-1, ...this.#snapshot.photos.map((photo) => photo.position)) + 1;
  }

  async #prepare(photo: StoredPhoto): Promise<void> {
    const prepared = await this.#tools.preparer.prepare(photo.blob);
    // Without room for it the photo goes out as it was taken. It may have another owner by now.
    await notePrepared(photo.id, prepared).catch(() => undefined);
    const known = this.#snapshot.photos.find(({ id }) => id === photo.id);
    if (!known) return;
    const ready = { ...known, ...prepared };
    this.#set({ photos: this.#snapshot.photos.map((each) => (each.id === photo.id ? ready : each)) });
  }

  /** Puts the photos in this order; the first is the cover. */
  async arrange(ids: readonly string[]): Promise<void> {
    const byId = new Map(this.#snapshot.photos.map((photo) => [photo.id, photo]));
    const photos = ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((photo, position) => (photo.position === position ? photo : { ...photo, position }));
    this.#set({ photos });
    await updatePhotos(photos).catch(() => this.#set({ kept: false }));
  }

  /** Takes a photo away and gives the way back. */
  async removePhoto(id: string): Promise<() => Promise<void>> {
    const place = this.#snapshot.photos.findIndex((photo) => photo.id === id);
    const removed = await this.takeOut(id);
    return async () => {
      if (removed && !this.#saved) await this.putBack(removed, place);
    };
  }

  /** Takes a photo away, of this device, too; null where it is not here. */
  async takeOut(id: string): Promise<StoredPhoto | null> {
    const removed = this.#snapshot.photos.find((photo) => photo.id === id);
    if (!removed) return null;
    this.#set({ photos: this.#snapshot.photos.filter((photo) => photo !== removed) });
    const leaving = this.#command((command) => command.photoId === id);
    await (leaving ? this.#tools.outbox.discard(leaving.id) : deletePhoto(id));
    return removed;
  }

  /** Brings a photo back that was taken away, of this draft or another one. */
  async putBack(photo: StoredPhoto, place: number): Promise<void> {
    const own = { ...photo, ownerId: this.id };
    await saveDraftWithPhotos(this.#stored(), [own]);
    const { photos } = this.#snapshot;
    this.#set({ photos: [...photos.slice(0, place), own, ...photos.slice(place)] });
    await this.arrange(this.#snapshot.photos.map(({ id }) => id));
  }

  /**
   * Hands the item and its photos to the outbox; from then on they are on their way. Once more after the server
   * has refused: then the same commands go out with what was mended. `along` is written in the same step. Rejects
   * where the device has no room.
   */
  async save(along: readonly StoredDraft[] = []): Promise<void> {
    const { userId, outbox } = this.#tools;
    const { values, photos, continues } = this.#snapshot;
    if (continues) return this.#join(continues, along);
    const titled = values.title.trim() !== '';
    const title = titled ? values.title : untitledName(new Date());
    const input = createInputOf(this.id, { ...values, title }, titled ? 'ACTIVE' : 'DRAFT');
    await this.#writing;
    const commands = [
      createItemCommand(userId, { ...input, id: this.id }),
      ...photos.map((photo, position) => uploadImageCommand(photo, position)),
    ].map((command) => {
      const earlier = this.#command(
        ({ kind, photoId }) => kind === command.kind && photoId === command.photoId,
      );
      return earlier ? { ...command, id: earlier.id, attempts: earlier.attempts } : command;
    });
    this.#saved = true;
    try {
      await outbox.enqueue(commands, { drafts: [this.#stored(), ...along] });
    } catch (error) {
      this.#saved = false;
      throw error;
    }
  }

  /** Gives everything to the item that this one continues. */
  async #join({ id, photos: from }: Continued, along: readonly StoredDraft[]): Promise<void> {
    this.#saved = true;
    await this.#writing;
    const ids = this.#snapshot.photos.map((photo) => photo.id);
    try {
      await this.#tools.outbox.rewrite([this.id, id], (kept) => {
        const joined = withPhotosMoved(kept, ids, { itemId: id, first: false, from });
        const others = joined?.drafts.filter((draft) => draft.id !== this.id) ?? [];
        return joined && { ...joined, drafts: [...others, ...along] };
      });
    } catch (error) {
      this.#saved = false;
      throw error;
    }
  }

  /** The command of this item that fits, where one is waiting. */
  #command(fits: (command: StoredCommand) => boolean): StoredCommand | undefined {
    const { commands } = this.#tools.outbox.getSnapshot();
    return commands.find((command) => command.itemId === this.id && fits(command));
  }

  /** Lets the draft be changed again after the server has refused it. */
  reopen(): void {
    this.#saved = false;
  }

  /** Has the item posted as soon as it and its photos are there. */
  post(): Promise<void> {
    const { userId, outbox } = this.#tools;
    return outbox.enqueue([postItemCommand(userId, this.id, ['WEBSITE'])]);
  }

  /** Throws away what was begun, with its photos, and gives the way back. */
  async discard(): Promise<() => Promise<void>> {
    this.#saved = true;
    await this.#writing;
    const { photos } = this.#snapshot;
    const draft = this.#stored();
    for (const command of this.#tools.outbox.getSnapshot().commands) {
      if (command.itemId === this.id) await this.#tools.outbox.discard(command.id);
    }
    await deleteDraft(this.id);
    return () => saveDraftWithPhotos(draft, photos);
  }

  #stored(): StoredDraft {
    const { values: fields, continues } = this.#snapshot;
    const values: DraftValues = continues ? { ...fields, continues } : fields;
    return { id: this.id, userId: this.#tools.userId, kind: 'new-item', updatedAt: Date.now(), values };
  }

  #keep(): Promise<void> {
    this.#stale = true;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#stale && !this.#saved) {
      this.#stale = false;
      const kept = await saveDraft(this.#stored()).then(
        () => true,
        () => false,
      );
      if (kept !== this.#snapshot.kept) this.#set({ kept });
    }
  }

  #set(change: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
