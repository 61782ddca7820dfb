import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MS = 30_000;
/** What Linux counts processor time in. */
const TICKS_A_SECOND = 100;

/** A server in a process of its own, on one core where the system can pin it. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(
    args: readonly string[],
    port: number,
    environment: NodeJS.ProcessEnv,
    ready: string,
  ): Promise<ServerProcess> {
    const pinned =
      process.platform === 'linux' ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
    const [command = process.execPath, ...before] = pinned;
    const child = spawn(command, [...before, ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const server = new ServerProcess(child, `http://127.0.0.1:${port}`);
    const deadline = Date.now() + START_LIMIT_MS;
    while (
      !(await fetch(`${server.url}${ready}`).then(
        (answer) => answer.ok,
        () => false,
      ))
    ) {
      if (Date.now() > deadline || child.exitCode !== null) {
        throw new Error(`The server did not start: ${args.join(' ')}`);
      }
      await sleep(100);
    }
    return server;
  }

  /** The most memory that the process has held so far, in MB; null where the system does not tell. */
  async peakMegabytes(): Promise<number | null> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8').catch(() => '');
    const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  }

  /** Processor time that the process has taken so far; null where the system does not tell. */
  async cpuSeconds(): Promise<number | null> {
    const stat = await readFile(`/proc/${this.child.pid}/stat`, 'utf8').catch(() => '');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return user === undefined || system === undefined ? null : (user + system) / TICKS_A_SECOND;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}
