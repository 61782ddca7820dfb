import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchEbay } from './ebay.bench.ts';
import { openBenchDatabase } from './lib/bench-database.ts';
import { BENCH_SECRET } from './lib/bench-sellers.ts';
import { ServerProcess } from './lib/server-process.ts';
import { benchLighthouse } from './lighthouse.bench.ts';
import { benchList } from './list.bench.ts';
import { benchOffline } from './offline.bench.ts';
import { benchUpload } from './upload.bench.ts';
import { benchWrites } from './writes.bench.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

const named = process.argv.slice(2);
const isWanted = (name: string) => named.length === 0 || named.includes(name);

if (['list', 'writes', 'upload'].some(isWanted)) {
  await benchServer();
}
if (isWanted('ebay')) {
  await benchEbay(print);
}
if (isWanted('offline')) {
  await benchOffline(print);
}
if (isWanted('lighthouse')) {
  await benchLighthouse(print);
}

/** One server over the large data set, for everything that a seller waits for. */
async function benchServer(): Promise<void> {
  const database = await openBenchDatabase(print);
  const server = await ServerProcess.start(
    ['api/dist/app/main.js'],
    4801,
    {
      DATABASE_URL: database.url,
      JWT_SECRET: BENCH_SECRET,
      LLATRIA_DATA_DIR: await mkdtemp(join(tmpdir(), 'llatria-bench-')),
      LLATRIA_ROLE: 'api',
      LOG_LEVEL: 'error',
      LIMIT_REQUESTS_PER_MINUTE: '100000000',
    },
    '/readyz',
  );
  try {
    if (isWanted('list')) await benchList(server, database.url, print);
    if (isWanted('writes')) await benchWrites(server, print);
    if (isWanted('upload')) await benchUpload(server, print);
    const peak = await server.peakMegabytes();
    print(`memory   peak of the server under all of this: ${peak ?? 'unknown'} MB (aim: under 350)`);
  } finally {
    await server.stop();
    await database.stop();
  }
}
