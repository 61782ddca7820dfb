import type {
  EbayItemFragment,
  ItemCardFragment,
  ItemDetailsFragment,
} from '../graphql/generated/graphql.ts';
import { openDatabase, type StoredCatchUp, type StoredOrder } from './database.ts';

/** An item as it is now: always what lists show, and what its page shows where that is known here. */
export interface KeptItem {
  readonly card: ItemCardFragment;
  readonly details: ItemDetailsFragment | null;
  readonly ebay: EbayItemFragment | null;
}

/** What became different; all of it is kept or none. */
export interface KeptChanges {
  readonly entities?: readonly { readonly id: string; readonly fields: unknown }[];
  readonly goneEntities?: readonly string[];
  readonly items?: readonly KeptItem[];
  readonly goneItems?: readonly string[];
  readonly order?: StoredOrder | null;
  readonly catchUp?: StoredCatchUp;
}

/**
 * Writes what became different, in one transaction: whatever ends the app in between, the device has all of it
 * or what was there before. Rejects where storage is full or forbidden.
 */
export async function writeKept(userId: string, changes: KeptChanges): Promise<void> {
  const transaction = (await openDatabase()).transaction(
    ['entities', 'cards', 'details', 'orders', 'catchUps'],
    'readwrite',
    // The truth is on the server: what a failing battery takes is fetched again.
    { durability: 'relaxed' },
  );
  const entities = transaction.objectStore('entities');
  const cards = transaction.objectStore('cards');
  const details = transaction.objectStore('details');
  const work: Promise<unknown>[] = [];
  for (const { id, fields } of changes.entities ?? []) work.push(entities.put({ userId, id, fields }));
  for (const id of changes.goneEntities ?? []) work.push(entities.delete([userId, id]));
  for (const { card, details: known, ebay } of changes.items ?? []) {
    const { id } = card;
    if (known) {
      work.push(cards.put({ userId, id, card, thumbnails: thumbnailsOf(known) }));
      work.push(keepDetails(known, ebay));
    } else {
      work.push(keepCard(card));
    }
  }
  for (const id of changes.goneItems ?? []) {
    work.push(cards.delete([userId, id]), details.delete([userId, id]));
  }
  if (changes.order) work.push(transaction.objectStore('orders').put(changes.order));
  if (changes.catchUp) work.push(transaction.objectStore('catchUps').put(changes.catchUp));
  await Promise.all([...work, transaction.done]);

  /** A tile knows nothing of the other photos: what was known of them stays. */
  async function keepCard(card: ItemCardFragment): Promise<void> {
    const before = await cards.get([userId, card.id]);
    await cards.put({ userId, id: card.id, card, thumbnails: before?.thumbnails ?? [] });
  }

  async function keepDetails(known: ItemDetailsFragment, ebay: EbayItemFragment | null): Promise<void> {
    const before = ebay ? undefined : await details.get([userId, known.id]);
    await details.put({ userId, id: known.id, details: known, ebay: ebay ?? before?.ebay ?? null });
  }
}

function thumbnailsOf({ images }: ItemDetailsFragment): string[] {
  return images.map(({ thumbnailUrl }) => thumbnailUrl);
}
