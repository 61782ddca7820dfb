import type { Answer } from '../http/operation.ts';
import { Refusal } from '../http/refusal.ts';
import { refusal } from './errors.ts';

const MOST_ROWS = 25;

/** A row of a bulk answer: judged by its own status code. */
export type BulkRow = { statusCode: number } & Record<string, unknown>;

/** Does one row; what is refused becomes the row's errors. `keys` name the row in the answer either way. */
export function rowOf(keys: Record<string, unknown>, does: () => BulkRow): BulkRow {
  try {
    return { ...keys, ...does() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...keys, statusCode: error.status, errors: error.errors };
  }
}

/** The answer of a bulk call: 200 where all went well, else 207 with mixed rows. */
export function bulkAnswer(rows: BulkRow[]): Answer {
  const status = rows.every(({ statusCode }) => statusCode < 300) ? 200 : 207;
  return { status, body: { responses: rows } };
}

/** @throws Refusal 25727 for more rows than eBay takes, 25709 for none. */
export function checkRows<T>(rows: readonly T[] | undefined): readonly T[] {
  if (!rows || rows.length === 0) throw refusal(25709, 'requests');
  if (rows.length > MOST_ROWS) throw refusal(25727, String(MOST_ROWS));
  return rows;
}
