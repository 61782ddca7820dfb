import type { ApolloCache, Reference } from '@apollo/client';
import type { ItemPhotoFragment as ItemPhoto } from './generated/graphql.ts';
import { ItemPhotoFragment } from './item.ts';

interface WithImages {
  readonly images: readonly Reference[];
  readonly coverImage: Reference | null;
}

/** Makes these the photos of the item on every screen, the first its cover. */
export function writeImages(cache: ApolloCache, itemId: string, images: readonly ItemPhoto[]): void {
  const references = images.flatMap((image): Reference[] => {
    // Uploads go past Apollo, which would have asked for the type.
    const data = { ...image, __typename: 'InventoryImage' };
    const reference = cache.writeFragment({ fragment: ItemPhotoFragment, fragmentName: 'ItemPhoto', data });
    return reference ? [reference] : [];
  });
  cache.modify<WithImages>({
    id: cache.identify({ __typename: 'InventoryItem', id: itemId }),
    fields: { images: () => references, coverImage: () => references[0] ?? null },
  });
}

/** Takes a photo out of its item on every screen. */
export function removeImage(cache: ApolloCache, itemId: string, imageId: string): void {
  const gone = cache.identify({ __typename: 'InventoryImage', id: imageId });
  let left: readonly Reference[] | null = null;
  cache.modify<WithImages>({
    id: cache.identify({ __typename: 'InventoryItem', id: itemId }),
    fields: {
      images(existing) {
        left = existing.filter(({ __ref }) => __ref !== gone);
        return left;
      },
    },
  });
  cache.modify<WithImages>({
    id: cache.identify({ __typename: 'InventoryItem', id: itemId }),
    fields: {
      coverImage: (existing) => (existing?.__ref === gone ? (left?.[0] ?? null) : existing),
    },
  });
}
