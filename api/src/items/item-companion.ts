import type { RowShape } from '../infra/db/row-shape.ts';
import type { RowText } from '../infra/db/row-text.ts';
import type { PlannedField } from '../shared/planned-field.ts';
import type { Scope } from '../shared/request-context.ts';
import type { InventoryItem } from './item.entity.ts';

/**
 * Something that hangs on items, is asked for in lists, and can come along in the list's own statement: one
 * way to the database instead of one for each kind. The inventory knows neither the table nor the type; the
 * feature that owns them describes both.
 */
export interface ItemCompanion<Value = unknown> {
  /** The field of `InventoryItem` that shows it. */
  readonly field: string;
  /** What the field asks of a token, over what lists ask. */
  readonly scope?: Scope | undefined;
  /** An SQL expression that gives it as JSON; `item` is the alias of the item's row. */
  sql(item: string): string;
  /** An SQL expression that gives it as it stands in an answer, or null where that cannot be. */
  text(item: string, text: RowText, fields: readonly PlannedField[]): string | null;
  /** Makes of the JSON what the field's resolver returns. */
  read(json: unknown): Value;
}

/** Rows of a table that hang on an item. */
export interface RowsAlong<Row extends object> extends Pick<ItemCompanion, 'field' | 'scope'> {
  readonly shape: RowShape<Row>;
  /** FROM and WHERE. */
  rowsOf(item: string): string;
  /** Unique, so that two readings agree. */
  readonly order: string;
}

/** All of them, in their order. */
export const manyAlong = <Row extends object>(rows: RowsAlong<Row>): ItemCompanion<Row[]> => ({
  field: rows.field,
  scope: rows.scope,
  sql: (item) => `(SELECT json_agg(${rows.shape.sql} ORDER BY ${rows.order}) ${rows.rowsOf(item)})`,
  text(item, text, fields) {
    const row = text.object(rows.shape, fields);
    const all = `concat('[', string_agg(${row}, ',' ORDER BY ${rows.order}), ']')`;
    return row && `(SELECT ${all} ${rows.rowsOf(item)})`;
  },
  read: (json) => ((json ?? []) as unknown[][]).map((values) => rows.shape.read(values)),
});

/** The first of them, or null. */
export const oneAlong = <Row extends object>(rows: RowsAlong<Row>): ItemCompanion<Row | null> => ({
  field: rows.field,
  scope: rows.scope,
  sql: (item) => `(SELECT ${rows.shape.sql} ${rows.rowsOf(item)} ORDER BY ${rows.order} LIMIT 1)`,
  text(item, text, fields) {
    const row = text.object(rows.shape, fields);
    return row && `coalesce((SELECT ${row} ${rows.rowsOf(item)} ORDER BY ${rows.order} LIMIT 1), 'null')`;
  },
  read: (json) => (json ? rows.shape.read(json as unknown[]) : null),
});

/** The companions of this server, filled by the composition. */
export class ItemCompanions {
  private readonly companions: ItemCompanion[] = [];

  add(companion: ItemCompanion): void {
    this.companions.push(companion);
  }

  /** The one that a field shows. */
  of(field: string): ItemCompanion | undefined {
    return this.companions.find((companion) => companion.field === field);
  }

  /** Those whose field a request asks for. */
  wanted(asks: (field: string) => boolean): ItemCompanion[] {
    return this.companions.filter(({ field }) => asks(field));
  }
}

const brought = new WeakMap<InventoryItem, Map<ItemCompanion, unknown>>();

/** Keeps with the item what came along with it, for the length of a request. */
export function bring(item: InventoryItem, values: Map<ItemCompanion, unknown>): void {
  brought.set(item, values);
}

/** What came along with an item; undefined where it has to be loaded. */
export function broughtAlong<Value>(item: InventoryItem, companion: ItemCompanion<Value>): Value | undefined {
  return brought.get(item)?.get(companion as ItemCompanion) as Value | undefined;
}
