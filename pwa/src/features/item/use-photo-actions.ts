import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { ReplaceImageDocument } from '../../graphql/item.ts';
import { useSession } from '../../graphql/session-context.ts';
import { useUploadFile } from '../../graphql/upload-context.ts';
import { writeImages } from '../../graphql/written-images.ts';
import { newRecordId } from '../../lib/identifiers.ts';
import { itemCommand, uploadImageCommand } from '../../offline/commands.ts';
import type { StoredCommand, StoredPhoto } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { NO_ROOM } from '../../offline/words.ts';

interface PhotoActions {
  /** What went wrong last, in words. */
  readonly problem: string | null;
  /** The photo that is being replaced, and how far its successor has come. */
  readonly replacing: { readonly id: string; readonly sent: number } | null;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly arrange: (ids: readonly string[]) => Promise<void>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly replace: (id: string, file: File) => Promise<void>;
}

interface Answer {
  readonly userErrors: readonly { readonly message: string }[];
}

/** What can be done with the photos of an item that exists. All of it is kept here first and shown at once. */
export function usePhotoActions(item: ItemDetailsFragment): PhotoActions {
  const client = useApolloClient();
  const outbox = useOutbox();
  const uploadFile = useUploadFile();
  const { userId } = useSession();
  const [preparer] = useState(() => new PhotoPreparer());
  const [problem, setProblem] = useState<string | null>(null);
  const [replacing, setReplacing] = useState<PhotoActions['replacing']>(null);

  /** Runs a request; true where it was granted. */
  async function run(send: () => Promise<Answer | undefined>, kept: string): Promise<boolean> {
    setProblem(null);
    try {
      const messages = (await send())?.userErrors.map((error) => error.message) ?? [];
      if (messages.length > 0) setProblem(messages.join(' '));
      return messages.length === 0;
    } catch (error) {
      setProblem(describeFailure(error, kept));
      return false;
    }
  }

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
    replacing,

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

    async replace(id, file) {
      if (!navigator.onLine) {
        // The new one first, so that there is never none.
        const position = item.images.find((image) => image.id === id)?.position ?? 0;
        const photo = keptPhoto(file, position);
        const removal = itemCommand(userId ?? '', item.id, 'deleteImage', { imageId: id });
        await keep([uploadImageCommand(photo, position), removal], [photo]);
        return;
      }
      setReplacing({ id, sent: 0 });
      await run(async () => {
        const { blob, sha256 } = await preparer.prepare(file);
        const input = { id, newId: newRecordId(), sha256 };
        const data = await uploadFile(
          ReplaceImageDocument,
          { input, file: blob },
          { onProgress: (sent) => setReplacing({ id, sent }) },
        );
        const { image } = data.replaceImage;
        if (image) {
          const next = item.images.map((old) => (old.id === id ? image : old));
          writeImages(client.cache, item.id, next);
        }
        return data.replaceImage;
      }, 'The old photo is still there; choose the new one again.');
      setReplacing(null);
    },
  };
}
