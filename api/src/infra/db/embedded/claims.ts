import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { give, type Place } from './place.ts';
import { identityOf, isAlive } from './process-identity.ts';

/**
 * Several processes may use one cluster at a time (the server, then a migration command or the seed beside
 * it). Each leaves a claim; whoever gives up the last one stops the database. Claims of processes that were
 * killed count for nothing.
 */
export interface Claim {
  /** Withdraws the claim; true where no living process holds another one. Synchronous, for exit handlers. */
  release(): boolean;
}

export async function claim(place: Place): Promise<Claim> {
  const folder = join(place.home, 'users');
  const file = join(folder, `${process.pid}-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  await give(folder, place.account);
  await writeFile(file, identityOf(process.pid));
  return {
    release() {
      rmSync(file, { force: true });
      return livingClaims(folder) === 0;
    },
  };
}

function livingClaims(folder: string): number {
  let living = 0;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    try {
      if (isAlive(readFileSync(path, 'utf8'))) living += 1;
      else rmSync(path, { force: true });
    } catch {
      // Withdrawn by its owner in this moment.
    }
  }
  return living;
}

const LOCK_PATIENCE_MS = 60_000;

/** Runs `work` while no other process starts or stops the cluster. A lock of a dead process is taken over. */
export async function exclusively<T>(home: string, work: () => Promise<T>): Promise<T> {
  const file = join(home, 'lock');
  const mine = `${identityOf(process.pid)} ${randomUUID()}`;
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      await writeFile(file, mine, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await breakDeadLock(file);
    if (Date.now() > deadline) {
      throw new Error(
        `Another Llatria has been starting or stopping its database for a minute. Look for it, or remove ${file}.`,
      );
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function breakDeadLock(file: string): Promise<void> {
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return;
  const identity = content.split(' ').slice(0, 2).join(' ');
  if (content === '') {
    // Killed between creating and writing it, or about to write it.
    const info = await stat(file).catch(() => null);
    if (!info || Date.now() - info.mtimeMs < 5_000) return;
  } else if (isAlive(identity)) return;
  // Moved away rather than removed: if somebody was quicker and this is a new, living lock, it is put back.
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => null);
  if (taken !== null && taken !== content) await rename(aside, file);
  else await rm(aside, { force: true });
}
