import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { loadEnvironment } from '../../config/environment.ts';
import { readRetiredKeys, rotateStoredKey } from './rotate-key.ts';
import { SealedBox } from './sealed-box.ts';
import { Secret } from './secret.ts';
import { loadServerSecrets } from './server-secrets.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'llatria-keys-'));
});
const folder = () => join(dataDir, 'secrets');
const secrets = () => loadServerSecrets(loadEnvironment({ LLATRIA_DATA_DIR: dataDir }));

test('what the old key sealed can be opened after every rotation, and new texts have the new key', async () => {
  const first = await secrets();
  const sealed = new SealedBox(first.encryptionKey).seal(new Secret('token'), ['there']);
  await rotateStoredKey(folder());
  await rotateStoredKey(folder());
  const now = await secrets();
  expect(new Set([first.encryptionKey, now.encryptionKey, ...now.retiredEncryptionKeys]).size).toBe(3);
  const box = new SealedBox(now.encryptionKey, now.retiredEncryptionKeys);
  expect(box.open(sealed, ['there']).reveal()).toBe('token');
  expect(box.seal(new Secret('x'), ['there']).startsWith(box.currentPrefix)).toBe(true);
});

test('keys are for the owner alone', async () => {
  await secrets();
  await rotateStoredKey(folder());
  for (const name of ['encryption-key', 'retired-encryption-keys']) {
    expect((await stat(join(folder(), name))).mode & 0o777).toBe(0o600);
  }
});

test('stopped between its two steps, it has lost nothing, and goes on', async () => {
  const { encryptionKey } = await secrets();
  await writeFile(join(folder(), 'retired-encryption-keys'), `${encryptionKey}\n`);
  await rotateStoredKey(folder());
  expect(await readRetiredKeys(folder())).toEqual([encryptionKey]);
  expect((await readFile(join(folder(), 'encryption-key'), 'utf8')).trim()).not.toBe(encryptionKey);
});

test('without a key there is nothing to rotate', async () => {
  await expect(rotateStoredKey(folder())).rejects.toThrow('ENOENT');
});
