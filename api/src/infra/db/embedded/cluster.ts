import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { give, type Log, type Place } from './place.ts';
import { runProgram } from './run-program.ts';

/** The role that owns everything in an embedded cluster, and the database that it uses. */
export const ROLE = 'llatria';
export const DATABASE = 'llatria';

/**
 * The character classes of pg_trgm and full-text search come from the C library, so they need a UTF-8 one;
 * which name it has differs. Sorting and case come from PostgreSQL itself (`builtin`): the same on every
 * system and after every upgrade of one, so no index goes stale.
 */
const CHARACTER_CLASSES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['C.UTF-8', 'en_US.UTF-8'],
  darwin: ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'],
};

/** Makes the cluster where there is none; it appears whole or not at all. */
export async function ensureCluster(place: Place, log: Log): Promise<void> {
  const version = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => null);
  const ours = place.binaries.version.split('.')[0];
  if (version !== null) {
    if (version.trim() === ours) return;
    throw new Error(
      `The database in ${place.home} was made by PostgreSQL ${version.trim()} and this Llatria brings ${ours}. ` +
        'Start the Llatria that made it and export the data, or name a database in DATABASE_URL.',
    );
  }
  await password(place);
  let failure: unknown;
  for (const locale of [...(CHARACTER_CLASSES[process.platform] ?? []), 'C']) {
    try {
      await makeCluster(place, locale);
      log(`Made a new database in ${place.home}.`);
      return;
    } catch (error) {
      failure = error;
      if (!String(error).includes('invalid locale')) break;
    }
  }
  throw failure;
}

async function makeCluster(place: Place, characterClasses: string): Promise<void> {
  const fresh = await mkdtemp(join(place.home, 'initdb-'));
  await give(fresh, place.account);
  try {
    await runProgram(
      place.binaries.initdb,
      [
        `--pgdata=${fresh}`,
        `--username=${ROLE}`,
        `--pwfile=${passwordFile(place)}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${characterClasses}`,
      ],
      place.account,
      place.home,
    );
    await rename(fresh, place.data);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

const passwordFile = (place: Place) => join(place.home, 'password');

/** The cluster's random password, made with it. Whoever can read it could read the files as well. */
export async function password(place: Place): Promise<string> {
  const file = passwordFile(place);
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known) return known.trim();
  const made = randomBytes(24).toString('base64url');
  await writeFile(file, made, { mode: 0o600 });
  await give(file, place.account);
  return made;
}
