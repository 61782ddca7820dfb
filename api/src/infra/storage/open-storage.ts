import { join } from 'node:path';
import type { Environment } from '../../config/environment.ts';
import type { FileStorage } from './file-storage.ts';
import { LocalStorage } from './local/local-storage.ts';
import { S3Storage } from './s3/s3-storage.ts';

/** The storage that is configured, and only that one. */
export function openStorage({ storage, dataDir }: Pick<Environment, 'storage' | 'dataDir'>): FileStorage {
  return storage.driver === 's3' ? new S3Storage(storage) : new LocalStorage(join(dataDir, 'photos'));
}
