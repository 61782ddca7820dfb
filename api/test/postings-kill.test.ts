import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FakeAdapter } from '../src/platforms/fake/fake.adapter.ts';
import { FaultPlan } from '../src/platforms/fake/faults.ts';
import { TableMarketplace } from '../src/platforms/fake/table-marketplace.ts';
import { type CompiledPrograms, compilePrograms } from './support/compiled-program.ts';
import { createItem } from './support/items.ts';
import { Poster, until } from './support/postings.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const ROUNDS = 20;
const ITEMS_A_ROUND = 3;
const API = fileURLToPath(new URL('..', import.meta.url));

let programs: CompiledPrograms;
let server: TestApp;
let poster: Poster;
let worker: ChildProcess | null = null;

beforeAll(async () => {
  programs = await compilePrograms();
  server = await startTestApp();
  poster = new Poster(await server.seller());
  const marketplace = new TableMarketplace(server.foundation.database);
  await marketplace.install();
  const noFaults = new FaultPlan(() => {
    throw new Error('no crash here');
  });
  server.app.platforms.register(new FakeAdapter(marketplace, noFaults));
});
afterAll(async () => {
  await kill();
  await server.stop();
  await programs.remove();
});

async function start(): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--no-deprecation', programs.path('posting-worker.process'), server.databaseUrl],
    { cwd: API, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  worker = child;
  await once(child.stdout, 'data');
}

async function kill(): Promise<void> {
  const child = worker;
  worker = null;
  if (child && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

interface Count {
  readonly sku: string;
  readonly made: number;
  readonly live: number;
}

test(`a worker that is killed ${ROUNDS} times in the middle lists every item exactly once`, async () => {
  const ids: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await start();
    for (let count = 0; count < ITEMS_A_ROUND; count++) {
      const { id } = await createItem(poster.client, { title: 'Lamp', price: { amount: '5.00' } });
      await poster.post(id, ['EBAY']);
      ids.push(id);
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
    await kill();
  }
  await start();
  const waiting = async () => {
    const { items } = await poster.client.data(
      '{ items(first: 100) { nodes { id postings { id status } } } }',
    );
    const postings: { id: string; status: string }[] = items.nodes.flatMap(
      (item: { postings: object[] }) => item.postings,
    );
    // What died under five workers waits for the seller, who tries again.
    for (const { id, status } of postings) {
      if (status === 'FAILED' || status === 'NEEDS_ATTENTION') {
        await poster.retry(id);
      }
    }
    return postings.filter(({ status }) => status !== 'LIVE').length;
  };
  await until(waiting, (count) => count === 0, 120_000);
  const counts = await server.foundation.database.query<Count[]>(
    `SELECT sku, count(*)::int AS made, (count(*) FILTER (WHERE live))::int AS live
       FROM fake_marketplace GROUP BY sku`,
  );
  expect(counts).toHaveLength(ids.length);
  expect(counts.filter(({ made, live }) => made !== 1 || live !== 1)).toEqual([]);
}, 600_000);
