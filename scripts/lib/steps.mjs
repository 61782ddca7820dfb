import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot, ROOT } from './paths.mjs';

/** A step that failed with an explanation of its own. */
export class StepFailed extends Error {}

/** Runs a program quietly; rejects with everything that it printed where it fails. */
export function quietly(program, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...environment },
      shell: program.endsWith('.cmd'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(new StepFailed(output.trim() || `${args.join(' ')} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}

/** A program of an installed package, run by this Node. */
export function tool(file, ...args) {
  const path = fromRoot('node_modules', file);
  if (!existsSync(path)) throw new StepFailed(`${join('node_modules', file)} is not installed.`);
  return quietly(process.execPath, [path, ...args]);
}

export function npmRun(script, workspace, ...args) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return quietly(npm, ['run', '--silent', script, ...(workspace ? ['-w', workspace] : []), '--', ...args]);
}

/** Runs every step, even after a failure, and says what each took. True where all passed. */
export async function runSteps(steps) {
  let passed = true;
  for (const [name, step] of steps) {
    const began = Date.now();
    const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
    try {
      const remark = await step();
      process.stdout.write(`ok    ${name} (${seconds()})${remark ? `: ${remark}` : ''}\n`);
    } catch (error) {
      passed = false;
      const detail = error instanceof StepFailed ? error.message : error.stack;
      process.stdout.write(`FAIL  ${name} (${seconds()})\n${detail}\n\n`);
    }
  }
  return passed;
}
