import { UploadImageDocument } from '../../graphql/capture.ts';
import type { ItemPhotoFragment } from '../../graphql/generated/graphql.ts';
import {
  DeleteImageDocument,
  ItemDocument,
  MoveImagesDocument,
  ReorderImagesDocument,
  ReplaceImageDocument,
} from '../../graphql/item.ts';
import { type Outcome, outcomeOfUserErrors } from '../../graphql/outcome.ts';
import { removeImage, writeImages } from '../../graphql/written-images.ts';
import { payloadOf } from '../../offline/commands.ts';
import type { StoredCommand, StoredPhoto } from '../../offline/database.ts';
import type { CommandHandler } from '../../offline/outbox.ts';
import { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { findPhoto, notePrepared } from '../../offline/photo-store.ts';
import { addImageToCache } from './cached-images.ts';
import type { HandlerTools } from './handler-tools.ts';

/** The receipt of the server does not fit what was sent: the photo stays here and is sent again. */
const WRONG_RECEIPT: Outcome = {
  kind: 'later',
  failure: {
    code: 'WRONG_RECEIPT',
    message: 'The photo did not arrive as it was sent. It is kept here and sent again.',
    errors: [],
  },
};

/** A photo is prepared when it is added; one that the app was closed upon is prepared here. */
async function prepared(
  photo: StoredPhoto,
  preparer: PhotoPreparer,
): Promise<StoredPhoto & { sha256: string }> {
  if (photo.sha256 !== null) return { ...photo, sha256: photo.sha256 };
  const made = await preparer.prepare(photo.blob);
  const kept = await notePrepared(photo.id, made);
  return { ...photo, ...made, ...(kept?.sha256 && { blob: kept.blob, sha256: kept.sha256 }) };
}

/** How photos, their order and their end are brought to the server. */
export function photoHandlers({ client, uploadFile }: HandlerTools) {
  const preparer = new PhotoPreparer();

  async function sendPhoto(
    { id, ownerId, blob, sha256 }: StoredPhoto & { sha256: string },
    position: number,
    replaces: string | undefined,
    along: Parameters<CommandHandler>[1],
  ) {
    if (replaces) {
      const variables = { input: { id: replaces, newId: id, sha256 }, file: blob };
      const { replaceImage } = await uploadFile(ReplaceImageDocument, variables, along);
      // Where the old one is gone there is nothing to replace; the new one has a place all the same.
      if (!replaceImage.userErrors.some(({ code }) => code === 'NOT_FOUND')) return replaceImage;
    }
    const input = { id, itemId: ownerId, position, sha256 };
    return (await uploadFile(UploadImageDocument, { input, file: blob }, along)).uploadImage;
  }

  async function sendOrder(itemId: string, imageIds: string[], commandId: string | null) {
    const variables = { itemId, imageIds, commandId };
    const { data } = await client.mutate({ mutation: ReorderImagesDocument, variables });
    return { images: data?.reorderImages.images ?? [], errors: data?.reorderImages.userErrors ?? [] };
  }

  /** The photos that the server has of an item now. */
  async function imagesThere(itemId: string): Promise<readonly string[]> {
    const variables = { id: itemId };
    const { data } = await client.query({ query: ItemDocument, variables, fetchPolicy: 'network-only' });
    return data?.item?.images.map(({ id }: ItemPhotoFragment) => id) ?? [];
  }

  async function sendMove(command: StoredCommand, imageIds: string[], commandId: string | null) {
    const { toItemId, first } = payloadOf(command, 'moveImages');
    const input = { itemId: command.itemId, toItemId, imageIds, ...(first && { position: 0 }) };
    const { data } = await client.mutate({ mutation: MoveImagesDocument, variables: { input, commandId } });
    return data?.moveImages.userErrors ?? [];
  }

  /** Photos came or went on another device meanwhile: they follow behind those that were put in order. */
  async function sendOrderAnew(itemId: string, imageIds: readonly string[]) {
    const there = await imagesThere(itemId);
    const wanted = imageIds.filter((id) => there.includes(id));
    return sendOrder(itemId, [...wanted, ...there.filter((id) => !wanted.includes(id))], null);
  }

  return {
    async uploadImage(command: StoredCommand, along: Parameters<CommandHandler>[1]): Promise<Outcome> {
      const { position, replaces } = payloadOf(command, 'uploadImage');
      const kept = await findPhoto(command.photoId ?? '');
      // Removed by its person, or confirmed just before the app was closed.
      if (!kept) return { kind: 'done' };
      const photo = await prepared(kept, preparer);
      const { sha256 } = photo;
      const { image, userErrors } = await sendPhoto(photo, position, replaces, along);
      if (!image) return outcomeOfUserErrors(userErrors);
      if (image.sha256 !== sha256) return WRONG_RECEIPT;
      try {
        // It may have been moved on before this answer came through.
        addImageToCache(client.cache, image.itemId, image);
        if (replaces) removeImage(client.cache, command.itemId, replaces);
      } catch {
        // The photo is there; that a screen learns of it later must not send it again.
        void client.refetchQueries({ include: 'active' });
      }
      return { kind: 'done' };
    },

    async orderImages(command: StoredCommand): Promise<Outcome> {
      const { imageIds } = payloadOf(command, 'orderImages');
      let answer = await sendOrder(command.itemId, [...imageIds], command.id);
      if (answer.errors.some(({ code }) => code === 'IMAGES_CHANGED')) {
        answer = await sendOrderAnew(command.itemId, imageIds);
      }
      const outcome = outcomeOfUserErrors(answer.errors);
      if (outcome.kind === 'done') writeImages(client.cache, command.itemId, answer.images);
      return outcome;
    },

    /** Photos that were deleted or moved on by somebody else meanwhile stay so; the others are moved. */
    async moveImages(command: StoredCommand): Promise<Outcome> {
      const ids = payloadOf(command, 'moveImages').images.map(({ id }) => id);
      const errors = await sendMove(command, ids, command.id);
      if (!errors.some(({ code }) => code === 'IMAGES_CHANGED')) return outcomeOfUserErrors(errors);
      const there = await imagesThere(command.itemId);
      const left = ids.filter((id) => there.includes(id));
      return left.length === 0 ? { kind: 'done' } : outcomeOfUserErrors(await sendMove(command, left, null));
    },

    async deleteImage(command: StoredCommand): Promise<Outcome> {
      const { imageId } = payloadOf(command, 'deleteImage');
      const variables = { id: imageId, commandId: command.id };
      const { data } = await client.mutate({ mutation: DeleteImageDocument, variables });
      const errors = data?.deleteImage.userErrors ?? [];
      // Somebody was faster; it is as it should be.
      const gone = errors.every(({ code }) => code === 'NOT_FOUND');
      if (!gone) return outcomeOfUserErrors(errors);
      removeImage(client.cache, command.itemId, imageId);
      return { kind: 'done' };
    },
  };
}
