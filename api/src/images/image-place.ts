import { refuse } from '../shared/user-error.ts';
import type { InventoryImage } from './image.entity.ts';

const MAX_IMAGES = 24;
const MAX_POSITION = 9999;

/** The place that a client asks for, or null for the end. Refuses INVALID_POSITION. */
export function checkPosition(position: number | null | undefined): number | null {
  if (position != null && (position < 0 || position > MAX_POSITION)) {
    refuse('INVALID_POSITION', `The position must be from 0 to ${MAX_POSITION}.`, { field: ['position'] });
  }
  return position ?? null;
}

/** Refuses TOO_MANY_IMAGES where an item with these photos has no room for so many more. */
export function checkRoom(
  images: readonly InventoryImage[],
  { coming, field }: { readonly coming: number; readonly field: string },
): void {
  if (images.length + coming > MAX_IMAGES) {
    refuse('TOO_MANY_IMAGES', `An item has at most ${MAX_IMAGES} photos. Delete one to make room.`, {
      field: [field],
    });
  }
}

/**
 * The photos of an item in their new order, with positions that grow: those that come stand at `position`, or at
 * the end where it is null. What stands already moves on only where it must.
 */
export function placed(
  there: readonly InventoryImage[],
  coming: readonly InventoryImage[],
  position: number | null,
): { readonly image: InventoryImage; readonly position: number }[] {
  const start = position ?? (there.at(-1)?.position ?? -1) + 1;
  const wishes = [
    ...there.filter((image) => image.position < start).map((image) => ({ image, wish: image.position })),
    ...coming.map((image) => ({ image, wish: start })),
    ...there.filter((image) => image.position >= start).map((image) => ({ image, wish: image.position })),
  ];
  let last = -1;
  return wishes.map(({ image, wish }) => {
    last = Math.max(wish, last + 1);
    return { image, position: last };
  });
}
