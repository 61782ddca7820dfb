/**
 * Installs exactly what package-lock.json says, where that is not installed already. Runs before every
 * command, on a fresh clone too, so it uses nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { withLock } from './lib/lock.mjs';
import { fromRoot, ROOT } from './lib/paths.mjs';

const LOWEST_NODE = [20, 19];
const stampFile = fromRoot('node_modules', '.llatria-installed');

class Refusal extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor >= LOWEST_NODE[1])) return;
  throw new Refusal(
    `Llatria needs Node ${LOWEST_NODE.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Install the current LTS version from your package manager or the Node.js site, then run the command again.',
  );
}

/** Compiled packages differ by system, so a folder that was carried over from another one is not current. */
function wantedStamp() {
  const lock = readFileSync(fromRoot('package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const isCurrent = () => read(stampFile) === wantedStamp();

/** True after a plain `npm install` or `npm ci`: npm's own record of node_modules agrees with the lock file. */
function alreadyInstalled() {
  const record = read(fromRoot('node_modules', '.package-lock.json'));
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(read(fromRoot('package-lock.json'))).packages;
  const agrees = ([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const there = installed[path];
    // Packages for other systems are in the lock file and not on the disk.
    if (!there) return Boolean(entry.optional || entry.devOptional);
    return (
      there.version === entry.version && there.integrity === entry.integrity && existsSync(fromRoot(path))
    );
  };
  return Object.entries(wanted).every(agrees) && Object.keys(installed).every((path) => path in wanted);
}

function install() {
  process.stdout.write('Installing what package-lock.json says; the first time takes about a minute…\n');
  rmSync(stampFile, { force: true });
  const npm = process.env.npm_execpath ?? '';
  // Development tools build the product, so they are needed with NODE_ENV=production as well.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = /npm-cli\.[cm]?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  throw new Refusal(
    'The packages could not be installed (see above). Check the connection to the npm registry and run it again.',
  );
}

try {
  checkNode();
  if (!isCurrent()) {
    await withLock('install', () => {
      if (isCurrent()) return;
      if (!alreadyInstalled()) install();
      writeFileSync(stampFile, wantedStamp());
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
