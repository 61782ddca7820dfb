import type { InventoryItem } from './item.entity.ts';

/**
 * Something that hangs on items, is asked for in lists, and can come along in the list's own statement: one
 * way to the database instead of one for each kind. The inventory knows neither the table nor the type; the
 * feature that owns them describes both.
 */
export interface ItemCompanion<Value = unknown> {
  /** The field of `InventoryItem` that shows it. */
  readonly field: string;
  /** An SQL expression that gives it as JSON; `item` is the alias of the item's row. */
  sql(item: string): string;
  /** Makes of the JSON what the field's resolver returns. */
  read(json: unknown): Value;
}

/** The companions of this server, filled by the composition. */
export class ItemCompanions {
  private readonly companions: ItemCompanion[] = [];

  add(companion: ItemCompanion): void {
    this.companions.push(companion);
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
