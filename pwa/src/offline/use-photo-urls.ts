import { useEffect, useEffectEvent, useState } from 'react';
import type { StoredPhoto } from './database.ts';

/** Tells a kept photo apart from the same one with its small copy, whatever object holds it. */
function keyOf(photo: StoredPhoto): string {
  return `${photo.id}${photo.thumbnail ? '-small' : ''}`;
}

/** Addresses at which the page can show kept photos, by their ids: the small copy as soon as there is one. */
export function usePhotoUrls(photos: readonly StoredPhoto[]): ReadonlyMap<string, string> {
  const [made] = useState(() => new Map<string, string>());
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = photos.map(keyOf).join();

  const renew = useEffectEvent(() => {
    const shown = new Set(photos.map(keyOf));
    for (const photo of photos) {
      const key = keyOf(photo);
      if (!made.has(key)) made.set(key, URL.createObjectURL(photo.thumbnail ?? photo.blob));
    }
    for (const [key, url] of made) {
      if (shown.has(key)) continue;
      URL.revokeObjectURL(url);
      made.delete(key);
    }
    setUrls(new Map(photos.map((photo) => [photo.id, made.get(keyOf(photo)) ?? ''])));
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys say when the photos are others.
  useEffect(() => renew(), [wanted]);

  useEffect(
    () => () => {
      for (const url of made.values()) URL.revokeObjectURL(url);
      made.clear();
    },
    [made],
  );

  return urls;
}
