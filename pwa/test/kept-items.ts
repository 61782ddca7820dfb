import type { ItemDetailsFragment } from '../src/graphql/generated/graphql.ts';
import type { StoredOrder } from '../src/offline/database.ts';

const AT = '2026-11-01T10:00:00.000Z';

/** An item as the server tells it, with one photo and one posting. */
export function detailsOf(id: string, changes: Partial<ItemDetailsFragment> = {}): ItemDetailsFragment {
  const image = { __typename: 'InventoryImage' as const, id: `photo-${id}`, thumbhash: null };
  const price = { __typename: 'Money' as const, amount: '10.00', currencyCode: 'USD' };
  const address = `/images/shop/${id}`;
  const posting = {
    __typename: 'PlatformPosting' as const,
    id: `posting-${id}`,
    platform: 'WEBSITE' as const,
    status: 'LIVE' as const,
    externalUrl: null,
    error: null,
    warnings: [],
    differences: [],
    checkedAt: null,
    attempts: 1,
    nextAttemptAt: null,
    postedAt: AT,
    endedAt: null,
    updatedAt: AT,
  };
  const type = { __typename: 'InventoryItem' as const };
  return {
    ...type,
    id,
    version: 1,
    title: `Item ${id}`,
    sku: `SKU-${id}`,
    price,
    quantity: 1,
    condition: 'GOOD',
    category: 'Lighting',
    tags: [],
    status: 'ACTIVE',
    createdAt: AT,
    updatedAt: AT,
    deletedAt: null,
    coverImage: { ...image, url: `${address}/thumbnail.webp?e=1&s=x` },
    description: `All about ${id}`,
    cost: null,
    conditionNotes: null,
    brand: null,
    model: null,
    barcode: null,
    attributes: [],
    storageLocation: null,
    notes: null,
    soldAt: null,
    images: [
      {
        ...image,
        position: 0,
        width: 10,
        height: 10,
        thumbnailUrl: `${address}/thumbnail.webp?e=1&s=x`,
        mediumUrl: `${address}/medium.webp?e=1&s=x`,
        fullUrl: `${address}/full.webp?e=1&s=x`,
      },
    ],
    postings: [posting],
    sales: [],
    ...changes,
  };
}

/** The same as a device keeps it. */
export function itemOf(id: string, changes: Partial<ItemDetailsFragment> = {}) {
  const details = detailsOf(id, changes);
  return { card: details, details };
}

export function orderOf(userId: string, ids: readonly string[]): StoredOrder {
  return { userId, ids, endCursor: null, hasNextPage: false, total: ids.length, provisional: false };
}
