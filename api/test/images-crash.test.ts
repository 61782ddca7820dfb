import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { GraphqlClient } from './support/graphql-client.ts';
import { beginRaw, field, file, form } from './support/multipart.ts';
import { drawPhoto, fetchBytes, makeItem, sha256, UPLOAD, upload } from './support/photos.ts';
import type { StoragePoint } from './support/server.process.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

/** Where an upload stands when its server is killed. */
type Point =
  /** So much of the form has come, of the whole form or of its file. */
  | { readonly received: 'the fields' | 'a byte' | 'half' | 'all but the end' }
  | { readonly stored: Omit<StoragePoint, 'sha256'> }
  /** A trigger of the database holds the statement, or the end of its transaction. What had been sent comes to pass. */
  | { readonly statement: string; readonly when: 'before' | 'at commit' }
  | { readonly processing: true };

const NAMES = ['thumbnail.webp', 'medium.webp', 'full.webp', 'full.jpg', 'original.jpg'];
const POINTS: readonly Point[] = [
  { received: 'the fields' },
  { received: 'a byte' },
  { received: 'half' },
  { received: 'all but the end' },
  { statement: 'INSERT ON photo_files', when: 'before' },
  { statement: 'INSERT ON photo_files', when: 'at commit' },
  ...NAMES.map((name) => ({ stored: { name, when: 'half written' as const } })),
  ...NAMES.map((name) => ({ stored: { name, when: 'stored' as const } })),
  { statement: 'UPDATE ON photo_files', when: 'before' },
  { statement: 'INSERT ON inventory_images', when: 'before' },
  { statement: 'UPDATE ON inventory_items', when: 'before' },
  { statement: 'INSERT ON inventory_images', when: 'at commit' },
  // The last one, since photos are made one after the other.
  { processing: true },
];

/** Each of another seller: within one shop, what is written last is written one after the other. */
interface Attempt {
  readonly point: Point;
  readonly seller: GraphqlClient;
  readonly id: string;
  readonly itemId: string;
  readonly photo: Buffer;
  readonly sha256: string;
}

let database: TestDatabase;
let dataDir: string;
let admin: pg.Client;
let running: ServerProcess | undefined;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'llatria-crash-'));
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await running?.kill();
  await admin.end();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

/** Waits for a number to become what it must. */
async function until(what: string, expected: number, get: () => Promise<number> | number): Promise<void> {
  const end = Date.now() + 20_000;
  for (let found = await get(); found !== expected; found = await get()) {
    if (Date.now() > end) {
      throw new Error(`${what}: still ${found} instead of ${expected} after 20 s.`);
    }
    await sleep(20);
  }
}

/** Makes the statements wait that have such a point, for as long as this connection holds the lock 1. */
async function installPoints(attempts: readonly Attempt[]): Promise<void> {
  await admin.query(`
    SELECT pg_advisory_lock(1);
    CREATE TABLE crash_points (statement text, moment text, key text);
    CREATE FUNCTION wait_for_crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT FROM crash_points WHERE statement = TG_OP || ' ON ' || TG_TABLE_NAME
                    AND moment = TG_ARGV[0] AND key IN (to_jsonb(NEW)->>'sha256', to_jsonb(NEW)->>'id'))
      THEN PERFORM pg_advisory_xact_lock_shared(1); END IF;
      RETURN NEW;
    END $$;`);
  const installed = new Set<string>();
  for (const { point, sha256: hash, itemId } of attempts) {
    if ('statement' in point) {
      const key = point.statement.endsWith('inventory_items') ? itemId : hash;
      await admin.query('INSERT INTO crash_points VALUES ($1, $2, $3)', [point.statement, point.when, key]);
      const name = `crash_${installed.size}`;
      if (!installed.has(`${point.statement} ${point.when}`)) {
        installed.add(`${point.statement} ${point.when}`);
        await admin.query(
          point.when === 'before'
            ? `CREATE TRIGGER ${name} BEFORE ${point.statement} FOR EACH ROW EXECUTE FUNCTION wait_for_crash('before')`
            : `CREATE CONSTRAINT TRIGGER ${name} AFTER ${point.statement} DEFERRABLE INITIALLY DEFERRED
                 FOR EACH ROW EXECUTE FUNCTION wait_for_crash('at commit')`,
        );
      }
    }
  }
}

async function makeAttempt(seller: GraphqlClient, point: Point, index: number): Promise<Attempt> {
  // One that takes long to process: the moment in the middle of it is to be met.
  const size = 'processing' in point ? { width: 3000, height: 2000 } : { width: 300 + index, height: 200 };
  const photo = await drawPhoto({ seed: index, ...size })
    .jpeg()
    .toBuffer();
  const itemId = await makeItem(seller);
  return { point, seller, id: randomUUID(), itemId, photo, sha256: sha256(photo) };
}

/** Sends what the point says, and tells how it ended. */
function send(url: string, { point, seller, id, itemId, photo, sha256: hash }: Attempt): Promise<string> {
  const client = new GraphqlClient(url, seller.token);
  const input = { id, itemId, sha256: hash };
  if (!('received' in point)) {
    return upload(client, input, photo).then(
      () => 'answered',
      () => 'broken off',
    );
  }
  const body = form([
    field('operations', JSON.stringify({ query: UPLOAD, variables: { input, file: null } })),
    field('map', JSON.stringify({ 0: ['variables.file'] })),
    file('0', photo),
  ]);
  const start = body.indexOf(photo);
  const bytes = {
    'the fields': body.indexOf('content-disposition: form-data; name="0"'),
    'a byte': start + 1,
    half: start + photo.length / 2,
    'all but the end': body.length - 5,
  }[point.received];
  const sending = beginRaw(client, body, bytes);
  return new Promise((resolve) => {
    sending.on('response', () => resolve('answered')).on('close', () => resolve('broken off'));
  });
}

const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await admin.query(`SELECT count(*)::int AS count ${sql}`, values)).rows[0].count;
const spooled = (): Promise<string[]> => readdir(join(dataDir, 'uploads')).catch(() => []);

/** How many files each photo has in the storage. */
async function filesOf({ foundation }: TestApp): Promise<Record<string, number>> {
  const files: Record<string, number> = {};
  for await (const { key } of foundation.storage.list('')) {
    const hash = key.split('/')[3] ?? key;
    files[hash] = (files[hash] ?? 0) + 1;
  }
  return files;
}

/** Brings an upload to every point at once, and kills the server. */
async function crashEverywhere(): Promise<Attempt[]> {
  const setup = await startTestApp({ databaseUrl: database.url, environment: { LLATRIA_DATA_DIR: dataDir } });
  const attempts: Attempt[] = [];
  for (const [index, point] of POINTS.entries()) {
    attempts.push(await makeAttempt(await setup.seller(), point, index));
  }
  await setup.stop();
  await installPoints(attempts);

  const server = await startServerProcess(
    database.url,
    dataDir,
    attempts.flatMap(({ point, sha256: hash }) =>
      'stored' in point ? [{ ...point.stored, sha256: hash }] : [],
    ),
  );
  running = server;
  const early = attempts.filter(({ point }) => !('processing' in point));
  const late = attempts.filter(({ point }) => 'processing' in point);
  const sent = early.map((attempt) => send(server.url, attempt));
  const waiting = POINTS.filter((point) => 'statement' in point).length;
  await until('files that the storage stops at', 2 * NAMES.length, server.reached);
  await until('statements that wait', waiting, () =>
    count("FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"),
  );
  // An upload begins with its file: nothing stands of the fields alone.
  await until('uploads under way', early.length - 1, async () => (await spooled()).length);
  for (const attempt of late) {
    sent.push(send(server.url, attempt));
    await until('rows of the photo in the making', 1, () =>
      count('FROM photo_files WHERE sha256 = $1', [attempt.sha256]),
    );
  }
  await server.kill();
  expect(await Promise.all(sent)).toEqual(attempts.map(() => 'broken off'));
  await admin.query('SELECT pg_advisory_unlock(1)');
  await admin.query('DELETE FROM crash_points');
  // What was about to be committed is committed now.
  await until('connections of the killed server', 0, () =>
    count('FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'),
  );
  return attempts;
}

it(`leaves nothing and loses nothing when a server is killed at ${POINTS.length} points of an upload`, async () => {
  const attempts = await crashEverywhere();
  const committed = attempts.filter(
    ({ point }) => 'statement' in point && point.statement.includes('images') && point.when === 'at commit',
  );
  // The server died where it was to die: a row stands for each upload whose bytes had all come.
  expect(await count("FROM photo_files WHERE state = 'PENDING'")).toBe(POINTS.length - 4 - committed.length);
  expect(await spooled()).toHaveLength(POINTS.length - 1);
  expect(await readdir(join(dataDir, 'photos', '.unfinished'))).toHaveLength(NAMES.length);

  const app = await startTestApp({ databaseUrl: database.url, environment: { LLATRIA_DATA_DIR: dataDir } });
  try {
    // The process that made a photo ends by itself, at once or with its photo.
    await until('temporary files after a sweep', 0, async () => {
      await app.app.photoSweep.sweep(0);
      return (await spooled()).length;
    });
    const kept = committed.map(({ sha256: hash }) => hash);
    expect(kept).toHaveLength(1);
    const { rows } = await admin.query('SELECT sha256, state FROM photo_files');
    expect(rows).toEqual(kept.map((hash) => ({ sha256: hash, state: 'READY' })));
    expect((await admin.query('SELECT sha256 FROM inventory_images')).rows).toEqual([{ sha256: kept[0] }]);
    expect(await filesOf(app)).toEqual(Object.fromEntries(kept.map((hash) => [hash, NAMES.length])));
    expect(await readdir(join(dataDir, 'photos', '.unfinished'))).toEqual([]);

    for (const { seller, id, itemId, photo, sha256: hash } of attempts) {
      const client = new GraphqlClient(app.url, seller.token);
      const { image, userErrors } = await upload(client, { id, itemId, sha256: hash }, photo);
      expect(userErrors).toEqual([]);
      expect([image?.id, image?.sha256]).toEqual([id, hash]);
      expect((await fetchBytes(image?.full ?? '')).length).toBeGreaterThan(100);
    }
    expect(await count('FROM inventory_images')).toBe(attempts.length);
    expect(await filesOf(app)).toEqual(
      Object.fromEntries(attempts.map(({ sha256: hash }) => [hash, NAMES.length])),
    );
  } finally {
    await app.stop();
  }
}, 60_000);
