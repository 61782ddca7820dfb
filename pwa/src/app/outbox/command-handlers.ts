import type { ApolloClient } from '@apollo/client';
import { CreateItemDocument, PostItemDocument, UploadImageDocument } from '../../graphql/capture.ts';
import { type Outcome, outcomeOfError, outcomeOfUserErrors } from '../../graphql/outcome.ts';
import type { UploadFile } from '../../graphql/upload-context.ts';
import type { CommandKind, CommandPayloads } from '../../offline/commands.ts';
import type { StoredCommand, StoredPhoto } from '../../offline/database.ts';
import type { CommandHandler } from '../../offline/outbox.ts';
import { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { findPhoto, updatePhotos } from '../../offline/photo-store.ts';
import { addImageToCache } from './cached-images.ts';

/** What the handlers need of the app. */
interface HandlerTools {
  readonly client: ApolloClient;
  readonly uploadFile: UploadFile;
}

/** The receipt of the server does not fit what was sent: the photo stays here and is sent again. */
const WRONG_RECEIPT: Outcome = {
  kind: 'later',
  failure: {
    code: 'WRONG_RECEIPT',
    message: 'The photo did not arrive as it was sent. It is kept here and sent again.',
    errors: [],
  },
};

/** How each kind of command is brought to the server. */
export function createCommandHandlers(tools: HandlerTools): Record<CommandKind, CommandHandler> {
  const preparer = new PhotoPreparer();
  return {
    createItem: (command) => orFailure(createItem(tools, command)),
    uploadImage: (command, along) => orFailure(uploadImage(tools, preparer, command, along)),
    postItem: (command) => orFailure(postItem(tools, command)),
  };
}

async function orFailure(work: Promise<Outcome>): Promise<Outcome> {
  try {
    return await work;
  } catch (error) {
    return outcomeOfError(error);
  }
}

function payloadOf<Kind extends CommandKind>(command: StoredCommand, _kind: Kind): CommandPayloads[Kind] {
  return command.payload as CommandPayloads[Kind];
}

async function createItem({ client }: HandlerTools, command: StoredCommand): Promise<Outcome> {
  const { input } = payloadOf(command, 'createItem');
  const { data } = await client.mutate({ mutation: CreateItemDocument, variables: { input } });
  const payload = data?.createItem;
  if (!payload?.item) return outcomeOfUserErrors(payload?.userErrors ?? []);
  void client.refetchQueries({ include: 'active' });
  return { kind: 'done', draftId: command.itemId };
}

/** A photo is prepared when it is added; one that the app was closed upon is prepared here. */
async function prepared(
  photo: StoredPhoto,
  preparer: PhotoPreparer,
): Promise<StoredPhoto & { sha256: string }> {
  if (photo.sha256 !== null) return { ...photo, sha256: photo.sha256 };
  const ready = { ...photo, ...(await preparer.prepare(photo.blob)) };
  await updatePhotos([ready]);
  return ready;
}

async function uploadImage(
  { client, uploadFile }: HandlerTools,
  preparer: PhotoPreparer,
  command: StoredCommand,
  along: Parameters<CommandHandler>[1],
): Promise<Outcome> {
  const { position } = payloadOf(command, 'uploadImage');
  const kept = await findPhoto(command.photoId ?? '');
  // Removed by its person, or confirmed just before the app was closed.
  if (!kept) return { kind: 'done' };
  const { id, ownerId, blob, sha256 } = await prepared(kept, preparer);
  const input = { id, itemId: ownerId, position, sha256 };
  const data = await uploadFile(UploadImageDocument, { input, file: blob }, along);
  const { image, userErrors } = data.uploadImage;
  if (!image) return outcomeOfUserErrors(userErrors);
  if (image.sha256 !== sha256) return WRONG_RECEIPT;
  try {
    addImageToCache(client.cache, ownerId, image);
  } catch {
    // The photo is there; that a screen learns of it later must not send it again.
    void client.refetchQueries({ include: 'active' });
  }
  return { kind: 'done' };
}

async function postItem({ client }: HandlerTools, command: StoredCommand): Promise<Outcome> {
  const { platforms } = payloadOf(command, 'postItem');
  const { data } = await client.mutate({
    mutation: PostItemDocument,
    variables: { input: { itemId: command.itemId, platforms: [...platforms] } },
  });
  return outcomeOfUserErrors(data?.postItem.userErrors ?? []);
}
