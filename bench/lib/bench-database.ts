import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createAppDataSource } from '../../api/src/app/data-source.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../api/src/infra/db/embedded/start-embedded-postgres.ts';
import { fill, isFilled } from '../data/fill.ts';

const FOLDER = fileURLToPath(new URL('../../.cache/bench', import.meta.url));

/** Starts the benchmarks' own database; the first time it is filled, which takes a minute or two. */
export async function openBenchDatabase(tell: (sentence: string) => void): Promise<EmbeddedPostgres> {
  const found = await start();
  if (await isCurrent(found.url)) {
    return found;
  }
  tell('Making the data set: 100,000 items of 100 shops …');
  await found.stop();
  await rm(FOLDER, { recursive: true, force: true });
  const made = await start();
  const source = await createAppDataSource(made.url, 2).initialize();
  await source.runMigrations();
  await source.destroy();
  await withClient(made.url, fill);
  return made;
}

const start = () => startEmbeddedPostgres({ dataDir: FOLDER, log: () => {} });

/** True where this version's data lies on this version's tables. */
async function isCurrent(url: string): Promise<boolean> {
  if (!(await withClient(url, isFilled))) {
    return false;
  }
  const source = await createAppDataSource(url, 2).initialize();
  try {
    return !(await source.showMigrations());
  } finally {
    await source.destroy();
  }
}

/** Runs some work over one connection that may take its time. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
