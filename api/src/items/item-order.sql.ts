import type { SqlParameters } from '../infra/db/sql-parameters.ts';
import { badUserInput, decodeCursor, encodeCursor } from '../shared/cursor.ts';
import { SortDirection } from '../shared/enums.ts';
import { type ItemOrder, ItemOrderField } from './item-filter.inputs.ts';
import { searchRank, searchWords } from './item-search.sql.ts';

/** An order with a unique end (the id), so that a cursor places exactly one row in it. */
export interface SqlOrder {
  /** Names the order in cursors: one of another order is refused. */
  readonly name: string;
  readonly expression: string;
  readonly type: 'timestamptz' | 'text' | 'bigint';
  readonly direction: SortDirection;
}

/** The order asked for; without one, best match first when searching, else newest change first. */
export function sqlOrder(
  order: ItemOrder | null | undefined,
  search: string | null | undefined,
  parameters: SqlParameters,
): SqlOrder {
  if (!order && searchWords(search).length > 0) {
    const expression = searchRank(search ?? '', parameters);
    return { name: 'RANK', expression, type: 'bigint', direction: SortDirection.DESC };
  }
  const field = order?.field ?? ItemOrderField.UPDATED_AT;
  const direction = order?.direction ?? SortDirection.DESC;
  return { name: `${field}:${direction}`, direction, ...columnOf(field, direction) };
}

function columnOf(field: ItemOrderField, direction: SortDirection): Pick<SqlOrder, 'expression' | 'type'> {
  switch (field) {
    case ItemOrderField.UPDATED_AT:
      return { expression: 'i.updated_at', type: 'timestamptz' };
    case ItemOrderField.CREATED_AT:
      return { expression: 'i.created_at', type: 'timestamptz' };
    case ItemOrderField.TITLE:
      return { expression: 'lower(i.title)', type: 'text' };
    case ItemOrderField.PRICE: {
      // Items without a price come last either way.
      const missing = direction === SortDirection.ASC ? Number.MAX_SAFE_INTEGER : -1;
      return { expression: `coalesce(i.price_minor, ${missing})`, type: 'bigint' };
    }
  }
}

/** The condition that begins behind (or, backwards, before) a cursor. */
export function cursorCondition(
  order: SqlOrder,
  cursor: string,
  backwards: boolean,
  parameters: SqlParameters,
): string {
  const [name, value, id] = decodeCursor(cursor, 3);
  if (name !== order.name || typeof value !== 'string' || typeof id !== 'string' || !isValue(order, value)) {
    throw badUserInput('This cursor belongs to a list in another order. Start again without it.');
  }
  const sign = isDescending(order, backwards) ? '<' : '>';
  const place = `(${parameters.add(value)}::${order.type}, ${parameters.add(id)}::uuid)`;
  return `(${order.expression}, i.id) ${sign} ${place}`;
}

/** The ORDER BY clause. */
export function orderClause(order: SqlOrder, backwards: boolean): string {
  const direction = isDescending(order, backwards) ? 'DESC' : 'ASC';
  return `${order.expression} ${direction}, i.id ${direction}`;
}

/** Makes the cursor of a row; `value` is the order's expression as text. */
export const rowCursor = (order: SqlOrder, value: string, id: string): string =>
  encodeCursor([order.name, value, id]);

const isDescending = (order: SqlOrder, backwards: boolean): boolean =>
  (order.direction === SortDirection.DESC) !== backwards;

function isValue(order: SqlOrder, value: string): boolean {
  switch (order.type) {
    case 'bigint':
      return /^-?\d{1,18}$/.test(value);
    case 'timestamptz':
      return !Number.isNaN(Date.parse(value));
    case 'text':
      return !value.includes('\u0000');
  }
}
