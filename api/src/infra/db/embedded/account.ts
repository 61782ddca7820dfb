import { constants } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The system account that PostgreSQL runs as; its files belong to it. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const PREFERRED = ['postgres', '_postgres', 'nobody'];

/** PostgreSQL refuses to run as root, so only root has to look for another account. */
export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

async function accounts(): Promise<Account[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== '' && uid > 0);
}

/**
 * The account for a cluster: whoever owns the files that are there already, else an account that every
 * system has. Nothing is added to the system.
 */
export async function chooseAccount(existingCluster: string | null): Promise<Account> {
  const known = await accounts();
  if (existingCluster) {
    const { uid, gid } = await stat(existingCluster);
    if (uid !== 0) return known.find((one) => one.uid === uid) ?? { name: `uid ${uid}`, uid, gid };
  }
  const found = PREFERRED.flatMap((name) => known.filter((one) => one.name === name))[0];
  if (found) return found;
  throw new Error(
    'Llatria was started as root, and PostgreSQL refuses to run as root. ' +
      'This system has no account named postgres or nobody to use instead: start Llatria as another user, ' +
      'or name a database in DATABASE_URL.',
  );
}

/** Whether the account may enter every folder on the way to `path`, and use `path` itself as `need` says. */
export async function canReach(path: string, account: Account, needed: number): Promise<boolean> {
  let current = resolve(path);
  let need = needed;
  for (;;) {
    const info = await stat(current).catch(() => null);
    if (info) {
      const shift = info.uid === account.uid ? 6 : info.gid === account.gid ? 3 : 0;
      if (((info.mode >> shift) & need) !== need) return false;
    }
    const parent = dirname(current);
    if (parent === current) return true;
    current = parent;
    need = constants.X_OK;
  }
}
