import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { StorageSettings } from '../../../config/environment.ts';
import type { FileEntry, FileStorage, StoredFile } from '../file-storage.ts';
import { refuseWhenFull } from '../storage-full.ts';
import { assertStorageKey, contentTypeOf } from '../storage-key.ts';

export type S3Settings = Extract<StorageSettings, { driver: 's3' }>;

/** Files in a bucket of S3, R2, MinIO or another store that speaks their protocol. */
export class S3Storage implements FileStorage {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    this.bucket = settings.bucket;
    this.client = new S3Client({
      region: settings.region,
      forcePathStyle: settings.forcePathStyle,
      credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
      // The SDK's own checksums are framed into the body, which stores other than S3 keep as content.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
      ...(settings.endpoint === null ? {} : { endpoint: settings.endpoint }),
    });
  }

  async put(key: string, content: Buffer | Readable): Promise<void> {
    const object = { ...this.object(key), Body: content, ContentType: contentTypeOf(key) };
    try {
      if (Buffer.isBuffer(content)) {
        await this.client.send(new PutObjectCommand({ ...object, ContentLength: content.length }));
      } else {
        await new Upload({ client: this.client, params: object, queueSize: 1 }).done();
      }
    } catch (error) {
      refuseWhenFull(error);
    }
  }

  async open(key: string): Promise<StoredFile | null> {
    try {
      const answer = await this.client.send(new GetObjectCommand(this.object(key)));
      return {
        body: answer.Body as Readable,
        size: answer.ContentLength ?? 0,
        contentType: contentTypeOf(key),
      };
    } catch (error) {
      return nullWhenMissing(error);
    }
  }

  async exists(key: string): Promise<boolean> {
    const found = await this.client.send(new HeadObjectCommand(this.object(key))).catch(nullWhenMissing);
    return found !== null;
  }

  async delete(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.object(key))).catch(nullWhenMissing);
  }

  async *list(prefix: string): AsyncGenerator<FileEntry> {
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix: prefix });
    for await (const page of pages) {
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        yield { key: Key ?? '', size: Size ?? 0, modifiedAt: LastModified ?? new Date() };
      }
    }
  }

  /** A store shows no object before it is whole; parts of broken uploads are left to the bucket's lifecycle. */
  async removeUnfinished(): Promise<number> {
    return 0;
  }

  private object(key: string): { Bucket: string; Key: string } {
    assertStorageKey(key);
    return { Bucket: this.bucket, Key: key };
  }
}

function nullWhenMissing(error: unknown): null {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  if (name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404) {
    return null;
  }
  throw error;
}
