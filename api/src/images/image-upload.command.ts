import { type Database, isUniqueViolation, type Transaction } from '../infra/db/database.ts';
import type { FileUpload } from '../infra/http/upload-scalar.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import { type ItemService, notFound } from '../items/item.service.ts';
import { clientId } from '../shared/identifiers.ts';
import { refuse } from '../shared/user-error.ts';
import { InventoryImage } from './image.entity.ts';
import type { ReplaceImageInput, UploadImageInput } from './image.inputs.ts';
import type { ImageRepository } from './image.repository.ts';
import { imageNotFound } from './image.service.ts';
import { checkPosition, checkRoom } from './image-place.ts';
import type { PhotoStudio } from './photo-studio.ts';
import type { KeptPhoto, PhotoVault } from './photo-vault.ts';
import type { SpooledUpload, UploadSpool } from './upload-spool.ts';

/** What a new image shall become. */
interface Placement {
  readonly id: string;
  readonly itemId: string;
  /** Null: behind the last one. */
  readonly position: number | null;
  /** The image that makes way, in a replacement. */
  readonly replaces: string | null;
}

/** Takes a photo in: receives it, makes its files, and puts it on its item. */
export class UploadImageCommand {
  constructor(
    private readonly database: Database,
    private readonly images: ImageRepository,
    private readonly items: ItemService,
    private readonly vault: PhotoVault,
    private readonly spool: UploadSpool,
    private readonly studio: PhotoStudio,
  ) {}

  /**
   * Adds a photo to an item. The same id again, wherever its photo has been moved since, and the same bytes again
   * on the same item give the image that is there. Refuses NOT_FOUND, TOO_MANY_IMAGES, ID_TAKEN, HASH_MISMATCH and what is wrong with the file.
   */
  async upload(shopId: string, input: UploadImageInput, file: Promise<FileUpload>): Promise<InventoryImage> {
    const placement = {
      id: clientId(input.id, 'id'),
      itemId: input.itemId,
      position: checkPosition(input.position),
      replaces: null,
    };
    const item = await this.items.find(shopId, input.itemId);
    if (!item || item.deletedAt) {
      notFound();
    }
    return this.receive(shopId, placement, input.sha256, file);
  }

  /** Puts a new photo in the place of another, at once. Refuses as an upload does. */
  async replace(
    shopId: string,
    input: ReplaceImageInput,
    file: Promise<FileUpload>,
  ): Promise<InventoryImage> {
    const id = clientId(input.newId, 'newId');
    const old = (await this.images.find(shopId, input.id)) ?? (await this.images.find(shopId, id));
    if (!old) {
      imageNotFound();
    }
    const placement = { id, itemId: old.itemId, position: old.position, replaces: input.id.toLowerCase() };
    return this.receive(shopId, placement, input.sha256, file);
  }

  private receive(
    shopId: string,
    placement: Placement,
    expectedHash: string | null | undefined,
    file: Promise<FileUpload>,
  ): Promise<InventoryImage> {
    this.studio.warmUp();
    return this.spool.receive(file, async (upload) => {
      checkHash(upload, expectedHash);
      const repeated = await this.findRepeated(shopId, placement, upload.sha256);
      if (repeated) {
        return repeated;
      }
      for (;;) {
        const photo = await this.vault.keep(shopId, upload);
        const image = await this.place(shopId, placement, photo);
        if (image) {
          return image;
        }
      }
    });
  }

  /** Before the work begins: what it would end with anyway. */
  private async findRepeated(
    shopId: string,
    placement: Placement,
    sha256: string,
  ): Promise<InventoryImage | null> {
    const sameId = await this.images.find(shopId, placement.id);
    if (sameId) {
      return checkSame(sameId, sha256);
    }
    const images = await this.images.listForItems(shopId, [placement.itemId]);
    const sameBytes = images.find((image) => image.sha256 === sha256);
    if (placement.replaces === null) {
      if (!sameBytes) {
        checkRoom(images, { coming: 1, field: 'itemId' });
      }
      return sameBytes ?? null;
    }
    return sameBytes?.id === placement.replaces ? sameBytes : null;
  }

  /** Null where the files were swept away meanwhile. */
  private async place(
    shopId: string,
    placement: Placement,
    photo: KeptPhoto,
  ): Promise<InventoryImage | null> {
    const { sha256, facts } = photo;
    try {
      return await this.database.transaction(async (tx) => {
        const item = await this.items.lockLiving(tx, shopId, placement.itemId);
        const sameId = await this.images.find(shopId, placement.id, tx);
        if (sameId) {
          return checkSame(sameId, sha256);
        }
        if (!(await this.vault.hold(tx, shopId, photo))) {
          return null;
        }
        const image = tx.create(InventoryImage, {
          ...facts,
          shopId,
          id: placement.id,
          itemId: item.id,
          sha256,
        });
        image.createdAt = new Date();
        return placement.replaces === null
          ? await this.add(tx, item, image, placement.position)
          : await this.exchange(tx, item, image, placement.replaces);
      });
    } catch (error) {
      // Two sends of one id at the same time to different items.
      if (isUniqueViolation(error, 'inventory_images_pkey')) {
        refuseTakenId();
      }
      throw error;
    }
  }

  private async add(
    tx: Transaction,
    item: InventoryItem,
    image: InventoryImage,
    position: number | null,
  ): Promise<InventoryImage> {
    const images = await this.images.ofLockedItem(tx, item.shopId, item.id);
    const sameBytes = images.find(({ sha256 }) => sha256 === image.sha256);
    if (sameBytes) {
      return sameBytes;
    }
    checkRoom(images, { coming: 1, field: 'itemId' });
    image.position = position ?? (images.at(-1)?.position ?? -1) + 1;
    await this.images.makeRoom(tx, item.shopId, item.id, image.position);
    await this.images.insert(tx, image);
    await this.items.write(tx, item, {});
    return image;
  }

  /** Where the item shows the new photo already, that image moves to the place of the old one. */
  private async exchange(
    tx: Transaction,
    item: InventoryItem,
    image: InventoryImage,
    replaces: string,
  ): Promise<InventoryImage> {
    const images = await this.images.ofLockedItem(tx, item.shopId, item.id);
    const old = images.find(({ id }) => id === replaces) ?? imageNotFound();
    const sameBytes = images.find(({ sha256 }) => sha256 === image.sha256);
    if (sameBytes?.id === old.id) {
      return old;
    }
    await this.images.delete(tx, item.shopId, old.id);
    await this.vault.release(tx, item.shopId, old.sha256);
    const placed = sameBytes ?? image;
    placed.position = old.position;
    if (sameBytes) {
      await this.images.move(tx, item.shopId, sameBytes.id, { position: old.position });
    } else {
      await this.images.insert(tx, image);
    }
    await this.items.write(tx, item, {});
    return placed;
  }
}

function checkHash(upload: SpooledUpload, expected: string | null | undefined): void {
  if (expected != null && expected.toLowerCase() !== upload.sha256) {
    refuse('HASH_MISMATCH', 'The photo was damaged on its way. Nothing was changed; send it again.', {
      field: ['sha256'],
      retryable: true,
    });
  }
}

/** An id names one photo for good. It may have been moved to another item since it came. */
function checkSame(image: InventoryImage, sha256: string): InventoryImage {
  return image.sha256 === sha256 ? image : refuseTakenId();
}

function refuseTakenId(): never {
  refuse('ID_TAKEN', 'Another photo has this id. Send this one with an id of its own.', { field: ['id'] });
}
