import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, expect, it } from '@jest/globals';
import { interrupted } from '../infra/http/upload-map.ts';
import type { FileUpload } from '../infra/http/upload-scalar.ts';
import { Refusal } from '../shared/user-error.ts';
import { UploadSpool } from './upload-spool.ts';

const root = await mkdtemp(join(tmpdir(), 'llatria-spool-'));
afterAll(() => rm(root, { recursive: true, force: true }));

const upload = (body: Readable): Promise<FileUpload> =>
  Promise.resolve({
    filename: '../../photo.jpg',
    mimetype: 'image/jpeg',
    encoding: '7bit',
    createReadStream: () => body,
  });

const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  const error = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).errors[0]?.code;
};

it('gives the work the file with its size and hash, and leaves nothing behind', async () => {
  const spool = new UploadSpool(root, 1000);
  const result = await spool.receive(
    upload(Readable.from([Buffer.from('ab'), Buffer.from('c')])),
    async (spooled) => {
      expect(spooled.path.startsWith(spooled.folder)).toBe(true);
      return [spooled.size, spooled.sha256];
    },
  );
  expect(result).toEqual([3, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']);
  expect(await readdir(root)).toEqual([]);
});

it('takes exactly as many bytes as are allowed', async () => {
  const spool = new UploadSpool(root, 1000);
  expect(await spool.receive(upload(Readable.from([Buffer.alloc(1000)])), async ({ size }) => size)).toBe(
    1000,
  );
  const work = spool.receive(
    upload(Readable.from([Buffer.alloc(600), Buffer.alloc(401)])),
    async () => 'taken',
  );
  expect(await codeOf(work)).toBe('FILE_TOO_LARGE');
  expect(await readdir(root)).toEqual([]);
});

it('takes a file once', async () => {
  const spool = new UploadSpool(root, 1000);
  const file = upload(Readable.from([Buffer.from('x')]));
  await spool.receive(file, async () => {});
  expect(await codeOf(spool.receive(file, async () => {}))).toBe('FILE_USED_TWICE');
});

it('leaves nothing behind where the work fails or the sender leaves', async () => {
  const spool = new UploadSpool(root, 1000);
  await expect(
    spool.receive(upload(Readable.from([Buffer.from('x')])), () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  const leaving = Readable.from(
    (async function* () {
      yield Buffer.from('x');
      throw interrupted();
    })(),
  );
  await expect(spool.receive(upload(leaving), async () => {})).rejects.toMatchObject({
    extensions: { code: 'UPLOAD_INTERRUPTED', retryable: true },
  });
  expect(await readdir(root)).toEqual([]);
});

it('says that the disk is full, and takes the next file when it is not', async () => {
  const full = Object.assign(new Error('no space left on device'), {
    code: 'ENOSPC',
    syscall: 'write',
    path: 'x',
  });
  let hasRoom = false;
  const spool = new UploadSpool(root, 1000, (path) =>
    hasRoom
      ? new Writable({ write: (_chunk, _encoding, done) => done() })
      : new Writable({ write: (_chunk, _encoding, done) => done(path ? full : null) }),
  );
  expect(await codeOf(spool.receive(upload(Readable.from([Buffer.from('x')])), async () => {}))).toBe(
    'STORAGE_FULL',
  );
  hasRoom = true;
  expect(await spool.receive(upload(Readable.from([Buffer.from('x')])), async ({ size }) => size)).toBe(1);
  expect(await readdir(root)).toEqual([]);
});

it('throws what is wrong with the server itself', async () => {
  const spool = new UploadSpool(join(root, 'file', 'folder'), 1000);
  await writeFile(join(root, 'file'), '');
  await expect(spool.receive(upload(Readable.from(['x'])), async () => {})).rejects.toThrow('ENOTDIR');
  await rm(join(root, 'file'));
});

it('removes what killed processes left, but nothing that is in use', async () => {
  const spool = new UploadSpool(root, 1000);
  for (const name of ['old', 'new']) {
    await mkdir(join(root, name));
    await writeFile(join(root, name, 'sent'), 'x');
  }
  await utimes(join(root, 'old'), new Date(0), new Date(0));
  expect(await spool.removeLeftovers(new Date(1000))).toBe(1);
  expect(await readdir(root)).toEqual(['new']);
  await rm(join(root, 'new'), { recursive: true });
  expect(await new UploadSpool(join(root, 'none'), 1).removeLeftovers(new Date(1000))).toBe(0);
});
