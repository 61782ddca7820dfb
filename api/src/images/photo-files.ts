import type { Readable } from 'node:stream';
import type { FileStorage, StoredFile } from '../infra/storage/file-storage.ts';
import { PHOTO_NAMES, type PhotoName } from './photo-name.ts';

/** Under this prefix lie all photos of all shops. */
export const PHOTO_PREFIX = 'shops/';

/** The files of photos in the storage, by the shop and the hash of what was sent. */
export class PhotoFiles {
  constructor(private readonly storage: FileStorage) {}

  /** For serving. Null where there is no such file. */
  open(shopId: string, sha256: string, name: PhotoName): Promise<StoredFile | null> {
    return this.storage.open(photoKey(shopId, sha256, name));
  }

  put(shopId: string, sha256: string, name: PhotoName, content: Readable): Promise<void> {
    return this.storage.put(photoKey(shopId, sha256, name), content);
  }

  /** Removes every file of a photo. */
  async delete(shopId: string, sha256: string): Promise<void> {
    await Promise.all(PHOTO_NAMES.map((name) => this.storage.delete(photoKey(shopId, sha256, name))));
  }
}

/** The two digits keep folders small. */
const photoKey = (shopId: string, sha256: string, name: PhotoName): string =>
  `${PHOTO_PREFIX}${shopId}/${sha256.slice(0, 2)}/${sha256}/${name}`;
