import { badUserInput } from '../shared/cursor.ts';

/** Never more rows in one answer, whatever is asked. */
export const MAX_PAGE_SIZE = 100;

/** The Relay paging arguments as they come. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** One page to read: how many rows, from which cursor, in which direction. */
export interface PageRequest {
  readonly size: number;
  readonly cursor: string | null;
  readonly backwards: boolean;
}

/** `last` reads backwards from `before`; otherwise `first` reads on from `after`. */
export function pageRequest(page: PageArguments): PageRequest {
  const backwards = page.last != null;
  if (backwards ? page.after != null : page.before != null) {
    throw badUserInput('Give "first" with "after", or "last" with "before".');
  }
  return {
    size: pageSize(backwards ? 'last' : 'first', page.last ?? page.first ?? 50, MAX_PAGE_SIZE),
    cursor: (backwards ? page.before : page.after) ?? null,
    backwards,
  };
}

/** Refuses sizes that are negative or too large, rather than giving fewer rows than asked. */
export function pageSize(name: string, size: number, max: number): number {
  if (size < 0 || size > max) {
    throw badUserInput(`"${name}" must be from 0 to ${max}, not ${size}.`);
  }
  return size;
}
