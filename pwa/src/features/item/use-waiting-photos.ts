import { useState } from 'react';
import { useSession } from '../../graphql/session-context.ts';
import { newRecordId } from '../../lib/identifiers.ts';
import { itemCommand, uploadImageCommand } from '../../offline/commands.ts';
import type { StoredPhoto } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { withoutPhoto, withPhotosArranged } from '../../offline/unsent-work.ts';
import type { PendingPhoto } from '../../offline/use-pending-photos.ts';
import { NO_ROOM } from '../../offline/words.ts';

interface WaitingPhotoActions {
  /** What went wrong last, in words. */
  readonly problem: string | null;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly arrange: (ids: readonly string[]) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/**
 * What can be done with photos that have not left. What leaves at that very moment is followed by a change of
 * what the shop then has.
 */
export function useWaitingPhotos(itemId: string, pending: readonly PendingPhoto[]): WaitingPhotoActions {
  const outbox = useOutbox();
  const { userId } = useSession();
  const [problem, setProblem] = useState<string | null>(null);

  async function keep(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      setProblem(null);
    } catch {
      setProblem(NO_ROOM);
    }
  }

  return {
    problem,

    add: (files) =>
      keep(() => {
        const first = Math.max(-1, ...pending.map(({ photo }) => photo.position)) + 1;
        const photos = files.map<StoredPhoto>((file, index) => ({
          id: newRecordId(),
          userId: userId ?? '',
          ownerId: itemId,
          position: first + index,
          name: file.name,
          blob: file,
          sha256: null,
          thumbnail: null,
          addedAt: Date.now(),
        }));
        const uploads = photos.map((photo) => uploadImageCommand(photo, photo.position));
        return outbox.enqueue(uploads, { photos });
      }),

    arrange: (ids) =>
      keep(async () => {
        if (await outbox.rewrite([itemId], (kept) => withPhotosArranged(kept, itemId, ids))) return;
        await outbox.enqueue([itemCommand(userId ?? '', itemId, 'orderImages', { imageIds: ids })]);
      }),

    remove: (id) =>
      keep(async () => {
        if (await outbox.rewrite([itemId], (kept) => withoutPhoto(kept, id))) return;
        await outbox.enqueue([itemCommand(userId ?? '', itemId, 'deleteImage', { imageId: id })]);
      }),
  };
}
