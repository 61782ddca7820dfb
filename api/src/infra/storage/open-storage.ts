import { join } from 'node:path';
import type { Environment } from '../../config/environment.ts';
import type { FileStorage } from './file-storage.ts';
import { LocalStorage } from './local/local-storage.ts';

/** The storage that is configured, and only that one: the SDK for S3 is large. */
export async function openStorage({
  storage,
  dataDir,
}: Pick<Environment, 'storage' | 'dataDir'>): Promise<FileStorage> {
  if (storage.driver === 's3') {
    const { S3Storage } = await import('./s3/s3-storage.ts');
    return new S3Storage(storage);
  }
  return new LocalStorage(join(dataDir, 'photos'));
}
