import type { ItemPhotoFragment } from '../../graphql/generated/graphql.ts';
import {
  changedFields,
  createInputOf,
  EMPTY_ITEM,
  type ItemValues,
  isEmptyItem,
} from '../../graphql/item-values.ts';
import { isAbout } from '../../offline/command-items.ts';
import { itemCommand, payloadOf } from '../../offline/commands.ts';
import type { StoredDraft } from '../../offline/database.ts';
import type { KeptWork } from '../../offline/kept-work.ts';
import { moveImagesCommand } from '../../offline/move-images.ts';
import {
  creationOf,
  isUnsent,
  isWhollyOf,
  withoutItem,
  withoutPhoto,
  withPhotosMoved,
} from '../../offline/unsent-work.ts';
import { untitledItem } from '../../offline/untitled-item.ts';
import { type BatchEntry, batchDraft, entriesOf } from './batch-store.ts';

/*
 * What can be made of a batch while it is sorted out. Each takes all that is kept of the items concerned, with
 * the batch itself, and gives what shall stand in its place, or null where some of it has left already.
 */

/** Photos of one item of the batch. */
export interface ChosenPhotos {
  readonly itemId: string;
  /** Those that are on this device alone. */
  readonly ids: readonly string[];
  /** Those that the shop has: it is asked to move them. */
  readonly images: readonly ItemPhotoFragment[];
}

/** Gives photos to another item of the batch: behind those of an earlier one, before those of a later one. */
export function photosGiven(kept: KeptWork, chosen: ChosenPhotos, toId: string): KeptWork | null {
  const { itemId: fromId, ids, images } = chosen;
  const batch = batchIn(kept);
  const entries = entriesOf(batch);
  const place = (id: string): number => entries.findIndex((entry) => entry.id === id);
  const target = entries[place(toId)];
  if (!batch || !target) return null;
  const first = place(fromId) < place(toId);
  const moved =
    ids.length === 0 ? kept : withPhotosMoved(kept, ids, { itemId: toId, first, from: target.photos });
  if (!moved) return null;
  const asked =
    images.length === 0 ? [] : [moveImagesCommand(batch.userId, fromId, { toItemId: toId, images, first })];
  const count = ids.length + images.length;
  return withEntries({ ...moved, commands: [...moved.commands, ...asked] }, (entry) => {
    if (entry.id === toId) return { ...entry, photos: entry.photos + count };
    return entry.id === fromId ? { ...entry, photos: entry.photos - count } : entry;
  });
}

/** Brings photos that the shop has back to the item that they were of, in their order of then. */
export function photosBrought(
  kept: KeptWork,
  chosen: ChosenPhotos,
  back: { readonly toId: string; readonly order: readonly string[] },
): KeptWork | null {
  const given = photosGiven(kept, chosen, back.toId);
  const batch = batchIn(kept);
  if (!given || !batch) return null;
  const order = itemCommand(batch.userId, back.toId, 'orderImages', { imageIds: back.order });
  return { ...given, commands: [...given.commands, order] };
}

/** Makes one item of two. What the one that stays does not say, the other one says. */
export function itemsJoined(kept: KeptWork, fromId: string, intoId: string): KeptWork | null {
  const photos = kept.photos.filter(({ ownerId }) => ownerId === fromId).sort(byPosition);
  if (!isWholly(kept, fromId)) return null;
  const chosen = { itemId: fromId, ids: photos.map(({ id }) => id), images: [] };
  const moved = photosGiven(kept, chosen, intoId);
  const left = moved && withoutItem(moved, fromId);
  return (
    left &&
    withFieldsFilled(
      withEntries(left, (entry) => (entry.id === fromId ? null : entry)),
      kept,
      {
        fromId,
        intoId,
      },
    )
  );
}

/** Makes an item of its own of some photos, right behind the one that they were of. */
export function itemSplit(kept: KeptWork, chosen: ChosenPhotos, newId: string): KeptWork | null {
  const batch = batchIn(kept);
  if (!batch) return null;
  const { creation, draft } = untitledItem(batch.userId, newId);
  const entries = entriesOf(batch).flatMap((entry) =>
    entry.id === chosen.itemId ? [entry, { id: newId, photos: 0, sku: '' }] : [entry],
  );
  const begun = {
    ...kept,
    commands: [...kept.commands, creation],
    drafts: [...kept.drafts.filter((each) => each !== batch), draft, batchDraft(batch.userId, entries)],
  };
  return photosGiven(begun, chosen, newId);
}

/** Takes an item away again that was made of photos that the shop has, once they are back where they were. */
export function splitItemRemoved(kept: KeptWork, itemId: string): KeptWork | null {
  const batch = batchIn(kept);
  if (!batch) return null;
  const removal = itemCommand(batch.userId, itemId, 'deleteItem', {});
  return withEntries({ ...kept, commands: [...kept.commands, removal] }, (entry) =>
    entry.id === itemId ? null : entry,
  );
}

/** Takes an item out of the batch and away; null where something of it has left. */
export function itemRemoved(kept: KeptWork, itemId: string): KeptWork | null {
  const left = withoutItem(kept, itemId);
  return left && withEntries(left, (entry) => (entry.id === itemId ? null : entry));
}

/** Takes a photo of an item of the batch away. */
export function photoRemoved(kept: KeptWork, photoId: string): KeptWork | null {
  const ownerId = kept.photos.find(({ id }) => id === photoId)?.ownerId;
  const left = withoutPhoto(kept, photoId);
  return (
    left &&
    withEntries(left, (entry) => (entry.id === ownerId ? { ...entry, photos: entry.photos - 1 } : entry))
  );
}

/** Puts back what was there before a change; null where something of it has left since. */
export function putBack(kept: KeptWork, before: KeptWork, after: KeptWork): KeptWork | null {
  const names = (work: KeptWork): string =>
    work.commands
      .map(({ id }) => id)
      .sort()
      .join();
  return names(kept) === names(after) && kept.commands.every(isUnsent) ? before : null;
}

function batchIn(kept: KeptWork): StoredDraft | undefined {
  return kept.drafts.find(({ kind }) => kind === 'batch');
}

function withEntries(kept: KeptWork, change: (entry: BatchEntry) => BatchEntry | null): KeptWork {
  const drafts = kept.drafts.map((draft) =>
    draft.kind === 'batch'
      ? batchDraft(
          draft.userId,
          entriesOf(draft).flatMap((entry) => change(entry) ?? []),
        )
      : draft,
  );
  return { ...kept, drafts };
}

/** True where nothing of an item has left. */
function isWholly(kept: KeptWork, itemId: string): boolean {
  return (
    creationOf(kept, itemId) !== undefined &&
    kept.commands.every((command) => !isAbout(command, [itemId]) || isWhollyOf(itemId)(command))
  );
}

function withFieldsFilled(
  joined: KeptWork,
  before: KeptWork,
  { fromId, intoId }: { readonly fromId: string; readonly intoId: string },
): KeptWork {
  const creation = creationOf(joined, intoId);
  const from = valuesIn(before, fromId);
  const into = valuesIn(before, intoId);
  if (!creation || !isUnsent(creation) || !from || !into || isEmptyItem(from)) return joined;
  const filled = { ...from, ...differing(into) };
  const { input } = payloadOf(creation, 'createItem');
  const named = filled.title.trim() !== '';
  const title = named ? filled.title : input.title;
  const payload = { input: createInputOf(intoId, { ...filled, title }, named ? 'ACTIVE' : 'DRAFT') };
  const revision = (creation.revision ?? 0) + 1;
  return {
    ...joined,
    commands: joined.commands.map((each) => (each === creation ? { ...each, payload, revision } : each)),
    drafts: joined.drafts.map((draft) => (draft.id === intoId ? { ...draft, values: filled } : draft)),
  };
}

function valuesIn(kept: KeptWork, itemId: string): ItemValues | null {
  const draft = kept.drafts.find(({ id }) => id === itemId);
  return draft ? { ...EMPTY_ITEM, ...(draft.values as Partial<ItemValues>) } : null;
}

/** The fields in which something was entered. */
function differing(values: ItemValues): Partial<ItemValues> {
  return Object.fromEntries(changedFields(EMPTY_ITEM, values).map((field) => [field, values[field]]));
}

function byPosition(one: { readonly position: number }, other: { readonly position: number }): number {
  return one.position - other.position;
}
