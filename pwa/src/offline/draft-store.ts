import { openDatabase, type StoredDraft, type StoredPhoto } from './database.ts';

/** Writes a draft, or replaces it. Rejects where storage is full, since a lost draft must not look saved. */
export async function saveDraft(draft: StoredDraft): Promise<void> {
  await (await openDatabase()).put('drafts', draft);
}

/** Drafts of one person, the one touched last first. */
export async function listDrafts(userId: string): Promise<StoredDraft[]> {
  const drafts = await (await openDatabase()).getAllFromIndex('drafts', 'userId', userId);
  return drafts.sort((one, other) => other.updatedAt - one.updatedAt);
}

/** Removes a draft together with the photos that only it owns. */
export async function deleteDraft(id: string): Promise<void> {
  const transaction = (await openDatabase()).transaction(['drafts', 'photos'], 'readwrite');
  const photos = transaction.objectStore('photos');
  const keys = await photos.index('ownerId').getAllKeys(id);
  await Promise.all([
    transaction.objectStore('drafts').delete(id),
    ...keys.map((key) => photos.delete(key)),
    transaction.done,
  ]);
}

/** A draft as it was last kept, or undefined. */
export async function findDraft(id: string): Promise<StoredDraft | undefined> {
  return (await openDatabase()).get('drafts', id);
}

/**
 * Keeps a draft together with photos of it: after a crash there is never a photo without the draft that it
 * belongs to. Rejects where storage is full.
 */
export async function saveDraftWithPhotos(draft: StoredDraft, photos: readonly StoredPhoto[]): Promise<void> {
  const transaction = (await openDatabase()).transaction(['drafts', 'photos'], 'readwrite');
  await Promise.all([
    transaction.objectStore('drafts').put(draft),
    ...photos.map((photo) => transaction.objectStore('photos').put(photo)),
    transaction.done,
  ]);
}
