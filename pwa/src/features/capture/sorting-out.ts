import { newRecordId } from '../../lib/identifiers.ts';
import type { Rewrite } from '../../offline/kept-work.ts';
import type { BatchEntry } from './batch-store.ts';
import {
  type ChosenPhotos,
  itemSplit,
  photoRemoved,
  photosBrought,
  photosGiven,
  splitItemRemoved,
} from './sort-out.ts';

interface Change {
  readonly itemIds: readonly string[];
  readonly rewrite: Rewrite;
}

/** What a person makes of items of the batch, and how it is said. */
export interface SortingOut extends Change {
  readonly message: string;
  /** The way back where it has left already and so cannot be taken back. */
  readonly back?: Change | undefined;
}

/** Photos that are here alone cannot be brought back once they have left; those of the shop can. */
function isOfTheShop({ ids }: ChosenPhotos): boolean {
  return ids.length === 0;
}

function wordsOf({ ids, images }: ChosenPhotos): string {
  const count = ids.length + images.length;
  return count === 1 ? 'Photo' : `${count} photos`;
}

/** Photos go to the item before or after theirs. `order` is how the shop's photos stand now. */
export function giving(
  chosen: ChosenPhotos,
  to: { readonly entry: BatchEntry; readonly number: number },
  order: readonly string[],
): SortingOut {
  const { itemId } = chosen;
  const itemIds = [itemId, to.entry.id];
  const away: ChosenPhotos = { ...chosen, itemId: to.entry.id };
  return {
    message: `${wordsOf(chosen)} moved to item ${to.number}.`,
    itemIds,
    rewrite: (kept) => photosGiven(kept, chosen, to.entry.id),
    back: isOfTheShop(chosen)
      ? { itemIds, rewrite: (kept) => photosBrought(kept, away, { toId: itemId, order }) }
      : undefined,
  };
}

/** Photos become an item of their own. */
export function splitting(chosen: ChosenPhotos, order: readonly string[]): SortingOut {
  const { itemId } = chosen;
  const newId = newRecordId();
  const away: ChosenPhotos = { ...chosen, itemId: newId };
  const rewriteBack: Rewrite = (kept) => {
    const brought = photosBrought(kept, away, { toId: itemId, order });
    return brought && splitItemRemoved(brought, newId);
  };
  return {
    message: `${wordsOf(chosen)} made an item.`,
    itemIds: [itemId],
    rewrite: (kept) => itemSplit(kept, chosen, newId),
    back: isOfTheShop(chosen) ? { itemIds: [itemId, newId], rewrite: rewriteBack } : undefined,
  };
}

/** Photos that are here alone are taken away. */
export function removing(chosen: ChosenPhotos): SortingOut {
  return {
    message: `${wordsOf(chosen)} removed.`,
    itemIds: [chosen.itemId],
    rewrite: (kept) =>
      chosen.ids.reduce<typeof kept | null>((left, photoId) => left && photoRemoved(left, photoId), kept),
  };
}
