import type { Edit } from '../graphql/follow-item.ts';
import type {
  BulkUpdateItemsInput,
  CreateItemInput,
  ItemDetailsFragment,
  ItemPhotoFragment,
  ItemStatus,
  MarkSoldInput,
  Platform,
} from '../graphql/generated/graphql.ts';
import type { StoredCommand, StoredPhoto } from './database.ts';
import { newCommand } from './new-command.ts';

/** Fields of an item as the screens shall show them while a command waits. */
export type ShownFields = Partial<ItemDetailsFragment>;

/** What each kind of command carries: the agreement between the screens that give it and the handler. */
export interface CommandPayloads {
  createItem: { readonly input: CreateItemInput };
  uploadImage: {
    readonly position: number;
    /** The image whose place the photo takes. */
    readonly replaces?: string;
  };
  postItem: { readonly platforms: readonly Platform[] };
  editItem: { readonly edit: Edit; readonly shown: ShownFields };
  setStatus: { readonly status: ItemStatus };
  /** One item of a change of many: relative changes stay relative. */
  changeItem: { readonly change: Omit<BulkUpdateItemsInput, 'ids'>; readonly shown: ShownFields };
  deleteItem: Readonly<Record<string, never>>;
  restoreItem: Readonly<Record<string, never>>;
  markSold: { readonly input: MarkSoldInput & { readonly saleId: string }; readonly quantity: number };
  undoSale: { readonly saleId: string; readonly quantity: number };
  orderImages: { readonly imageIds: readonly string[] };
  /** The photos are carried along, so that the item that gets them can show them at once. */
  moveImages: {
    readonly toItemId: string;
    readonly images: readonly ItemPhotoFragment[];
    /** Before what the other item has, or behind it. */
    readonly first: boolean;
  };
  deleteImage: { readonly imageId: string };
  endPosting: { readonly postingId: string };
  retryPosting: { readonly postingId: string };
}

export type CommandKind = keyof CommandPayloads;

/** Asks something of an item; the kinds that carry more than a payload have a maker of their own. */
export function itemCommand<Kind extends CommandKind>(
  userId: string,
  itemId: string,
  kind: Kind,
  payload: CommandPayloads[Kind],
): StoredCommand {
  return newCommand({ userId, itemId, kind, payload });
}

/** The payload of a command whose kind is known. */
export function payloadOf<Kind extends CommandKind>(
  command: Pick<StoredCommand, 'payload'>,
  _kind: Kind,
): CommandPayloads[Kind] {
  return command.payload as CommandPayloads[Kind];
}

/** Creates the item that a draft describes; the draft goes when the server has it. */
export function createItemCommand(userId: string, input: CreateItemInput & { id: string }): StoredCommand {
  return itemCommand(userId, input.id, 'createItem', { input });
}

/** Brings a kept photo to its item; the id of the photo becomes the id of the image. */
export function uploadImageCommand(photo: StoredPhoto, position: number, replaces?: string): StoredCommand {
  const payload: CommandPayloads['uploadImage'] = { position, ...(replaces && { replaces }) };
  const { userId, ownerId, id } = photo;
  return newCommand({ userId, itemId: ownerId, kind: 'uploadImage', payload, photoId: id });
}

/** Posts the item once what comes before it is there. */
export function postItemCommand(
  userId: string,
  itemId: string,
  platforms: readonly Platform[],
): StoredCommand {
  return itemCommand(userId, itemId, 'postItem', { platforms });
}
