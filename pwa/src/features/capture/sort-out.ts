import {
  changedFields,
  createInputOf,
  EMPTY_ITEM,
  type ItemValues,
  isEmptyItem,
} from '../../graphql/item-values.ts';
import { newRecordId } from '../../lib/identifiers.ts';
import { createItemCommand, payloadOf } from '../../offline/commands.ts';
import type { StoredDraft } from '../../offline/database.ts';
import type { KeptWork } from '../../offline/kept-work.ts';
import {
  creationOf,
  isUnsent,
  withoutItem,
  withoutPhoto,
  withPhotosMoved,
} from '../../offline/unsent-work.ts';
import { type BatchEntry, batchDraft, entriesOf } from './batch-store.ts';
import { untitledName } from './untitled-name.ts';

/*
 * What can be made of a batch while it is sorted out. Each takes all that is kept of the items concerned, with
 * the batch itself, and gives what shall stand in its place, or null where some of it has left already.
 */

/** Gives photos to another item of the batch: behind those of an earlier one, before those of a later one. */
export function photosGiven(kept: KeptWork, ids: readonly string[], toId: string): KeptWork | null {
  const entries = entriesIn(kept);
  const fromId = kept.photos.find(({ id }) => id === ids[0])?.ownerId;
  const place = (id: string | undefined): number => entries.findIndex((entry) => entry.id === id);
  const target = entries[place(toId)];
  if (!target) return null;
  const goal = { itemId: toId, first: place(fromId) < place(toId), from: target.photos };
  const moved = withPhotosMoved(kept, ids, goal);
  return (
    moved &&
    withEntries(moved, (entry) => {
      if (entry.id === toId) return { ...entry, photos: entry.photos + ids.length };
      return entry.id === fromId ? { ...entry, photos: entry.photos - ids.length } : entry;
    })
  );
}

/** Makes one item of two. What the one that stays does not say, the other one says. */
export function itemsJoined(kept: KeptWork, fromId: string, intoId: string): KeptWork | null {
  const ids = kept.photos.filter(({ ownerId }) => ownerId === fromId).sort(byPosition);
  if (!isWholly(kept, fromId)) return null;
  const moved = photosGiven(
    kept,
    ids.map(({ id }) => id),
    intoId,
  );
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
export function itemSplit(kept: KeptWork, itemId: string, ids: readonly string[]): KeptWork | null {
  const batch = kept.drafts.find(({ kind }) => kind === 'batch');
  if (!batch) return null;
  const id = newRecordId();
  const draft: StoredDraft = { ...batch, id, kind: 'new-item', values: EMPTY_ITEM };
  const input = createInputOf(id, { ...EMPTY_ITEM, title: untitledName(new Date()) }, 'DRAFT');
  const creation = createItemCommand(batch.userId, { ...input, id });
  const entries = entriesIn(kept).flatMap((entry) =>
    entry.id === itemId ? [entry, { id, photos: 0, sku: '' }] : [entry],
  );
  const begun = {
    ...kept,
    commands: [...kept.commands, creation],
    drafts: [...kept.drafts.filter((each) => each !== batch), draft, batchDraft(batch.userId, entries)],
  };
  return photosGiven(begun, ids, id);
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

function entriesIn(kept: KeptWork): readonly BatchEntry[] {
  return entriesOf(kept.drafts.find(({ kind }) => kind === 'batch'));
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
    kept.commands.every((command) => command.itemId !== itemId || isUnsent(command))
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
