import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { composeApp } from '../src/app/container.ts';
import { type OpenFoundation, openFoundation } from '../src/app/open-foundation.ts';
import { type RunningServer, startServer } from '../src/app/server.ts';
import { createLogger } from '../src/infra/http/logger.ts';
import { writeDurably } from '../src/infra/storage/local/durable-write.ts';
import { LocalStorage } from '../src/infra/storage/local/local-storage.ts';
import { GraphqlClient } from './support/graphql-client.ts';
import { fetchBytes, makeItem, phoneJpeg, sha256, upload, uploaded } from './support/photos.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';
import { testEnvironment } from './support/test-environment.ts';

/** A disk that has room for so many more files. */
const disk = { room: Number.POSITIVE_INFINITY };

async function write(path: string, content: Buffer | Readable): Promise<void> {
  await writeDurably(path, content);
  if (disk.room-- <= 0) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }
}

let database: TestDatabase;
let foundation: OpenFoundation;
let server: RunningServer;
let seller: GraphqlClient;
let photosFolder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const environment = testEnvironment(database.url);
  photosFolder = join(environment.dataDir, 'photos');
  foundation = await openFoundation(environment, createLogger(environment));
  const storage = new LocalStorage(photosFolder, write);
  server = await startServer(foundation, composeApp({ ...foundation, storage }));
  seller = await new GraphqlClient(`http://127.0.0.1:${server.port}`, null).register('disk@example.com');
});
afterAll(async () => {
  await server.stop();
  await foundation.close();
  await database.drop();
});

it('says that the disk is full, whichever file it is full at, and takes the photo when there is room', async () => {
  const itemId = await makeItem(seller);
  const photo = await phoneJpeg();
  for (const room of [0, 1, 3, 4]) {
    disk.room = room;
    const { image, userErrors } = await upload(seller, { itemId, sha256: sha256(photo) }, photo);
    expect(image).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'STORAGE_FULL', message: expect.stringContaining('no room'), retryable: true },
    ]);
    expect(await readdir(join(photosFolder, '.unfinished'))).toEqual([]);
    expect(await readdir(join(foundation.environment.dataDir, 'uploads'))).toEqual([]);
  }
  disk.room = Number.POSITIVE_INFINITY;
  const image = await uploaded(seller, itemId, photo, { sha256: sha256(photo) });
  expect((await fetchBytes(image.full)).length).toBeGreaterThan(100);
  const { item } = await seller.data('query ($id: ID!) { item(id: $id) { version images { id } } }', {
    id: itemId,
  });
  expect(item).toEqual({ version: 2, images: [{ id: image.id }] });
});
