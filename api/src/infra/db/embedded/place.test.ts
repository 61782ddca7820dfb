import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { canReach, runsAsRoot } from './account.ts';
import { copyBinaries, installedBinaries } from './binaries.ts';
import { findPlace } from './place.ts';

const stranger = { name: 'stranger', uid: 64_000, gid: 64_000 };
const onlyRoot = runsAsRoot() ? test : test.skip;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'llatria-place-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('canReach', () => {
  test('asks every folder on the way', async () => {
    const inner = join(folder, 'a', 'b');
    await mkdir(inner, { recursive: true });
    expect(await canReach(inner, stranger, 1)).toBe(false);
    await chmod(folder, 0o711);
    expect(await canReach(inner, stranger, 1)).toBe(true);
    await chmod(join(folder, 'a'), 0o700);
    expect(await canReach(inner, stranger, 1)).toBe(false);
  });

  test('asks the owner for the owner’s rights', async () => {
    const own = { name: 'own', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    expect(await canReach(folder, own, 5)).toBe(true);
  });
});

describe('a copy of the binaries', () => {
  test('runs, and is made once', async () => {
    const copy = await copyBinaries(await installedBinaries(), folder);
    const { stdout } = await promisify(execFile)(copy.postgres, ['--version']);
    expect(stdout).toContain('(PostgreSQL) 18');
    const made = (await stat(copy.root)).mtimeMs;
    await copyBinaries(await installedBinaries(), folder);
    expect((await stat(copy.root)).mtimeMs).toBe(made);
  });
});

describe('the place of the database', () => {
  test('is the data folder', async () => {
    await chmod(folder, 0o755);
    const place = await findPlace(join(folder, 'data'), () => {});
    expect(place.home).toBe(join(folder, 'data', 'postgres'));
  });

  test('is the data folder, too, where that was just made for one account alone', async () => {
    await mkdir(join(folder, 'secrets'));
    const place = await findPlace(folder, () => {});
    expect(place.home).toBe(join(folder, 'postgres'));
    expect((await stat(folder)).mode & 0o066).toBe(0);
  });

  test('has a short socket path however long the folder’s name is', async () => {
    await chmod(folder, 0o755);
    const place = await findPlace(join(folder, 'x'.repeat(100)), () => {});
    expect(Buffer.byteLength(join(place.socketDir, '.s.PGSQL.5432'))).toBeLessThan(100);
    expect((await stat(place.socketDir)).mode & 0o777).toBe(0o700);
    await rm(place.socketDir, { recursive: true });
  });

  onlyRoot('is elsewhere, said and remembered, where PostgreSQL’s account may not enter', async () => {
    const said: string[] = [];
    const dataDir = join(folder, 'data');
    const first = await findPlace(dataDir, (sentence) => said.push(sentence));
    const second = await findPlace(dataDir, () => {});
    expect(first.home.startsWith(folder)).toBe(false);
    expect(second.home).toBe(first.home);
    expect((await readFile(join(dataDir, 'postgres.location'), 'utf8')).trim()).toBe(first.home);
    expect(said.join()).toContain(first.home);
    expect(await canReach(dirname(first.home), first.account ?? stranger, 1)).toBe(true);
    await rm(first.home, { recursive: true });
  });
});
