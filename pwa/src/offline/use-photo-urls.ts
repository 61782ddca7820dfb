import { useEffect, useState } from 'react';
import type { StoredPhoto } from './database.ts';

/** Addresses at which the page can show kept photos: the small copy as soon as there is one. */
export function usePhotoUrls(photos: readonly StoredPhoto[]): ReadonlyMap<string, string> {
  const [made] = useState(() => new Map<Blob, string>());
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    const shown = new Set(photos.map((photo) => photo.thumbnail ?? photo.blob));
    for (const blob of shown) if (!made.has(blob)) made.set(blob, URL.createObjectURL(blob));
    for (const [blob, url] of made) {
      if (shown.has(blob)) continue;
      URL.revokeObjectURL(url);
      made.delete(blob);
    }
    setUrls(new Map(photos.map((photo) => [photo.id, made.get(photo.thumbnail ?? photo.blob) ?? ''])));
  }, [photos, made]);

  useEffect(
    () => () => {
      for (const url of made.values()) URL.revokeObjectURL(url);
      made.clear();
    },
    [made],
  );

  return urls;
}
