import type { Edit } from '../graphql/follow-item.ts';
import { changedFields, createInputOf, EMPTY_ITEM, type ItemValues } from '../graphql/item-values.ts';
import { isAbout } from './command-items.ts';
import { payloadOf, uploadImageCommand } from './commands.ts';
import type { StoredCommand, StoredPhoto } from './database.ts';
import type { KeptWork } from './kept-work.ts';

/** True of a command that has never left: it can still be made another, or none. */
export function isUnsent({ startedAt, attempts, state }: StoredCommand): boolean {
  return startedAt === undefined && attempts === 0 && state === 'waiting';
}

/** True of a command that has never left and changes no other item. */
export function isWhollyOf(itemId: string): (command: StoredCommand) => boolean {
  return (command) => isUnsent(command) && command.itemId === itemId && command.otherItemId === undefined;
}

/** What will create this item, where that is still to come. */
export function creationOf(kept: Pick<KeptWork, 'commands'>, itemId: string): StoredCommand | undefined {
  return kept.commands.find((command) => command.itemId === itemId && command.kind === 'createItem');
}

/** Works an edit into the creation of its item. Null where that has left, and the edit has to follow it. */
export function withEditFolded(kept: KeptWork, itemId: string, { base, values }: Edit): KeptWork | null {
  const creation = creationOf(kept, itemId);
  const draft = kept.drafts.find(({ id }) => id === itemId);
  if (!creation || !draft || !isUnsent(creation)) return null;
  const { input } = payloadOf(creation, 'createItem');
  const fields = changedFields(base, values);
  const part = Object.fromEntries(fields.map((field) => [field, values[field]]));
  const whole: ItemValues = { ...EMPTY_ITEM, ...(draft.values as Partial<ItemValues>), ...part };
  // Whoever gives a name to what had none means to sell it, as in the form of a new item.
  const status = fields.includes('title') ? 'ACTIVE' : (input.status ?? 'DRAFT');
  const titled = { ...whole, title: whole.title.trim() === '' ? input.title : whole.title };
  const payload = { input: createInputOf(itemId, titled, status) };
  return {
    ...kept,
    commands: kept.commands.map((each) => (each === creation ? revised(each, payload) : each)),
    drafts: kept.drafts.map((each) => (each === draft ? { ...each, values: whole } : each)),
  };
}

/** Puts the photos of an unsent item in this order; null where the item has left. */
export function withPhotosArranged(kept: KeptWork, itemId: string, ids: readonly string[]): KeptWork | null {
  const photos = kept.photos.filter(({ ownerId }) => ownerId === itemId).sort(byPosition);
  const creation = creationOf(kept, itemId);
  if (!creation || !uploadsAreUnsent(kept, photos)) return null;
  const named = ids.flatMap((id) => photos.find((photo) => photo.id === id) ?? []);
  return renumbered(kept, [...named, ...photos.filter(({ id }) => !ids.includes(id))]);
}

/** Takes a photo away that has not left; null where it has. */
export function withoutPhoto(kept: KeptWork, photoId: string): KeptWork | null {
  const upload = uploadOf(kept, photoId);
  if (!upload || !isUnsent(upload)) return null;
  return {
    ...kept,
    commands: kept.commands.filter((command) => command !== upload),
    photos: kept.photos.filter(({ id }) => id !== photoId),
  };
}

/** Takes an item away of which nothing has left, with its photos; null where something has, or comes from another. */
export function withoutItem(kept: KeptWork, itemId: string): KeptWork | null {
  const mine = kept.commands.filter((command) => isAbout(command, [itemId]));
  if (!creationOf(kept, itemId) || !mine.every(isWhollyOf(itemId))) return null;
  return {
    commands: kept.commands.filter((command) => command.itemId !== itemId),
    drafts: kept.drafts.filter(({ id }) => id !== itemId),
    photos: kept.photos.filter(({ ownerId }) => ownerId !== itemId),
  };
}

/** Where photos go to. */
export interface PhotoGoal {
  readonly itemId: string;
  /** Before what the item has, or behind it. Photos that the server has stay in front. */
  readonly first: boolean;
  /** The first free position, where the server has photos of the item. */
  readonly from: number;
}

/** Gives photos that have not left to another item; null where one has. */
export function withPhotosMoved(
  kept: KeptWork,
  photoIds: readonly string[],
  goal: PhotoGoal,
): KeptWork | null {
  const { itemId, first, from } = goal;
  const moved = photoIds.flatMap((id) => kept.photos.find((photo) => photo.id === id) ?? []);
  if (moved.length < photoIds.length || !uploadsAreUnsent(kept, moved)) return null;
  const created = creationOf(kept, itemId) !== undefined;
  const open = !created && kept.drafts.some(({ id }) => id === itemId);
  const there = kept.photos.filter(({ id, ownerId }) => ownerId === itemId && !photoIds.includes(id));
  there.sort(byPosition);
  const coming = moved.map((photo, index) => ({ ...photo, ownerId: itemId, position: from + index }));
  const photos = [...kept.photos.filter(({ id }) => !photoIds.includes(id)), ...coming];
  const others = kept.commands.filter(({ photoId }) => photoId === null || !photoIds.includes(photoId));
  const uploads = open ? [] : coming.map((photo) => uploadImageCommand(photo, photo.position));
  const next = { ...kept, photos, commands: [...others, ...uploads] };
  if (!open && !created) return next;
  return renumbered(next, first ? [...coming, ...there] : [...there, ...coming]);
}

function revised(command: StoredCommand, payload: unknown): StoredCommand {
  return { ...command, payload, revision: (command.revision ?? 0) + 1 };
}

function uploadOf(kept: KeptWork, id: string): StoredCommand | undefined {
  return kept.commands.find(({ photoId }) => photoId === id);
}

/** Photos of a draft have no upload yet. */
function uploadsAreUnsent(kept: KeptWork, photos: readonly StoredPhoto[]): boolean {
  return photos.every(({ id }) => {
    const upload = uploadOf(kept, id);
    return !upload || isUnsent(upload);
  });
}

function byPosition(one: StoredPhoto, other: StoredPhoto): number {
  return one.position - other.position;
}

/** These photos of one item get the positions 0, 1, 2 and so on. */
function renumbered(kept: KeptWork, order: readonly StoredPhoto[]): KeptWork {
  const places = new Map(order.map(({ id }, index) => [id, index]));
  return {
    ...kept,
    photos: kept.photos.map((photo) => {
      const position = places.get(photo.id) ?? photo.position;
      return position === photo.position ? photo : { ...photo, position };
    }),
    commands: kept.commands.map((command) => {
      const position = places.get(command.photoId ?? '');
      if (position === undefined || payloadOf(command, 'uploadImage').position === position) return command;
      return revised(command, { position });
    }),
  };
}
