import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { findPostmaster } from './postmaster.ts';
import { identityOf, isAlive } from './process-identity.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

const SOURCE = fileURLToPath(new URL('./start-embedded-postgres.ts', import.meta.url));

let dataDir: string;
let said: string[] = [];
const opened: EmbeddedPostgres[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'llatria-embedded-'));
});

afterEach(async () => {
  for (const database of opened.splice(0)) await database.stop();
});

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  said = [];
  const database = await startEmbeddedPostgres({ dataDir, log: (sentence) => said.push(sentence) });
  opened.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = () => findPostmaster(join(dataDir, 'postgres', 'data'));

/** Another process that starts the database and then only lives. */
async function otherProcess(): Promise<ChildProcess> {
  const code = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(SOURCE)});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    process.stdout.write('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(
    process.execPath,
    ['--import', '@swc-node/register/esm-register', '--input-type=module', '-e', code],
    { cwd: fileURLToPath(new URL('../../../../', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('the embedded database', () => {
  test('answers, sorts by code point, and knows letters beyond ASCII', async () => {
    const { url } = await start();
    const [row] = await ask(
      url,
      `SELECT current_database() AS name, 'Z' < 'a' AS code_points, lower('ÄÖ') AS lower,
              to_tsvector('simple', 'Müller')::text AS words`,
    );
    expect(row).toEqual({ name: 'llatria', code_points: true, lower: 'äö', words: "'müller':1" });
  });

  test('listens on no network, in a closed folder, with a password', async () => {
    const { url } = await start();
    const [row] = await ask(
      url,
      "SELECT current_setting('listen_addresses') AS tcp, current_setting('unix_socket_directories') AS folder",
    );
    expect(row?.tcp).toBe('');
    expect((await stat(String(row?.folder))).mode & 0o777).toBe(0o700);
    await expect(ask(url.replace(/:[^:@/]+@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    });
    expect(said.join()).not.toContain(new URL(url).password);
  });

  test('writes through to the disk', async () => {
    const { url } = await start();
    const [row] = await ask(
      url,
      "SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS sums",
    );
    expect(row).toEqual({ fsync: 'on', sums: 'on' });
  });

  test('ends with stop, which may be called twice', async () => {
    const database = await start();
    const identity = identityOf((await postmaster())?.pid ?? 0);
    expect(isAlive(identity)).toBe(true);
    await Promise.all([database.stop(), database.stop()]);
    expect(await postmaster()).toBeNull();
    expect(isAlive(identity)).toBe(false);
  });

  test('is taken over from a killed process, with its data, and ended', async () => {
    const other = await otherProcess();
    const before = await postmaster();
    await kill(other);
    const database = await start();
    expect((await postmaster())?.pid).toBe(before?.pid);
    expect(said.join()).toContain('Joined the database that already runs');
    expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.stop();
    expect(await postmaster()).toBeNull();
  });

  test('goes on for another process until that one is gone', async () => {
    const other = await otherProcess();
    const mine = await start();
    await mine.stop();
    expect(await postmaster()).not.toBeNull();
    await kill(other);
    const last = await start();
    await last.stop();
    expect(await postmaster()).toBeNull();
  });

  test('comes back at the same address when its postmaster is killed, and loses nothing', async () => {
    const { url } = await start();
    await ask(url, 'CREATE TABLE kept (id int)');
    await ask(url, 'INSERT INTO kept VALUES (1)');
    process.kill((await postmaster())?.pid ?? 0, 'SIGKILL');
    const deadline = Date.now() + 15_000;
    let rows: unknown = null;
    while (rows === null && Date.now() < deadline) {
      rows = await ask(url, 'SELECT id FROM kept').catch(() => null);
      await sleep(100);
    }
    expect(rows).toEqual([{ id: 1 }]);
    expect(said).toContain('PostgreSQL is gone; starting it again.');
  });

  test('starts where a killed postmaster left its file and a stranger has its number', async () => {
    await start();
    const running = await postmaster();
    const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
    const text = await readFile(file, 'utf8');
    await opened.pop()?.stop();
    await writeFile(file, text.replace(String(running?.pid), String(process.ppid)));
    const { url } = await start();
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
