import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readCache, writeCache } from './cache-store.ts';
import { clearDataOfOthers, clearDeviceData, countUnsentWork } from './device-data.ts';
import { deleteDraft, listDrafts, saveDraft } from './draft-store.ts';
import { addSharedPhotos, listPhotos, listSharedPhotos, savePhoto } from './photo-store.ts';

const photo = (id: string, userId: string, ownerId: string, position = 0) => ({
  id,
  userId,
  ownerId,
  position,
  name: `${id}.jpg`,
  blob: new Blob(['x']),
  sha256: null,
  thumbnail: null,
  addedAt: 0,
});

describe('device data', () => {
  beforeEach(clearDeviceData);

  it('restores the cache of the same person only', async () => {
    await writeCache('ana', { ROOT_QUERY: { me: 1 } });
    expect(await readCache('ana')).toEqual({ ROOT_QUERY: { me: 1 } });
    expect(await readCache('ben')).toBeNull();
  });

  it('keeps what belongs to the person who signs in and removes the rest', async () => {
    await writeCache('ana', {});
    await writeCache('ben', {});
    await saveDraft({ id: '1', userId: 'ana', kind: 'new-item', updatedAt: 1, values: {} });
    await saveDraft({ id: '2', userId: 'ben', kind: 'new-item', updatedAt: 1, values: {} });
    await savePhoto(photo('p', 'ana', '1'));
    await clearDataOfOthers('ben');
    expect(await readCache('ana')).toBeNull();
    expect(await readCache('ben')).not.toBeNull();
    expect(await countUnsentWork('ana')).toEqual({ drafts: 0, photos: 0 });
    expect(await countUnsentWork('ben')).toEqual({ drafts: 1, photos: 0 });
  });

  it('leaves nothing behind', async () => {
    await writeCache('ana', {});
    await saveDraft({ id: '1', userId: 'ana', kind: 'new-item', updatedAt: 1, values: {} });
    await addSharedPhotos([{ name: 'a.jpg', blob: new Blob(['x']), receivedAt: 0 }]);
    await clearDeviceData();
    expect(await readCache('ana')).toBeNull();
    expect(await listDrafts('ana')).toEqual([]);
    expect(await listSharedPhotos()).toEqual([]);
  });

  it('removes a draft with its photos and orders the photos of another', async () => {
    await saveDraft({ id: '1', userId: 'ana', kind: 'new-item', updatedAt: 1, values: {} });
    await saveDraft({ id: '2', userId: 'ana', kind: 'new-item', updatedAt: 2, values: {} });
    await savePhoto(photo('b', 'ana', '2', 1));
    await savePhoto(photo('a', 'ana', '2', 0));
    await savePhoto(photo('c', 'ana', '1'));
    await deleteDraft('1');
    expect((await listDrafts('ana')).map((draft) => draft.id)).toEqual(['2']);
    expect((await listPhotos('2')).map((each) => each.id)).toEqual(['a', 'b']);
    expect(await listPhotos('1')).toEqual([]);
  });
});
