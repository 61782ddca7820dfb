import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, chown, lstat, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Account, canReach, chooseAccount, runsAsRoot } from './account.ts';
import { type Binaries, copyBinaries, installedBinaries, restoreLinks, usableBy } from './binaries.ts';

export type Log = (message: string) => void;

/** Where everything of one cluster lies and who runs it. */
export interface Place {
  /** Holds `data/`, `run/`, `users/`, the password and the log; mode 0700. */
  home: string;
  data: string;
  socketDir: string;
  binaries: Binaries;
  /** Null: the account that runs this process. */
  account: Account | null;
}

/** Only for root whose data folder another account cannot reach; outlives a restart of the machine. */
const SYSTEM_STATE = '/var/lib/llatria';
/** 108 on Linux, 104 on macOS, less the terminating zero, with room to spare. */
const LONGEST_SOCKET_PATH = 100;

/** Settles where the cluster lies; the same data folder always leads to the same cluster. */
export async function findPlace(dataDir: string, log: Log): Promise<Place> {
  const root = resolve(dataDir);
  await mkdir(root, { recursive: true });
  if (runsAsRoot()) await openIfFresh(root);
  const pointer = join(root, 'postgres.location');
  const recorded = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  let home = recorded || join(root, 'postgres');
  const exists = Boolean(await lstat(join(home, 'data', 'PG_VERSION')).catch(() => null));

  if (!runsAsRoot()) {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const binaries = await withLinks(await installedBinaries(), home, log);
    return {
      home,
      data: join(home, 'data'),
      socketDir: await socketFolder(home, null),
      binaries,
      account: null,
    };
  }

  const account = await chooseAccount(exists ? join(home, 'data') : null);
  if (!recorded && !(await passes(root, account))) {
    if (exists) {
      throw new Error(
        `The database in ${home} belongs to the account ${account.name}, which may not enter that folder. ` +
          `Make the folders above it enterable (chmod o+x), or move it to where it was.`,
      );
    }
    home = await remember(pointer, join(SYSTEM_STATE, randomBytes(6).toString('hex')));
    log(
      `PostgreSQL does not run as root, and the account ${account.name}, which runs it instead, may not enter ${root}. ` +
        `The database is therefore kept in ${home}; ${pointer} remembers that.`,
    );
    await mkdir(SYSTEM_STATE, { recursive: true, mode: 0o755 });
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  await give(home, account);
  let binaries = await withLinks(await installedBinaries(), SYSTEM_STATE, log);
  if (!(await usableBy(binaries, account))) {
    await mkdir(SYSTEM_STATE, { recursive: true, mode: 0o755 });
    binaries = await copyBinaries(binaries, SYSTEM_STATE);
    log(
      `The account ${account.name} cannot run PostgreSQL from the installed package; using ${binaries.root}.`,
    );
  }
  return { home, data: join(home, 'data'), socketDir: await socketFolder(home, account), binaries, account };
}

/** Hands a path to the account that runs PostgreSQL. */
export async function give(path: string, account: Account | null): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

/**
 * A folder that was just made for us with mode 0700 is made passable, not readable; one that holds anything
 * but the server's secrets, which have a mode of their own, is left alone.
 */
async function openIfFresh(folder: string): Promise<void> {
  if ((await readdir(folder)).some((name) => name !== 'secrets')) return;
  const { mode } = await stat(folder);
  await chmod(folder, mode | 0o111);
}

/** Of two first starts at the same time, the one that writes first decides for both. */
async function remember(pointer: string, home: string): Promise<string> {
  try {
    await writeFile(pointer, `${home}\n`, { flag: 'wx' });
    return home;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(pointer, 'utf8')).trim();
  }
}

async function passes(folder: string, account: Account): Promise<boolean> {
  return canReach(folder, account, constants.X_OK);
}

async function withLinks(binaries: Binaries, parent: string, log: Log): Promise<Binaries> {
  try {
    await restoreLinks(binaries.root);
    return binaries;
  } catch {
    await mkdir(parent, { recursive: true });
    const copy = await copyBinaries(binaries, parent);
    log(
      `The installed PostgreSQL lacks its library links and cannot be mended in place; using ${copy.root}.`,
    );
    return copy;
  }
}

async function socketFolder(home: string, account: Account | null): Promise<string> {
  const inside = join(home, 'run');
  if (Buffer.byteLength(join(inside, '.s.PGSQL.5432')) < LONGEST_SOCKET_PATH) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    await give(inside, account);
    return inside;
  }
  const name = `llatria-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`;
  const base = account && !(await passes(tmpdir(), account)) ? '/tmp' : tmpdir();
  const short = join(base, name);
  await mkdir(short, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  // Everybody may write to the temporary folder: somebody else's folder or link of this name is not used.
  const info = await lstat(short);
  const allowed = [process.getuid?.(), account?.uid];
  if (!info.isDirectory() || (process.getuid && !allowed.includes(info.uid))) {
    throw new Error(
      `${short} belongs to somebody else. Remove it, or set LLATRIA_DATA_DIR to a shorter path.`,
    );
  }
  await chmod(short, 0o700);
  await give(short, account);
  return short;
}
