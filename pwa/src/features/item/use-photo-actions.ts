import { useState } from 'react';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session-context.ts';
import { newRecordId } from '../../lib/identifiers.ts';
import { itemCommand, uploadImageCommand } from '../../offline/commands.ts';
import type { StoredCommand, StoredPhoto } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { NO_ROOM } from '../../offline/words.ts';

interface PhotoActions {
  /** What went wrong last, in words. */
  readonly problem: string | null;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly arrange: (ids: readonly string[]) => Promise<void>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly replace: (id: string, file: File) => Promise<void>;
}

/** What can be done with the photos of an item that exists. All of it is kept here first and shown at once. */
export function usePhotoActions(item: ItemDetailsFragment): PhotoActions {
  const outbox = useOutbox();
  const { userId } = useSession();
  const [problem, setProblem] = useState<string | null>(null);

  function keptPhoto(file: File, position: number): StoredPhoto {
    return {
      id: newRecordId(),
      userId: userId ?? '',
      ownerId: item.id,
      position,
      name: file.name,
      blob: file,
      sha256: null,
      thumbnail: null,
      addedAt: Date.now(),
    };
  }

  /** Puts commands into the outbox, with photos; true where there was room. */
  async function keep(
    commands: readonly StoredCommand[],
    photos: readonly StoredPhoto[] = [],
  ): Promise<boolean> {
    setProblem(null);
    try {
      await outbox.enqueue(commands, { photos });
      return true;
    } catch {
      setProblem(NO_ROOM);
      return false;
    }
  }

  return {
    problem,

    async add(files) {
      const waiting = outbox.commandsOf(item.id).filter((command) => command.photoId !== null);
      const first = Math.max(-1, ...item.images.map(({ position }) => position)) + 1 + waiting.length;
      const photos = files.map((file, index) => keptPhoto(file, first + index));
      await keep(
        photos.map((photo) => uploadImageCommand(photo, photo.position)),
        photos,
      );
    },

    async arrange(ids) {
      await keep([itemCommand(userId ?? '', item.id, 'orderImages', { imageIds: ids })]);
    },

    remove: (id) => keep([itemCommand(userId ?? '', item.id, 'deleteImage', { imageId: id })]),

    /** The old one stays until the new one is there. */
    async replace(id, file) {
      const position = item.images.find((image) => image.id === id)?.position ?? 0;
      const photo = keptPhoto(file, position);
      await keep([uploadImageCommand(photo, position, id)], [photo]);
    },
  };
}
