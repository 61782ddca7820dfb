import type { ApolloCache, Reference } from '@apollo/client';
import type { ItemPhotoFragment as ItemPhoto } from '../../graphql/generated/graphql.ts';
import { ItemPhotoFragment } from '../../graphql/item.ts';

/**
 * Puts a photo that has just arrived into its item on every screen, at its place among the others. The change
 * of the item itself comes by the subscription, which may be slower than the eye.
 */
export function addImageToCache(cache: ApolloCache, itemId: string, image: ItemPhoto): void {
  // Uploads go past Apollo, which would have asked for the type.
  const data = { ...image, __typename: 'InventoryImage' };
  const reference = cache.writeFragment({ fragment: ItemPhotoFragment, fragmentName: 'ItemPhoto', data });
  if (!reference) return;
  cache.modify<{ images: readonly Reference[]; coverImage: Reference | null }>({
    id: cache.identify({ __typename: 'InventoryItem', id: itemId }),
    fields: {
      images(existing, { readField }) {
        const others = existing.filter((other) => other.__ref !== reference.__ref);
        const place = others.findIndex(
          (other) => (readField<number>('position', other) ?? 0) > image.position,
        );
        return place < 0
          ? [...others, reference]
          : [...others.slice(0, place), reference, ...others.slice(place)];
      },
      coverImage(existing, { readField }) {
        const position = existing ? readField<number>('position', existing) : undefined;
        return existing && (position ?? 0) < image.position ? existing : reference;
      },
    },
  });
}
