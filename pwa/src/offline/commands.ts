import type { CreateItemInput, Platform } from '../graphql/generated/graphql.ts';
import type { StoredCommand, StoredPhoto } from './database.ts';
import { newCommand } from './new-command.ts';

/** What each kind of command carries: the agreement between the screens that give it and the handler. */
export interface CommandPayloads {
  createItem: { readonly input: CreateItemInput };
  uploadImage: { readonly position: number };
  postItem: { readonly platforms: readonly Platform[] };
}

export type CommandKind = keyof CommandPayloads;

/** Creates the item that a draft describes; the draft goes when the server has it. */
export function createItemCommand(userId: string, input: CreateItemInput & { id: string }): StoredCommand {
  const payload: CommandPayloads['createItem'] = { input };
  return newCommand({ userId, itemId: input.id, kind: 'createItem', payload });
}

/** Brings a kept photo to its item; the id of the photo becomes the id of the image. */
export function uploadImageCommand(photo: StoredPhoto, position: number): StoredCommand {
  const payload: CommandPayloads['uploadImage'] = { position };
  const { userId, ownerId, id } = photo;
  return newCommand({ userId, itemId: ownerId, kind: 'uploadImage', payload, photoId: id });
}

/** Posts the item once what comes before it is there. */
export function postItemCommand(
  userId: string,
  itemId: string,
  platforms: readonly Platform[],
): StoredCommand {
  const payload: CommandPayloads['postItem'] = { platforms };
  return newCommand({ userId, itemId, kind: 'postItem', payload });
}
