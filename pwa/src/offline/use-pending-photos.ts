import { useEffect, useMemo, useState } from 'react';
import { payloadOf } from './commands.ts';
import type { StoredCommand, StoredPhoto } from './database.ts';
import { useOutboxSnapshot } from './outbox-context.ts';
import { listPhotos } from './photo-store.ts';

/** A photo of an item that the server does not have yet. */
export interface PendingPhoto {
  readonly photo: StoredPhoto;
  readonly command: StoredCommand;
  /** The part that has left the device; undefined while it waits. */
  readonly progress: number | undefined;
}

/** Photos of an item that are still on this device, in their order. */
export function usePendingPhotos(itemId: string): readonly PendingPhoto[] {
  const { commands, sending } = useOutboxSnapshot();
  const [photos, setPhotos] = useState<readonly StoredPhoto[]>([]);
  const mine = commands.filter((command) => command.itemId === itemId);
  const leaving = mine.flatMap((each) =>
    each.kind === 'deleteImage' ? [payloadOf(each, 'deleteImage').imageId] : [],
  );
  const awaited = mine
    .filter(({ photoId }) => photoId !== null && !leaving.includes(photoId))
    .map(({ photoId, revision }) => `${photoId} ${revision ?? 0}`)
    .join();

  useEffect(() => {
    let left = false;
    const read = awaited === '' ? Promise.resolve([]) : listPhotos(itemId);
    read.then(
      (found) => {
        if (!left) setPhotos(found);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [itemId, awaited]);

  return useMemo(
    () =>
      photos.flatMap((photo) => {
        const command = commands.find(({ photoId }) => photoId === photo.id);
        return command && awaited.includes(photo.id)
          ? [{ photo, command, progress: sending.get(command.id) }]
          : [];
      }),
    [photos, commands, sending, awaited],
  );
}
