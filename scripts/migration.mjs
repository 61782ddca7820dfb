/**
 * The migration commands, over TypeORM's own. Without DATABASE_URL, `run` and `revert` work on the embedded
 * database of the data folder. `generate` and `check` compare the entities with what the migrations make,
 * so they always use a fresh database, never anybody's data.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../api/src/infra/db/embedded/start-embedded-postgres.ts';
import { fromRoot, ROOT, TYPESCRIPT } from './lib/paths.mjs';

const FOLDER = 'api/src/app/migrations';

class CommandFailed extends Error {}

/** Resolves to what it printed; where it fails, that is shown. */
function node(args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new CommandFailed(output));
    });
  });
}

const typeorm = (url, args) =>
  node(
    [
      ...TYPESCRIPT,
      '--no-deprecation',
      fromRoot('node_modules/typeorm/cli.js'),
      ...args,
      '-d',
      'ormconfig.ts',
    ],
    {
      DATABASE_URL: url,
    },
  );

/** TypeORM prints every statement; what it did is in the lines that begin like this. */
async function summarised(output) {
  const lines = (await output)
    .split('\n')
    .filter((line) => /^(Migration|No migrations|No changes)/.test(line));
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function withDatabase(dataDir, durable, work) {
  const log = (sentence) => durable && process.stdout.write(`${sentence}\n`);
  const database = await startEmbeddedPostgres({ dataDir, durable, log });
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

async function withFreshDatabase(work) {
  const folder = await mkdtemp(join(tmpdir(), 'llatria-migration-'));
  try {
    await withDatabase(folder, false, async (url) => {
      await typeorm(url, ['migration:run']);
      await work(url);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withGivenDatabase(work) {
  const url = process.env.DATABASE_URL;
  if (url) await work(url);
  else await withDatabase(process.env.LLATRIA_DATA_DIR ?? fromRoot('.data'), true, work);
}

/** TypeORM writes the file; the list of migrations and the code style are ours. */
async function generate(name) {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name ?? '')) {
    throw new CommandFailed('Say what changes, in one word: npm run migration:generate -- AddItemColour');
  }
  const before = new Set(await readdir(fromRoot(FOLDER)));
  await withFreshDatabase((url) => typeorm(url, ['migration:generate', '--pretty', `${FOLDER}/${name}`]));
  const theirs = (await readdir(fromRoot(FOLDER))).find((file) => !before.has(file));
  const made = theirs.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const file = fromRoot(FOLDER, made);
  await rename(fromRoot(FOLDER, theirs), file);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('import { MigrationInterface', 'import type { MigrationInterface'));
  await addToList(made, /export class (\w+)/.exec(text)[1]);
  await node([
    fromRoot('node_modules/@biomejs/biome/bin/biome'),
    'check',
    '--write',
    '--log-level=error',
    FOLDER,
  ]);
  process.stdout.write(`Read it before you commit it: ${FOLDER}/${made}\n`);
}

async function addToList(file, className) {
  const list = fromRoot(FOLDER, 'index.ts');
  const text = await readFile(list, 'utf8');
  const lastImport = text.lastIndexOf('import ');
  const endOfImports = text.indexOf('\n', lastImport) + 1;
  const withImport = `${text.slice(0, endOfImports)}import { ${className} } from './${file}';\n${text.slice(endOfImports)}`;
  await writeFile(list, withImport.replace(/,?\s*\];\s*$/, `,\n  ${className},\n];\n`));
}

const commands = {
  run: () => withGivenDatabase((url) => summarised(typeorm(url, ['migration:run']))),
  revert: () => withGivenDatabase((url) => summarised(typeorm(url, ['migration:revert']))),
  generate: () => generate(process.argv[3]),
  check: () =>
    withFreshDatabase((url) =>
      summarised(typeorm(url, ['migration:generate', '--check', '--pretty', `${FOLDER}/Missing`])),
    ),
};

try {
  await commands[process.argv[2]]();
} catch (error) {
  process.stderr.write(`${error instanceof CommandFailed ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
