/** Server and app in watch mode; one Ctrl-C, or the end of either, ends both. */
import { spawn } from 'node:child_process';
import { ROOT, TYPESCRIPT } from './lib/paths.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const commands = [
  [
    process.execPath,
    ['--watch', '--watch-preserve-output', ...TYPESCRIPT, 'api/src/app/main.ts', ...process.argv.slice(2)],
  ],
  [npm, ['run', '--silent', 'watch', '-w', 'pwa']],
];
const children = commands.map(([program, args]) =>
  spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: program.endsWith('.cmd'),
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'development' },
  }),
);

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill('SIGTERM');
}

for (const child of children) {
  child.once('error', end);
  child.once('exit', (code) => {
    if (!ending) process.exitCode = code ?? 1;
    end();
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
