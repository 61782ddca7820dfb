import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { fromRoot, ROOT } from './paths.mjs';
import { npmRun, tool } from './steps.mjs';

/** Everything that is built: from which files, into which folder, how. */
const TARGETS = [
  {
    name: 'API',
    sources: [
      'api/src',
      'api/tsconfig.build.json',
      'api/package.json',
      'tsconfig.base.json',
      'scripts/lib/build.mjs',
    ],
    output: 'api/dist',
    build: buildApi,
  },
  {
    name: 'app',
    sources: ['pwa', 'schema.graphql', 'tsconfig.base.json', 'package-lock.json'],
    output: 'pwa/dist',
    build: () => npmRun('build', 'pwa'),
  },
];

const SKIPPED = new Set(['node_modules', 'dist', '.cache', 'coverage']);
const isTest = (name) => /\.test\.tsx?$/.test(name);

/** Builds what changed since its last build, and nothing else. Quiet: says something only where it fails. */
export async function buildWhatChanged({ quiet = false } = {}) {
  const say = quiet ? () => {} : (text) => process.stdout.write(`${text}\n`);
  await withLock('build', async () => {
    for (const target of TARGETS) await buildTarget(target, say);
  });
}

async function buildTarget({ name, sources, output, build }, say) {
  const folder = fromRoot(output);
  const stamp = join(folder, '.built-from');
  const wanted = hashOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const began = Date.now();
  say(`Building the ${name}…`);
  rmSync(folder, { recursive: true, force: true });
  await build();
  if (!existsSync(folder)) throw new Error(`Building the ${name} left nothing in ${output}.`);
  writeFileSync(stamp, wanted);
  say(`Built the ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

function hashOf(sources) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of sources.flatMap((source) => [...filesIn(fromRoot(source))]).sort()) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function* filesIn(path) {
  if (!existsSync(path)) return;
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    yield path;
    return;
  }
  for (const entry of entries) {
    if (SKIPPED.has(entry.name)) continue;
    if (entry.isDirectory()) yield* filesIn(join(path, entry.name));
    else if (!isTest(entry.name)) yield join(path, entry.name);
  }
}

/** Types are the check's matter; here the compiler only takes them away. */
async function buildApi() {
  await tool('typescript/bin/tsc', '-p', 'api/tsconfig.build.json', '--noCheck');
  for (const file of filesIn(fromRoot('api/src'))) {
    if (/\.tsx?$/.test(file)) continue;
    const copy = join(fromRoot('api/dist'), relative(fromRoot('api/src'), file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
}
