import { openDatabase, type SharedPhoto, type StoredPhoto } from './database.ts';

/** Keeps a photo on this device. Rejects where storage is full: then it must not be shown as safe. */
export async function savePhoto(photo: StoredPhoto): Promise<void> {
  await (await openDatabase()).put('photos', photo);
}

/** Photos of a draft or item in their order. */
export async function listPhotos(ownerId: string): Promise<StoredPhoto[]> {
  const photos = await (await openDatabase()).getAllFromIndex('photos', 'ownerId', ownerId);
  return photos.sort((one, other) => one.position - other.position);
}

/** A photo by its id, or undefined where the device has none. */
export async function findPhoto(id: string): Promise<StoredPhoto | undefined> {
  return (await openDatabase()).get('photos', id);
}

/** Notes what became known of photos; those that were removed meanwhile stay removed. */
export async function updatePhotos(photos: readonly StoredPhoto[]): Promise<void> {
  const transaction = (await openDatabase()).transaction('photos', 'readwrite');
  for (const photo of photos) {
    if (await transaction.store.getKey(photo.id)) await transaction.store.put(photo);
  }
  await transaction.done;
}

/** What a photo is sent and shown as, once that is worked out. */
type Prepared = Pick<StoredPhoto, 'blob' | 'sha256' | 'thumbnail'>;

/**
 * Notes how a photo is sent and shown, whoever owns it by now. The first to work that out wins, so that the same
 * bytes are sent each time. Gives the photo as it is then kept, or undefined where it was removed meanwhile.
 */
export async function notePrepared(id: string, prepared: Prepared): Promise<StoredPhoto | undefined> {
  const transaction = (await openDatabase()).transaction('photos', 'readwrite');
  const kept = await transaction.store.get(id);
  const ready = kept && kept.sha256 === null ? { ...kept, ...prepared } : kept;
  if (ready && ready !== kept) await transaction.store.put(ready);
  await transaction.done;
  return ready;
}

/** Drops the device's copy; only right once the server has answered with the same hash. */
export async function deletePhoto(id: string): Promise<void> {
  await (await openDatabase()).delete('photos', id);
}

/** Stores photos that another app shared, until a screen takes them. */
export async function addSharedPhotos(photos: readonly SharedPhoto[]): Promise<void> {
  const transaction = (await openDatabase()).transaction('sharedPhotos', 'readwrite');
  await Promise.all([...photos.map((photo) => transaction.store.add(photo)), transaction.done]);
}

/** Photos that were shared to the app, oldest first. They stay until `deleteSharedPhotos`. */
export async function listSharedPhotos(): Promise<SharedPhoto[]> {
  return (await openDatabase()).getAll('sharedPhotos');
}

/** To be called after the shared photos have been saved as photos of a draft. */
export async function deleteSharedPhotos(): Promise<void> {
  await (await openDatabase()).clear('sharedPhotos');
}
