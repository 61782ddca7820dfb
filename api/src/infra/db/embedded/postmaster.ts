import { execFile, spawn } from 'node:child_process';
import { open, readFile, readlink, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { give, type Log, type Place } from './place.ts';
import { identityOf, isAlive, pidExists } from './process-identity.ts';
import { cleanEnvironment, runAs } from './run-program.ts';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Empty on Windows. */
  socketDir: string;
  ready: boolean;
}

const RETRY_PAUSE_MS = 250;
const RETRIES = 20;
const READY_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 60_000;
const LARGEST_LOG = 5_000_000;

/** The postmaster that runs on this data folder, whoever started it; null where none does. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const [pid = '', , , port = '', socketDir = '', , , status = ''] = text
    .split('\n')
    .map((line) => line.trim());
  const found = { pid: Math.abs(Number(pid)), port: Number(port), socketDir, ready: status === 'ready' };
  return found.pid > 0 && (await isPostmaster(found.pid, data)) ? found : null;
}

/** After a power cut the number in the file may belong to any other program. */
async function isPostmaster(pid: number, data: string): Promise<boolean> {
  if (!pidExists(pid)) return false;
  if (process.platform === 'linux') {
    // A zombie has no folder any more, so it is told apart as well.
    return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === (await realpath(data));
  }
  const [file, args] =
    process.platform === 'win32'
      ? (['tasklist', ['/FI', `PID eq ${pid}`, '/NH']] as const)
      : (['ps', ['-p', String(pid), '-o', 'command=']] as const);
  const listed = await promisify(execFile)(file, [...args]).catch(() => ({ stdout: '' }));
  return listed.stdout.includes('postgres');
}

/**
 * Starts PostgreSQL and waits until it takes connections. For a moment after a postmaster was killed its
 * children still hold the memory; the start is tried again until they are gone.
 */
export async function startPostmaster(place: Place, args: string[], log: Log): Promise<Postmaster> {
  for (let attempt = 0; ; attempt += 1) {
    await disownPidFile(place.data);
    const outcome = await launch(place, args);
    if (typeof outcome !== 'string') return outcome;
    if (attempt >= RETRIES || !/already exists|still in use|in use by another/.test(outcome)) {
      throw new Error(`PostgreSQL did not start. The end of its log, ${logFile(place)}:\n${outcome}`);
    }
    if (attempt === 0) log('Processes of a killed PostgreSQL are still ending; waiting for them.');
    await sleep(RETRY_PAUSE_MS);
  }
}

/**
 * PostgreSQL takes any living process that its old file names for a postmaster. The file itself must stay: by
 * the memory key in it a new postmaster notices children of a killed one that still write. A file that names
 * the parent process is known to be stale, so ours is put there.
 */
async function disownPidFile(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null || !pidExists(Math.abs(Number.parseInt(text, 10)))) return;
  await writeFile(file, text.replace(/^-?\d+/, String(process.pid)));
}

const logFile = (place: Place) => join(place.home, 'postgres.log');

async function launch(place: Place, args: string[]): Promise<Postmaster | string> {
  const file = logFile(place);
  const size = await stat(file).then(
    (info) => info.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await rename(file, `${file}.1`);
  const output = await open(file, 'a', 0o600);
  await give(file, place.account);
  const before = (await output.stat()).size;
  try {
    // Detached: a session of its own, so that Ctrl-C in the terminal reaches this process alone, which ends
    // its requests first and the database after them.
    const [program, programArgs] = commandLine(place, args);
    const child = spawn(program, programArgs, {
      ...runAs(place.account),
      cwd: place.home,
      env: cleanEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    let ended: string | null = null;
    child.once('error', (error) => {
      ended = error.message;
    });
    child.once('exit', (code, signal) => {
      if (process.platform === 'win32' && code === 0) return;
      ended ??= `ended with ${signal ?? `code ${code}`}`;
    });
    child.unref();
    const deadline = Date.now() + READY_PATIENCE_MS;
    while (Date.now() < deadline) {
      if (ended !== null) return (await tail(file, before)) || ended;
      const running = await findPostmaster(place.data);
      if (running?.ready) return running;
      await sleep(20);
    }
    child.kill('SIGINT');
    return `${await tail(file, before)}\nIt was not ready after ${READY_PATIENCE_MS / 1000} seconds.`;
  } finally {
    await output.close();
  }
}

/** On Windows pg_ctl starts it, since only that gives up an administrator's rights first. */
function commandLine(place: Place, args: string[]): [string, string[]] {
  if (process.platform !== 'win32') return [place.binaries.postgres, ['-D', place.data, ...args]];
  return [
    place.binaries.pgCtl,
    ['start', '-W', '-D', place.data, '-o', args.map((one) => `"${one}"`).join(' ')],
  ];
}

async function tail(file: string, from: number): Promise<string> {
  const bytes = await readFile(file);
  return bytes
    .subarray(Math.max(from, bytes.length - 4_000))
    .toString('utf8')
    .trim();
}

/**
 * Asks for a fast shutdown (sessions are ended, everything is written) and waits for its end. PostgreSQL removes
 * its file a moment before the process is gone, so both are waited for: only then may the folder be moved or removed.
 */
export async function stopPostmaster(place: Place, running: Postmaster): Promise<void> {
  const identity = identityOf(running.pid);
  signalFastShutdown(place, running.pid);
  const deadline = Date.now() + STOP_PATIENCE_MS;
  while (Date.now() < deadline) {
    const now = await findPostmaster(place.data);
    if (now?.pid !== running.pid && !isAlive(identity)) return;
    await sleep(20);
  }
  throw new Error(
    `PostgreSQL (process ${running.pid}) is still running a minute after it was asked to stop.`,
  );
}

/** Synchronous, for exit handlers. */
export function signalFastShutdown(place: Place, pid: number): void {
  try {
    if (process.platform === 'win32') {
      // Windows knows no signals; pg_ctl speaks to the pipe that PostgreSQL listens on instead.
      spawn(place.binaries.pgCtl, ['kill', 'INT', String(pid)], {
        detached: true,
        windowsHide: true,
        stdio: 'ignore',
      }).unref();
    } else process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
