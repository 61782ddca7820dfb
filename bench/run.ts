import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchDatabase } from './lib/bench-database.ts';
import { BENCH_SECRET } from './lib/bench-sellers.ts';
import { ServerProcess } from './lib/server-process.ts';
import { benchList } from './list.bench.ts';
import { benchUpload } from './upload.bench.ts';
import { benchWrites } from './writes.bench.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

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
  await benchList(server, database.url, print);
  await benchWrites(server, print);
  await benchUpload(server, print);
  const peak = await server.peakMegabytes();
  print(`memory   peak of the server under all of this: ${peak ?? 'unknown'} MB (aim: under 350)`);
} finally {
  await server.stop();
  await database.stop();
}
