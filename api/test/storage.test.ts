import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import S3rver from 's3rver';
import type { FileStorage } from '../src/infra/storage/file-storage.ts';
import { writeDurably } from '../src/infra/storage/local/durable-write.ts';
import { LocalStorage } from '../src/infra/storage/local/local-storage.ts';
import { S3Storage } from '../src/infra/storage/s3/s3-storage.ts';
import { isStorageFull } from '../src/infra/storage/storage-full.ts';
import { Refusal } from '../src/shared/user-error.ts';

const folder = await mkdtemp(join(tmpdir(), 'llatria-storage-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Larger than one part of an S3 upload, and not a multiple of any block. */
const LARGE = randomBytes(11_000_003);

async function keysOf(storage: FileStorage, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) {
    keys.push(key);
  }
  return keys.sort();
}

async function contentOf(storage: FileStorage, key: string): Promise<Buffer> {
  const file = await storage.open(key);
  if (!file) {
    throw new Error(`There is no ${key}.`);
  }
  return buffer(file.body);
}

/** What every storage promises. */
function contract(name: string, open: () => Promise<FileStorage>): void {
  describe(name, () => {
    let storage: FileStorage;
    beforeAll(async () => {
      storage = await open();
    });

    it.each([
      ['an empty file', Buffer.alloc(0)],
      ['a small file', Buffer.from('photo')],
      ['a large file', LARGE],
    ])('gives %s back byte for byte, from a buffer and from a stream', async (_name, content) => {
      await storage.put('shops/a/buffer.webp', content);
      await storage.put('shops/a/stream.webp', Readable.from(content.length > 0 ? [content] : []));
      expect((await contentOf(storage, 'shops/a/buffer.webp')).equals(content)).toBe(true);
      expect((await contentOf(storage, 'shops/a/stream.webp')).equals(content)).toBe(true);
      const file = await storage.open('shops/a/buffer.webp');
      expect(file?.size).toBe(content.length);
      file?.body.destroy();
    });

    it('tells the type by the end of the key', async () => {
      for (const [key, type] of [
        ['types/a.jpg', 'image/jpeg'],
        ['types/a.png', 'image/png'],
        ['types/a.webp', 'image/webp'],
        ['types/a', 'application/octet-stream'],
      ] as const) {
        await storage.put(key, Buffer.from('x'));
        const file = await storage.open(key);
        expect(file?.contentType).toBe(type);
        file?.body.destroy();
      }
    });

    it('replaces a file as a whole', async () => {
      await storage.put('replaced/a.jpg', Buffer.from('a longer content'));
      await storage.put('replaced/a.jpg', Buffer.from('short'));
      expect((await contentOf(storage, 'replaced/a.jpg')).toString()).toBe('short');
    });

    it('knows what is there, what is not, and what was deleted', async () => {
      expect(await storage.exists('gone/a.jpg')).toBe(false);
      expect(await storage.open('gone/a.jpg')).toBeNull();
      await storage.delete('gone/a.jpg');
      await storage.put('gone/a.jpg', Buffer.from('x'));
      expect(await storage.exists('gone/a.jpg')).toBe(true);
      await storage.delete('gone/a.jpg');
      expect(await storage.exists('gone/a.jpg')).toBe(false);
      expect(await storage.open('gone/a.jpg')).toBeNull();
    });

    it('lists by prefix, whole names and parts of them', async () => {
      for (const key of ['list/aa/1.jpg', 'list/ab/2.jpg', 'list/b/3.jpg', 'listed/4.jpg']) {
        await storage.put(key, Buffer.from('12345'));
      }
      expect(await keysOf(storage, 'list/')).toEqual(['list/aa/1.jpg', 'list/ab/2.jpg', 'list/b/3.jpg']);
      expect(await keysOf(storage, 'list/a')).toEqual(['list/aa/1.jpg', 'list/ab/2.jpg']);
      expect(await keysOf(storage, 'nothing/')).toEqual([]);
      for await (const entry of storage.list('list/b/')) {
        expect(entry).toMatchObject({ key: 'list/b/3.jpg', size: 5 });
        expect(Math.abs(entry.modifiedAt.getTime() - Date.now())).toBeLessThan(60_000);
      }
    });

    it('writes nothing where the source breaks off', async () => {
      const broken = Readable.from(
        (async function* () {
          yield randomBytes(100_000);
          throw new Error('the source broke');
        })(),
      );
      await expect(storage.put('broken/a.jpg', broken)).rejects.toThrow('the source broke');
      expect(await storage.exists('broken/a.jpg')).toBe(false);
    });

    it('keeps many writers of one key from mixing', async () => {
      const contents = Array.from({ length: 8 }, (_, index) => Buffer.alloc(200_000, index));
      await Promise.all(contents.map((content) => storage.put('raced/a.jpg', content)));
      const found = await contentOf(storage, 'raced/a.jpg');
      expect(contents.some((content) => content.equals(found))).toBe(true);
    });

    it.each(['../a', 'a/../b', '/a', 'a//b', 'a/.', '.unfinished/a', 'a\0b', 'A', '', 'a'.repeat(500)])(
      'refuses the key %j before it reaches the disk or the network',
      async (key) => {
        await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow('not a key');
        await expect((async () => storage.open(key))()).rejects.toThrow('not a key');
        await expect((async () => storage.delete(key))()).rejects.toThrow('not a key');
      },
    );
  });
}

contract('the local folder', async () => new LocalStorage(join(folder, 'local')));

describe('with an S3 server', () => {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'photos', configs: [] }],
  });
  let port: number;
  beforeAll(async () => {
    port = ((await server.run()) as AddressInfo).port;
  });
  afterAll(() => server.close());

  contract(
    'the bucket',
    async () =>
      new S3Storage({
        driver: 's3',
        endpoint: `http://127.0.0.1:${port}`,
        region: 'us-east-1',
        bucket: 'photos',
        accessKeyId: 'S3RVER',
        secretAccessKey: 'S3RVER',
        forcePathStyle: true,
      }),
  );
});

describe('the local folder and its disk', () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

  it('refuses STORAGE_FULL, leaves nothing behind, and works again when there is room', async () => {
    const root = join(folder, 'full');
    let hasRoom = false;
    const storage = new LocalStorage(root, async (path, content) => {
      if (hasRoom) {
        return writeDurably(path, content);
      }
      await writeFile(path, 'the part that fitted');
      throw full;
    });
    const refusal = await storage.put('a/b.jpg', Buffer.from('photo')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).errors).toMatchObject([{ code: 'STORAGE_FULL', retryable: true }]);
    expect(await readdir(join(root, '.unfinished'))).toEqual([]);
    expect(await storage.exists('a/b.jpg')).toBe(false);
    hasRoom = true;
    await storage.put('a/b.jpg', Buffer.from('photo'));
    expect((await contentOf(storage, 'a/b.jpg')).toString()).toBe('photo');
  });

  it.each([
    ['ENOSPC', true],
    ['EDQUOT', true],
    ['EACCES', false],
  ])('takes %s for a full disk: %s', (code, expected) => {
    expect(isStorageFull(Object.assign(new Error(code), { code }))).toBe(expected);
  });

  it('takes the answer of a full S3 store for the same', () => {
    expect(isStorageFull(Object.assign(new Error('full'), { name: 'XMinioStorageFull' }))).toBe(true);
  });

  it('removes unfinished files, but not those that are being written', async () => {
    const root = join(folder, 'unfinished');
    const storage = new LocalStorage(root);
    await storage.put('a.jpg', Buffer.from('x'));
    const old = join(root, '.unfinished', 'old');
    await writeFile(old, 'x');
    await writeFile(join(root, '.unfinished', 'new'), 'x');
    await utimes(old, new Date(0), new Date(0));
    expect(await storage.removeUnfinished(new Date(Date.now() - 60_000))).toBe(1);
    expect(await readdir(join(root, '.unfinished'))).toEqual(['new']);
    expect(await keysOf(storage, '')).toEqual(['a.jpg']);
  });

  it('leaves no empty folders, and does not trip over a folder that is removed meanwhile', async () => {
    const root = join(folder, 'folders');
    const storage = new LocalStorage(root);
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        await storage.put(`one/two/${index % 4}.jpg`, Buffer.from('x'));
        await storage.delete(`one/two/${index % 4}.jpg`);
      }),
    );
    expect(await readdir(root)).toEqual(['.unfinished']);
  });
});
