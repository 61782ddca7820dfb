import 'fake-indexeddb/auto';
import { describe, expect, it } from '@jest/globals';
import { openDB } from 'idb';
import { openDatabase } from './database.ts';

describe('the database of a device that comes from an earlier version', () => {
  it('keeps commands, drafts and photos, and gives room to items one by one', async () => {
    const former = await openDB('llatria', 2, {
      upgrade(database) {
        database.createObjectStore('caches', { keyPath: 'userId' });
        database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('userId', 'userId');
        const photos = database.createObjectStore('photos', { keyPath: 'id' });
        photos.createIndex('userId', 'userId');
        photos.createIndex('ownerId', 'ownerId');
        database.createObjectStore('sharedPhotos', { autoIncrement: true });
        database.createObjectStore('commands', { keyPath: 'id' }).createIndex('userId', 'userId');
      },
    });
    await former.put('caches', { userId: 'ana', text: '{}' });
    for (const name of ['drafts', 'photos', 'commands']) await former.put(name, { id: '1', userId: 'ana' });
    await former.add('sharedPhotos', { name: 'shared.jpg' });
    former.close();

    const database = await openDatabase();
    for (const name of ['drafts', 'photos', 'commands'] as const)
      expect(await database.getAllFromIndex(name, 'userId', 'ana')).toHaveLength(1);
    expect(await database.count('sharedPhotos')).toBe(1);
    expect([...database.objectStoreNames]).toEqual([
      'cards',
      'catchUps',
      'commands',
      'details',
      'drafts',
      'entities',
      'orders',
      'photos',
      'sharedPhotos',
    ]);
  });
});
