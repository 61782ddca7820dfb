import { createInputOf, EMPTY_ITEM, type ItemValues, isEmptyItem } from '../../graphql/item-values.ts';
import { newRecordId } from '../../lib/identifiers.ts';
import { createItemCommand, postItemCommand, uploadImageCommand } from '../../offline/commands.ts';
import type { StoredCommand, StoredDraft, StoredPhoto } from '../../offline/database.ts';
import { deleteDraft, saveDraft, saveDraftWithPhotos } from '../../offline/draft-store.ts';
import { askToKeepStorage } from '../../offline/keep-storage.ts';
import type { Outbox } from '../../offline/outbox.ts';
import type { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { deletePhoto, listPhotos, updatePhotos } from '../../offline/photo-store.ts';
import { untitledName } from './untitled-name.ts';

export interface DraftSnapshot {
  readonly values: ItemValues;
  readonly photos: readonly StoredPhoto[];
  /** False where the device could not keep the last change: then it must not be left unsaid. */
  readonly kept: boolean;
}

interface DraftTools {
  readonly userId: string;
  readonly outbox: Outbox;
  readonly preparer: PhotoPreparer;
}

/** A photo as it comes from a camera, the library or another app. */
export interface NewPhoto {
  readonly name: string;
  readonly blob: Blob;
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

  private constructor(tools: DraftTools, id: string, values: ItemValues, photos: readonly StoredPhoto[]) {
    this.#tools = tools;
    this.id = id;
    this.#snapshot = { values, photos, kept: true };
  }

  static fresh(tools: DraftTools): DraftSession {
    return new DraftSession(tools, newRecordId(), EMPTY_ITEM, []);
  }

  /** Goes on with what was begun before a reload or a crash. */
  static async resume(tools: DraftTools, draft: StoredDraft): Promise<DraftSession> {
    const photos = await listPhotos(draft.id);
    const values = { ...EMPTY_ITEM, ...(draft.values as Partial<ItemValues>) };
    const session = new DraftSession(tools, draft.id, values, photos);
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

  /** Keeps photos on the device, then shows them. Rejects where the device has no room; nothing is shown then. */
  async addPhotos(files: readonly NewPhoto[]): Promise<void> {
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
  }

  #nextPosition(): number {
    return Math.max(-1, ...this.#snapshot.photos.map((photo) => photo.position)) + 1;
  }

  async #prepare(photo: StoredPhoto): Promise<void> {
    const prepared = await this.#tools.preparer.prepare(photo.blob);
    const known = this.#snapshot.photos.find(({ id }) => id === photo.id);
    if (!known) return;
    const ready = { ...known, ...prepared };
    this.#set({ photos: this.#snapshot.photos.map((each) => (each.id === photo.id ? ready : each)) });
    // Without room for it the photo goes out as it was taken.
    if (!this.#saved) await updatePhotos([ready]).catch(() => undefined);
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
    const removed = this.#snapshot.photos[place];
    if (!removed) return async () => undefined;
    this.#set({ photos: this.#snapshot.photos.filter((photo) => photo.id !== id) });
    const leaving = this.#command((command) => command.photoId === id);
    await (leaving ? this.#tools.outbox.discard(leaving.id) : deletePhoto(id));
    return async () => {
      if (this.#saved) return;
      await saveDraftWithPhotos(this.#stored(), [removed]);
      const { photos } = this.#snapshot;
      this.#set({ photos: [...photos.slice(0, place), removed, ...photos.slice(place)] });
      await this.arrange(this.#snapshot.photos.map((photo) => photo.id));
    };
  }

  /**
   * Hands the item and its photos to the outbox; from then on they are on their way. Once more after the server
   * has refused: then the same commands go out with what was mended. Rejects where the device has no room.
   */
  async save(): Promise<void> {
    const { userId, outbox } = this.#tools;
    const { values, photos } = this.#snapshot;
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
      await outbox.enqueue(commands, { draft: this.#stored() });
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
    const { values } = this.#snapshot;
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
