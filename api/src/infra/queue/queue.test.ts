import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import type { JobDefinition, JobHandler } from '../../shared/job.ts';
import { createDataSource, Database } from '../db/database.ts';
import { enqueue } from './enqueue.ts';
import { handlerTable } from './handler-table.ts';
import { hasWaitingJob } from './has-waiting-job.ts';
import { installQueue } from './install-queue.ts';
import { type RunningWorker, runWorker } from './run-worker.ts';

jest.setTimeout(60_000);

const COUNT: JobDefinition<{ id: string }> = { name: 'test.count' };
const log = pino({ level: 'silent' });

let testDatabase: TestDatabase;
let database: Database;
let worker: RunningWorker | null = null;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await Promise.all([installQueue(testDatabase.url, log), installQueue(testDatabase.url, log)]);
  const settings = { url: testDatabase.url, poolSize: 4, entities: [], migrations: [] };
  database = new Database(await createDataSource(settings).initialize());
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});
afterAll(async () => {
  await database.source.destroy();
  await testDatabase.drop();
});

/** Handles COUNT by remembering the ids; each run lasts until the gate opens. */
function counter(gate: Promise<void> = Promise.resolve()) {
  const seen: string[] = [];
  const handler: JobHandler<{ id: string }> = {
    definition: COUNT,
    async handle({ id }) {
      seen.push(id);
      await gate;
    },
  };
  return { seen, handler };
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

async function start(handler: JobHandler<{ id: string }>): Promise<void> {
  worker = await runWorker({ url: testDatabase.url, handlers: [handler], log, reapEveryMs: 200 });
}

async function until(good: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await good()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It never came.');
}

async function jobs(): Promise<number> {
  const rows = await database.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM graphile_worker.jobs',
  );
  return rows[0]?.count ?? -1;
}

describe('a job', () => {
  test('exists when its transaction commits, and never without', async () => {
    const failing = database.transaction(async (tx) => {
      await enqueue(tx, COUNT, { id: 'rolled back' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await database.transaction((tx) => enqueue(tx, COUNT, { id: 'kept' }));
    const { seen, handler } = counter();
    await start(handler);
    await until(async () => (await jobs()) === 0);
    expect(seen).toEqual(['kept']);
  });

  test('replaces the one of its key that waits, and stands beside the one that runs', async () => {
    const { opened, open } = gate();
    const { seen, handler } = counter(opened);
    for (const id of ['one', 'two', 'three']) {
      await enqueue(database, COUNT, { id }, { jobKey: 'key' });
    }
    expect(await jobs()).toBe(1);
    expect(await hasWaitingJob(database, 'key')).toBe(true);
    await start(handler);
    await until(() => seen.length === 1);
    await enqueue(database, COUNT, { id: 'four' }, { jobKey: 'key' });
    await until(() => seen.length === 2);
    expect(seen).toEqual(['three', 'four']);
    expect(await hasWaitingJob(database, 'key')).toBe(false);
    open();
    await until(async () => (await jobs()) === 0);
  });

  test('waits for its time', async () => {
    await enqueue(
      database,
      COUNT,
      { id: 'later' },
      { runAt: new Date(Date.now() + 3_600_000), jobKey: 'later' },
    );
    const { seen, handler } = counter();
    await start(handler);
    await enqueue(database, COUNT, { id: 'now' });
    await until(() => seen.length > 0);
    expect(seen).toEqual(['now']);
    await database.query("SELECT graphile_worker.remove_job('later')");
  });
});

describe('a worker', () => {
  test('does not start where a job has two handlers, or one that is enqueued has none', () => {
    const { handler } = counter();
    expect(() => handlerTable([handler, handler])).toThrow('test.count has two handlers');
    expect(() => handlerTable([handler], [COUNT, { name: 'test.lost' }])).toThrow('test.lost');
    expect(handlerTable([handler], [COUNT]).size).toBe(1);
  });

  test('finishes what is in flight before it stops, and takes nothing more', async () => {
    const { opened, open } = gate();
    const { seen, handler } = counter(opened);
    await enqueue(database, COUNT, { id: 'running' });
    await start(handler);
    await until(() => seen.length === 1);
    const stopped = worker?.stop();
    worker = null;
    // A search for jobs that was under way when it was told to stop may still find one.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await enqueue(database, COUNT, { id: 'too late' });
    open();
    await stopped;
    expect(seen).toEqual(['running']);
    expect(await jobs()).toBe(1);
    const next = counter();
    await start(next.handler);
    await until(() => next.seen.length === 1);
  });

  test('gets the jobs of one that died, and leaves those of one that lives', async () => {
    await until(async () => (await jobs()) === 0);
    const { opened, open } = gate();
    const living = counter(opened);
    await enqueue(database, COUNT, { id: 'held' });
    await start(living.handler);
    await until(() => living.seen.length === 1);
    await enqueue(
      database,
      COUNT,
      { id: 'orphan' },
      { runAt: new Date(Date.now() + 3_600_000), jobKey: 'orphan' },
    );
    await database.query(
      `UPDATE graphile_worker._private_jobs
          SET locked_by = 'pool-of-a-dead-process', locked_at = now() - interval '3 seconds', run_at = now()
        WHERE key = 'orphan'`,
    );
    await until(() => living.seen.includes('orphan'));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(living.seen).toEqual(['held', 'orphan']);
    open();
    await until(async () => (await jobs()) === 0);
  });

  test('goes on when every connection to the database is cut in the middle of a job', async () => {
    const { opened, open } = gate();
    const { seen, handler } = counter(opened);
    await start(handler);
    await enqueue(database, COUNT, { id: 'cut' });
    await until(() => seen.length === 1);
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name IN ('llatria-queue', 'llatria-presence')`,
    );
    open();
    await until(async () => (await jobs()) === 0);
    await enqueue(database, COUNT, { id: 'after' });
    await until(() => seen.includes('after'));
    // The end of the first run may be what was lost with the connection, so it may have run again.
    expect(new Set(seen)).toEqual(new Set(['cut', 'after']));
    await until(async () => (await jobs()) === 0);
  });
});
