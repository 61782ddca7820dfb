import type { ApolloCache, Reference } from '@apollo/client';
import type { ItemPhotoFragment as ItemPhoto } from '../../graphql/generated/graphql.ts';
import { ItemPhotoFragment } from '../../graphql/item.ts';

/** The photos in the order of these ids; those that are not named follow as they stood. */
export function withImages(images: readonly ItemPhoto[], ids: readonly string[]): ItemPhoto[] {
  const byId = new Map(images.map((image) => [image.id, image]));
  const named = ids.flatMap((id) => byId.get(id) ?? []);
  return [...named, ...images.filter((image) => !ids.includes(image.id))];
}

/** Makes these the photos of the item on every screen, the first its cover. */
export function writeImages(cache: ApolloCache, itemId: string, images: readonly ItemPhoto[]): void {
  const references = images.flatMap((image): Reference[] => {
    // Uploads go past Apollo, which would have asked for the type.
    const data = { ...image, __typename: 'InventoryImage' };
    const reference = cache.writeFragment({ fragment: ItemPhotoFragment, fragmentName: 'ItemPhoto', data });
    return reference ? [reference] : [];
  });
  cache.modify<{ images: readonly Reference[]; coverImage: Reference | null }>({
    id: cache.identify({ __typename: 'InventoryItem', id: itemId }),
    fields: { images: () => references, coverImage: () => references[0] ?? null },
  });
}
