import { refuse } from '../../shared/user-error.ts';

/** ENOSPC: no room; EDQUOT: the user's share is used up; the others are what S3 servers say for the same. */
const CODES = new Set([
  'ENOSPC',
  'EDQUOT',
  'XMinioStorageFull',
  'XMinioAdminBucketQuotaExceeded',
  'InsufficientStorage',
  'QuotaExceeded',
]);

/** True where a write failed for want of room. */
export function isStorageFull(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string };
  return CODES.has(code ?? '') || CODES.has(name ?? '');
}

/** Turns want of room into a refusal that a client can repeat later; gives every other error on. */
export function refuseWhenFull(error: unknown): never {
  if (isStorageFull(error)) {
    refuse(
      'STORAGE_FULL',
      'The server has no room for this photo. Nothing was changed; keep the photo and try again once there is room.',
      { retryable: true },
    );
  }
  throw error;
}
