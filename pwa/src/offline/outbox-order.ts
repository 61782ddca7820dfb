import { itemsOf } from './command-items.ts';
import type { StoredCommand } from './database.ts';

/** Photos may travel beside each other, and one that is refused does not hold up what comes after it. */
function travelsAlone(command: StoredCommand): boolean {
  return command.photoId === null;
}

/**
 * Which commands may start now. In one item each waits for those before it, except that photos wait for no
 * photo; one that is about two items stands in the order of both. `commands` stand in their order; `atMost` counts those that run already.
 */
export function startable(
  commands: readonly StoredCommand[],
  running: ReadonlySet<string>,
  now: number,
  atMost: number,
): StoredCommand[] {
  const chosen: StoredCommand[] = [];
  const blocked = new Set<string>();
  const withPhotosAhead = new Set<string>();
  let room = atMost - running.size;
  for (const command of commands) {
    const { id, state, notBefore } = command;
    const items = itemsOf(command);
    const alone = travelsAlone(command);
    if (state === 'refused') {
      if (alone) for (const item of items) blocked.add(item);
      continue;
    }
    const held = items.some((item) => blocked.has(item) || (alone && withPhotosAhead.has(item)));
    const free = !held && !running.has(id);
    if (free && notBefore <= now && room > 0) {
      chosen.push(command);
      room -= 1;
    }
    for (const item of items) (alone ? blocked : withPhotosAhead).add(item);
  }
  return chosen;
}

/** The next instant at which a waiting command becomes due by itself, or null. */
export function nextDue(commands: readonly StoredCommand[], now: number): number | null {
  const times = commands
    .filter((command) => command.state === 'waiting' && command.notBefore > now)
    .map((command) => command.notBefore);
  return times.length > 0 ? Math.min(...times) : null;
}

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 5 * 60_000;

/** Milliseconds until the next try by itself: doubling, and spread out so that phones do not come all at once. */
export function pauseAfter(attempts: number, random: number = Math.random()): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, attempts - 1)) * (0.75 + random / 2);
}

/** Commands by their items. Of an item for which nothing has changed, the array stays the same. */
export function grouped(
  commands: readonly StoredCommand[],
  before: ReadonlyMap<string, readonly StoredCommand[]>,
): ReadonlyMap<string, readonly StoredCommand[]> {
  const groups = new Map<string, StoredCommand[]>();
  for (const command of commands) {
    for (const itemId of itemsOf(command)) {
      const group = groups.get(itemId);
      if (group) group.push(command);
      else groups.set(itemId, [command]);
    }
  }
  const kept = [...groups].map(([itemId, group]) => {
    const known = before.get(itemId);
    return [itemId, known && alike(known, group) ? known : group] as const;
  });
  return new Map(kept);
}

function alike(known: readonly StoredCommand[], group: readonly StoredCommand[]): boolean {
  const same = (one: StoredCommand | undefined, other: StoredCommand): boolean =>
    one?.id === other.id &&
    one.state === other.state &&
    one.attempts === other.attempts &&
    one.revision === other.revision;
  return known.length === group.length && group.every((command, place) => same(known[place], command));
}
