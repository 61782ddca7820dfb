import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { World } from './world.ts';

const HELD = ['accounts', 'listings', 'orders', 'photos', 'refreshTokens', 'accessTokens'] as const;

/** Maps and bytes in a form that JSON keeps. */
function written(_name: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  if (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    'data' in value &&
    value.type === 'Buffer'
  ) {
    return { $bytes: Buffer.from(value.data as number[]).toString('base64') };
  }
  return value;
}

function read(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value) return new Map(value.$map as [unknown, unknown][]);
  return '$bytes' in value ? Buffer.from(String(value.$bytes), 'base64') : value;
}

function isState(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Takes up what an earlier run left in the file. A file that is missing changes nothing.
 * @throws Error where the file is not a saved state.
 */
export function restore(world: World, file: string): void {
  if (!existsSync(file)) return;
  const saved: unknown = JSON.parse(readFileSync(file, 'utf8'), read);
  if (!isState(saved)) throw new Error(`${file} holds no saved state.`);
  for (const name of HELD) {
    const rows = saved[name];
    if (!(rows instanceof Map)) throw new Error(`${file} holds no saved state.`);
    const target: Map<string, unknown> = world[name];
    for (const [key, row] of rows) target.set(key, row);
  }
  Object.assign(world.ids.counters, saved.counters);
  Object.assign(world.notifications, saved.notifications);
}

/** Writes the state whole: a reader never finds half a file. */
export function save(world: World, file: string): void {
  const held = Object.fromEntries(HELD.map((name) => [name, world[name]]));
  const state = { ...held, counters: world.ids.counters, notifications: world.notifications };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state, written));
  renameSync(`${file}.new`, file);
}
