import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { fromRoot, ROOT } from './paths.mjs';

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
    build: () =>
      run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', 'build', '-w', 'pwa']),
  },
];

const SKIPPED = new Set(['node_modules', 'dist', '.cache', 'coverage']);
const isTest = (name) => /\.test\.tsx?$/.test(name);

/** Builds what changed since its last build, and nothing else. */
export async function buildWhatChanged() {
  await withLock('build', async () => {
    for (const target of TARGETS) await buildTarget(target);
  });
}

async function buildTarget({ name, sources, output, build }) {
  const folder = fromRoot(output);
  const stamp = join(folder, '.built-from');
  const wanted = hashOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const began = Date.now();
  process.stdout.write(`Building the ${name}…\n`);
  rmSync(folder, { recursive: true, force: true });
  await build();
  if (!existsSync(folder)) throw new Error(`Building the ${name} left nothing in ${output}.`);
  writeFileSync(stamp, wanted);
  process.stdout.write(`Built the ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
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
  await run(process.execPath, [
    fromRoot('node_modules/typescript/bin/tsc'),
    '-p',
    'api/tsconfig.build.json',
    '--noCheck',
  ]);
  for (const file of filesIn(fromRoot('api/src'))) {
    if (/\.tsx?$/.test(file)) continue;
    const copy = join(fromRoot('api/dist'), relative(fromRoot('api/src'), file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: program.endsWith('.cmd'),
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(' ')} ended with code ${code}.`));
    });
  });
}
