import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot } from './paths.mjs';

const PATIENCE_MS = 15 * 60_000;

/** Runs `work` while no other process of this checkout holds the lock of that name. */
export async function withLock(name, work) {
  const folder = fromRoot('.cache');
  const file = fromRoot('.cache', `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  const deadline = Date.now() + PATIENCE_MS;
  let told = false;
  while (!take(file)) {
    if (Date.now() > deadline) throw new Error(`Another process holds ${file}; if none runs, remove it.`);
    if (!told) process.stdout.write(`Waiting for another process that is busy with ${name}…\n`);
    told = true;
    await sleep(250);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(readOr(file, ''));
  // Empty for the instant between creating and writing it.
  if (owner > 0 && owner !== process.pid && isAlive(owner)) return false;
  if (owner === 0 && readOr(file, null) !== '') return false;
  rmSync(file, { force: true });
  return take(file);
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
