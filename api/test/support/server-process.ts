import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StoragePoint } from './server.process.ts';

const PROGRAM = fileURLToPath(new URL('server.process.ts', import.meta.url));
const API = fileURLToPath(new URL('../..', import.meta.url));

/** A whole server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** At how many of the points the storage stands. */
  reached(): number;
  /** With SIGKILL. */
  kill(): Promise<void>;
}

export async function startServerProcess(
  databaseUrl: string,
  dataDir: string,
  points: readonly StoragePoint[] = [],
): Promise<ServerProcess> {
  const program = ['--no-deprecation', '--import', '@swc-node/register/esm-register', PROGRAM];
  const child = spawn(process.execPath, [...program, databaseUrl, dataDir, JSON.stringify(points)], {
    cwd: API,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [port] = await once(lines, 'line');
  let reached = 0;
  lines.on('line', () => {
    reached += 1;
  });
  return {
    url: `http://127.0.0.1:${port}`,
    reached: () => reached,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
