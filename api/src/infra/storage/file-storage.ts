import type { Readable } from 'node:stream';

/** A file as it is read: the stream must be consumed or destroyed. */
export interface StoredFile {
  readonly body: Readable;
  /** In bytes. */
  readonly size: number;
  readonly contentType: string;
}

export interface FileEntry {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  readonly modifiedAt: Date;
}

/**
 * Files under keys such as `shops/<id>/photo.webp`, made by the server and never by a client. The type of a
 * file is told by the end of its key.
 */
export interface FileStorage {
  /**
   * Writes the whole file or nothing: a reader sees the old content, or the new, never a part. It has reached
   * the disk when this resolves. Refuses STORAGE_FULL, which ends by itself once there is room again.
   */
  put(key: string, content: Buffer | Readable): Promise<void>;
  /** Null where there is no such file. */
  open(key: string): Promise<StoredFile | null>;
  exists(key: string): Promise<boolean>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Every file whose key begins with the prefix, in no particular order. */
  list(prefix: string): AsyncIterable<FileEntry>;
  /** Removes what writes that never ended have left, where they began before the given time. Tells how many. */
  removeUnfinished(before: Date): Promise<number>;
}
