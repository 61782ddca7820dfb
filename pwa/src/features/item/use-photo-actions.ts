import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { DeleteImageDocument, ReorderImagesDocument, ReplaceImageDocument } from '../../graphql/item.ts';
import { useSession } from '../../graphql/session-context.ts';
import { useUploadFile } from '../../graphql/upload-context.ts';
import { newRecordId } from '../../lib/identifiers.ts';
import { uploadImageCommand } from '../../offline/commands.ts';
import type { StoredPhoto } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { withImages, writeImages } from './written-images.ts';

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

/** What can be done with the photos of an item that exists. Orders are shown at once and taken back if refused. */
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

  return {
    problem,
    replacing,

    async add(files) {
      setProblem(null);
      const { commands } = outbox.getSnapshot();
      const waiting = commands.filter((command) => command.itemId === item.id && command.photoId !== null);
      const first = Math.max(-1, ...item.images.map(({ position }) => position)) + 1 + waiting.length;
      const photos = files.map(
        (file, index): StoredPhoto => ({
          id: newRecordId(),
          userId: userId ?? '',
          ownerId: item.id,
          position: first + index,
          name: file.name,
          blob: file,
          sha256: null,
          thumbnail: null,
          addedAt: Date.now(),
        }),
      );
      try {
        await outbox.enqueue(
          photos.map((photo) => uploadImageCommand(photo, photo.position)),
          { photos },
        );
      } catch {
        setProblem(
          'There is no room for more photos on this device. Nothing was added; make room and try again.',
        );
      }
    },

    async arrange(ids) {
      const before = item.images;
      writeImages(client.cache, item.id, withImages(before, ids));
      const granted = await run(async () => {
        const variables = { itemId: item.id, imageIds: [...ids] };
        const { data } = await client.mutate({ mutation: ReorderImagesDocument, variables });
        if (data?.reorderImages.userErrors.length === 0) {
          writeImages(client.cache, item.id, data.reorderImages.images);
        }
        return data?.reorderImages;
      }, 'The order is as it was.');
      if (!granted) writeImages(client.cache, item.id, before);
    },

    async remove(id) {
      const before = item.images;
      const granted = await run(async () => {
        const { data } = await client.mutate({ mutation: DeleteImageDocument, variables: { id } });
        return data?.deleteImage;
      }, 'The photo is still there.');
      if (granted) {
        const left = before.filter((image) => image.id !== id);
        writeImages(client.cache, item.id, left);
      }
      return granted;
    },

    async replace(id, file) {
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
