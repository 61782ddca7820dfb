import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * Only what PostgreSQL needs: PG* variables or a locale of the person's shell must not change how the
 * cluster behaves.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) =>
    process.platform === 'win32'
      ? !name.startsWith('PG')
      : ['PATH', 'TMPDIR', 'LD_LIBRARY_PATH'].includes(name),
  );
  return { ...Object.fromEntries(kept), LC_MESSAGES: 'C' };
}

export function runAs(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Runs one of PostgreSQL's programs to its end; rejects with what it printed where it fails. */
export function runProgram(
  file: string,
  args: string[],
  account: Account | null,
  cwd: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...runAs(account),
      cwd,
      env: cleanEnvironment(),
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      const hint =
        error.code === 'ENOENT'
          ? ' The built-in PostgreSQL needs the GNU C library, which Alpine Linux lacks: name a database in DATABASE_URL.'
          : '';
      reject(new Error(`${file} could not be started: ${error.message}.${hint}`));
    });
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${file} ended with code ${code}:\n${output.trim()}`));
    });
  });
}
