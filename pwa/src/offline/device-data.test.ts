import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { itemOf, orderOf } from '../../test/kept-items.ts';
import { saveCommands } from './command-store.ts';
import { createItemCommand } from './commands.ts';
import { clearDataOf, clearSightsOfOthers, countUnsentWork } from './device-data.ts';
import { deleteDraft, listDrafts, saveDraft } from './draft-store.ts';
import { readDetails, readStart } from './kept-store.ts';
import { writeKept } from './kept-write.ts';
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

const NOTHING = { entities: {}, order: null, catchUp: null, cards: [] };

const seen = (userId: string) =>
  writeKept(userId, {
    entities: [{ id: 'ROOT_QUERY', fields: { me: userId } }],
    items: [{ ...itemOf('lamp'), ebay: null }],
    order: orderOf(userId, ['lamp']),
    catchUp: { userId, cursor: 'c1', whole: true, total: 1 },
  });

describe('device data', () => {
  beforeEach(() => Promise.all(['ana', 'ben'].map(clearDataOf)));

  it('restores what the same person has seen only', async () => {
    await seen('ana');
    expect(await readStart('ana')).toMatchObject({
      entities: { ROOT_QUERY: { me: 'ana' } },
      order: { ids: ['lamp'] },
      cards: [{ id: 'lamp', card: { title: 'Item lamp' } }],
    });
    expect(await readStart('ben')).toEqual(NOTHING);
    expect(await readDetails('ben', 'lamp')).toBeUndefined();
  });

  it('removes what another person has seen, and keeps what they have not sent', async () => {
    await seen('ana');
    await seen('ben');
    await saveDraft({ id: '1', userId: 'ana', kind: 'new-item', updatedAt: 1, values: {} });
    await saveDraft({ id: '2', userId: 'ben', kind: 'new-item', updatedAt: 1, values: {} });
    await savePhoto(photo('p', 'ana', '1'));
    await saveCommands([createItemCommand('ana', { id: '9', title: 'Lamp' })]);
    await clearSightsOfOthers('ben');
    expect(await readStart('ana')).toEqual(NOTHING);
    expect(await readDetails('ana', 'lamp')).toBeUndefined();
    expect(await readDetails('ben', 'lamp')).toBeDefined();
    expect((await readStart('ben')).cards).toHaveLength(1);
    expect(await countUnsentWork('ana')).toEqual({ changes: 1, drafts: 1, photos: 1 });
    expect(await countUnsentWork('ben')).toEqual({ changes: 0, drafts: 1, photos: 0 });
  });

  it('leaves nothing of a person behind, and everything unsent of another', async () => {
    await saveCommands([createItemCommand('ana', { id: '8', title: 'Lamp' })]);
    await saveCommands([createItemCommand('ben', { id: '9', title: 'Chair' })]);
    await seen('ana');
    await seen('ben');
    await saveDraft({ id: '1', userId: 'ana', kind: 'new-item', updatedAt: 1, values: {} });
    await addSharedPhotos([{ name: 'a.jpg', blob: new Blob(['x']), receivedAt: 0 }]);
    await clearDataOf('ana');
    expect(await countUnsentWork('ana')).toEqual({ changes: 0, drafts: 0, photos: 0 });
    expect(await countUnsentWork('ben')).toEqual({ changes: 1, drafts: 0, photos: 0 });
    expect(await readStart('ana')).toEqual(NOTHING);
    expect((await readStart('ben')).cards).toHaveLength(1);
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
