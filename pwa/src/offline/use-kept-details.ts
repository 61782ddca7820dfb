import type { ApolloCache } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { EbayItemFragment } from '../graphql/ebay-item.ts';
import type {
  ItemCardFragment as ItemCard,
  ItemDetailsFragment as ItemDetails,
} from '../graphql/generated/graphql.ts';
import { ItemCardFragment } from '../graphql/inventory.ts';
import { ItemDetailsFragment } from '../graphql/item.ts';
import { keptInventoryOf } from './kept-inventory.ts';
import { readDetails } from './kept-store.ts';

const DETAILS = { fragment: ItemDetailsFragment, fragmentName: 'ItemDetails' } as const;
const CARD = { fragment: ItemCardFragment, fragmentName: 'ItemCard' } as const;
const EBAY = { fragment: EbayItemFragment, fragmentName: 'EbayItem' } as const;

/**
 * Brings everything that the page of an item shows from the device into memory; false until that is done or there
 * is nothing to bring. The page is drawn from it at once, and brought up to date when the server answers.
 */
export function useKeptDetails(itemId: string): boolean {
  const { cache } = useApolloClient();
  const [looked, setLooked] = useState<string | null>(() => (hasDetails(cache, itemId) ? itemId : null));
  useEffect(() => {
    let left = false;
    void bringDetails(cache, itemId).then(() => {
      if (!left) setLooked(itemId);
    });
    return () => {
      left = true;
    };
  }, [cache, itemId]);
  return looked === itemId;
}

/** Never rejects: what cannot be brought is asked of the server. */
export async function bringDetails(cache: ApolloCache, itemId: string): Promise<void> {
  const { userId } = keptInventoryOf(cache);
  if (!userId || hasDetails(cache, itemId)) return;
  const kept = await readDetails(userId, itemId).catch(() => undefined);
  if (!kept || hasDetails(cache, itemId)) return;
  const id = cache.identify({ __typename: 'InventoryItem', id: itemId });
  const card = cache.readFragment({ id, ...CARD });
  cache.batch({
    update() {
      if (kept.ebay) cache.writeFragment({ id, ...EBAY, data: kept.ebay });
      cache.writeFragment({ id, ...DETAILS, data: card ? joined(kept.details, card) : kept.details });
      keptInventoryOf(cache).onBrought?.([itemId]);
    },
  });
}

/**
 * A tile may be newer than the rest. What it shows is shown; the version stays that of the older part, so that an
 * edit on top of it is compared with what was changed elsewhere meanwhile.
 */
function joined(details: ItemDetails, card: ItemCard): ItemDetails {
  if (card.version < details.version) return details;
  const known = new Map(card.postings.map((posting) => [posting.id, posting]));
  const postings = details.postings.map((posting) => ({ ...posting, ...known.get(posting.id) }));
  return { ...details, ...card, postings, version: details.version };
}

function hasDetails(cache: ApolloCache, itemId: string): boolean {
  return (
    cache.readFragment({ id: cache.identify({ __typename: 'InventoryItem', id: itemId }), ...DETAILS }) !==
    null
  );
}
