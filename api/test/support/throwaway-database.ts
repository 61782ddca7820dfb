import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createAppDataSource } from '../../src/app/data-source.ts';
import { startEmbeddedPostgres } from '../../src/infra/db/embedded/start-embedded-postgres.ts';
import { databaseUrl, newTemplateName } from './test-database.ts';

/**
 * A PostgreSQL without fsync in a temporary folder (or the server of `TEST_DATABASE_URL`), holding a migrated
 * template. Prints its address and the template's name as a line of JSON, and ends when standard input does: when
 * jest dies, it does too.
 */
const given = process.env.TEST_DATABASE_URL;
const folder = given ? null : await mkdtemp(join(tmpdir(), 'llatria-postgres-'));
const embedded = folder
  ? await startEmbeddedPostgres({ dataDir: folder, durable: false, log: () => {} })
  : null;
const url = given ?? embedded?.url ?? '';

const template = newTemplateName();

async function onServer(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

await onServer(`CREATE DATABASE ${template}`);

const source = await createAppDataSource(databaseUrl(url, template), 2).initialize();
await source.runMigrations();
await source.destroy();

process.stdin.resume();
process.stdin.on('end', async () => {
  await onServer(`DROP DATABASE ${template} WITH (FORCE)`);
  await embedded?.stop();
  if (folder) {
    await rm(folder, { recursive: true, force: true });
  }
  process.exit(0);
});
process.stdout.write(`${JSON.stringify({ url, template })}\n`);
