import type { UserErrorLike } from '../../lib/user-errors.ts';

/** What became of a bulk action: what was done, what was refused and why, and what never reached the server. */
export interface BulkOutcome {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly message: string }[];
  readonly unsent: readonly string[];
  /** Why `unsent` is not empty. */
  readonly error: unknown;
}

export interface BulkAnswer {
  readonly items: readonly { readonly id: string }[];
  readonly userErrors: readonly UserErrorLike[];
}

/** The server takes no more at a time. */
export const MOST_AT_ONCE = 500;

/** The item that an error is about: its path ends in the place among the ids that were sent. */
function idOf(error: UserErrorLike, ids: readonly string[]): string | null {
  const place = error.field?.indexOf('ids') ?? -1;
  const index = place < 0 ? Number.NaN : Number(error.field?.[place + 1]);
  return ids[index] ?? null;
}

/**
 * Sends the ids in portions, one after the other. A portion that cannot be sent ends the run: what was not
 * reached is told apart, so that it can be tried again. Never rejects.
 */
export async function runBulk(
  ids: readonly string[],
  send: (portion: readonly string[]) => Promise<BulkAnswer>,
  onProgress: (handled: number) => void = () => undefined,
): Promise<BulkOutcome> {
  const done: string[] = [];
  const refused: { id: string; message: string }[] = [];
  for (let start = 0; start < ids.length; start += MOST_AT_ONCE) {
    const portion = ids.slice(start, start + MOST_AT_ONCE);
    try {
      const answer = await send(portion);
      const changed = new Set(answer.items.map(({ id }) => id));
      done.push(...portion.filter((id) => changed.has(id)));
      refused.push(...refusals(portion, answer.userErrors, changed));
    } catch (error) {
      return { done, refused, unsent: ids.slice(start), error };
    }
    onProgress(start + portion.length);
  }
  return { done, refused, unsent: [], error: null };
}

/** An error that names no item refuses all of the portion that was not changed. */
function refusals(
  portion: readonly string[],
  errors: readonly UserErrorLike[],
  changed: ReadonlySet<string>,
): { id: string; message: string }[] {
  const messages = new Map<string, string>();
  for (const error of errors) {
    const id = idOf(error, portion);
    for (const one of id === null ? portion : [id]) {
      if (!changed.has(one) && !messages.has(one)) messages.set(one, error.message);
    }
  }
  return [...messages].map(([id, message]) => ({ id, message }));
}

/**
 * Runs an action for each id by itself, a few at a time; for what the server offers for single items only.
 * An id whose request fails is `unsent`, and so is everything that was not begun by then. Never rejects.
 */
export async function runEach(
  ids: readonly string[],
  send: (id: string) => Promise<readonly UserErrorLike[]>,
  onProgress: (handled: number) => void = () => undefined,
  atOnce = 4,
): Promise<BulkOutcome> {
  const done = new Set<string>();
  const refused: { id: string; message: string }[] = [];
  let failure: { readonly error: unknown } | null = null;
  let next = 0;
  async function work(): Promise<void> {
    while (next < ids.length && failure === null) {
      const id = ids[next] as string;
      next += 1;
      try {
        const errors = await send(id);
        if (errors.length === 0) done.add(id);
        else refused.push({ id, message: errors.map(({ message }) => message).join(' ') });
        onProgress(done.size + refused.length);
      } catch (error) {
        failure ??= { error };
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, work));
  const answered = new Set([...done, ...refused.map(({ id }) => id)]);
  return {
    done: ids.filter((id) => done.has(id)),
    refused,
    unsent: ids.filter((id) => !answered.has(id)),
    error: (failure as { readonly error: unknown } | null)?.error ?? null,
  };
}
