import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createAppDataSource } from '../../src/app/data-source.ts';
import { startEmbeddedPostgres } from '../../src/infra/db/embedded/start-embedded-postgres.ts';
import { databaseUrl, TEMPLATE } from './test-database.ts';

/**
 * A PostgreSQL without fsync in a temporary folder (or the server of `TEST_DATABASE_URL`), holding a migrated
 * template. Prints its address on one line, and ends when standard input does: when jest dies, it does too.
 */
const given = process.env.TEST_DATABASE_URL;
const folder = given ? null : await mkdtemp(join(tmpdir(), 'llatria-postgres-'));
const embedded = folder
  ? await startEmbeddedPostgres({ dataDir: folder, durable: false, log: () => {} })
  : null;
const url = given ?? embedded?.url ?? '';

const admin = new pg.Client({ connectionString: url });
await admin.connect();
await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
await admin.query(`CREATE DATABASE ${TEMPLATE}`);
await admin.end();

const source = await createAppDataSource(databaseUrl(url, TEMPLATE), 2).initialize();
await source.runMigrations();
await source.destroy();

process.stdin.resume();
process.stdin.on('end', async () => {
  await embedded?.stop();
  if (folder) {
    await rm(folder, { recursive: true, force: true });
  }
  process.exit(0);
});
process.stdout.write(`${url}\n`);
