/** Builds what changed and runs the server, in this process: a signal meets nobody on its way there. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildWhatChanged } from './lib/build.mjs';
import { startDemo } from './lib/demo.mjs';
import { fromRoot } from './lib/paths.mjs';

/** Where npm was killed, nobody is left who could send Ctrl-C: the server ends as if it had come. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const chain = [process.ppid, shellsParent(process.ppid)].filter(Boolean);
  setInterval(() => {
    if (process.ppid !== chain[0] || !chain.every(exists)) process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
}

/** npm runs scripts through a shell, which may stay between the two. */
function shellsParent(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const stat = readFileSync(file, 'utf8');
  if (!/\((ba|da|z|k)?sh\)/.test(stat)) return 0;
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

try {
  await buildWhatChanged();
  if (process.argv.includes('--demo')) await startDemo();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
process.env.NODE_ENV ??= 'production';
if (process.argv.includes('--https')) process.env.HTTPS = 'true';
process.setSourceMapsEnabled(true);
process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
endWithNpm();
const entry = fromRoot('api', 'dist', 'app', 'main.js');
process.argv[1] = entry;
await import(pathToFileURL(entry).href);
