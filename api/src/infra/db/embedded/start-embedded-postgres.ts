import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { claim, exclusively } from './claims.ts';
import { DATABASE, ensureCluster, password, ROLE } from './cluster.ts';
import { findPlace, type Log, type Place } from './place.ts';
import {
  findPostmaster,
  type Postmaster,
  signalFastShutdown,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { pidExists } from './process-identity.ts';
import { serverSettings } from './settings.ts';

export interface EmbeddedPostgresOptions {
  /** The product's data folder; the cluster lies in it where PostgreSQL's account can reach it. */
  dataDir: string;
  /** Takes sentences for the person who started the program; no secret is in them. */
  log: Log;
  /** False for tests: fast, not safe against a power cut, and its files go when it stops. */
  durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Holds the password: not for logs. */
  url: string;
  /** The same server, another database. */
  urlFor(database: string): string;
  /** Ends the database, unless another process of this data folder still uses it. May be called twice. */
  stop(): Promise<void>;
}

const WATCH_MS = 1_000;

/**
 * Starts the PostgreSQL that npm brought, or joins the one that already runs on this data folder: one that a
 * killed process left behind, or that of another living process. Reachable through a Unix socket in a folder
 * with mode 0700 and a random password (on Windows: 127.0.0.1 and the password), from nowhere else.
 *
 * While it is in use it is watched: a postmaster that was killed, for example for want of memory, is started
 * again at the same address.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EACCES' ? notOurs(options.dataDir, error) : error;
  }
}

async function start({ dataDir, log, durable = true }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await findPlace(dataDir, log);
  const args = await serverArguments(place, durable);
  const { running: first, mine } = await exclusively(place.home, async () => {
    await ensureCluster(place, log);
    const running = await joinOrStart(place, args, log);
    return { running, mine: await claim(place) };
  });

  let running = first;
  let stopping: Promise<void> | null = null;
  const secret = await password(place);
  const urlFor = (database: string) => address(running, secret, database);
  const watch = setInterval(() => {
    if (stopping || pidExists(running.pid)) return;
    watch.refresh();
    void exclusively(place.home, async () => {
      if (stopping || pidExists(running.pid)) return;
      log('PostgreSQL is gone; starting it again.');
      running = await joinOrStart(place, args, log);
    }).catch((error: Error) => log(`PostgreSQL could not be started again: ${error.message}`));
  }, WATCH_MS);
  watch.unref();

  // A process that ends without stop(), through an error that nobody caught, still takes the database along.
  const atExit = () => {
    if (mine.release()) signalFastShutdown(place, running.pid);
  };
  process.once('exit', atExit);

  const stop = () =>
    exclusively(place.home, async () => {
      clearInterval(watch);
      process.off('exit', atExit);
      if (!mine.release()) return log('Another process still uses the database; it goes on running.');
      const now = await findPostmaster(place.data);
      if (now) await stopPostmaster(place, now);
      if (!durable) await rm(place.home, { recursive: true, force: true });
    });
  try {
    await ensureDatabase(urlFor);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: urlFor(DATABASE),
    urlFor,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function joinOrStart(place: Place, args: string[], log: Log): Promise<Postmaster> {
  let found = await findPostmaster(place.data);
  // One that is starting or stopping settles soon: it becomes ready or goes.
  while (found && !found.ready) {
    await sleep(50);
    found = await findPostmaster(place.data);
  }
  if (!found) return startPostmaster(place, args, log);
  log('Joined the database that already runs on this data folder.');
  return found;
}

async function serverArguments(place: Place, durable: boolean): Promise<string[]> {
  const where: Record<string, string> =
    process.platform === 'win32'
      ? { listen_addresses: '127.0.0.1', port: String(await freePort(place)) }
      : { listen_addresses: '', unix_socket_directories: place.socketDir, unix_socket_permissions: '0700' };
  return Object.entries({ ...serverSettings(durable), ...where }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

/** The port of the last time where it is still free. Only for Windows. */
async function freePort(place: Place): Promise<number> {
  const file = join(place.home, 'port');
  const last = Number(await readFile(file, 'utf8').catch(() => '0'));
  const port = await probe(last).catch(() => probe(0));
  await writeFile(file, String(port));
  return port;
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Understood by libpq, node-postgres and TypeORM alike: `host` in the query wins over the name before it. */
function address(running: Postmaster, secret: string, database: string): string {
  const login = `postgres://${ROLE}:${secret}`;
  return running.socketDir
    ? `${login}@localhost:${running.port}/${database}?host=${encodeURIComponent(running.socketDir)}`
    : `${login}@127.0.0.1:${running.port}/${database}`;
}

async function ensureDatabase(urlFor: (database: string) => string): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor('postgres') });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // Another process made it between the two statements.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505')
      throw error;
  } finally {
    await client.end();
  }
}

function notOurs(dataDir: string, cause: unknown): Error {
  return new Error(
    `The database of ${dataDir} belongs to another account: it was probably started as root before. ` +
      'Start Llatria as root again, or give the data folder to this account (chown -R).',
    { cause },
  );
}
