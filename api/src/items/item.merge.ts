import { isDeepStrictEqual } from 'node:util';
import type { InventoryItem } from './item.entity.ts';
import type { ItemChanges } from './item.validation.ts';

/** What becomes of an update against the item as it now is. */
export type MergeResult =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'conflict'; readonly fields: string[] }
  | { readonly kind: 'merged'; readonly changes: ItemChanges };

/**
 * Merges field by field: a field clashes where it is to change, to another value than the one it has, and it
 * was changed by somebody else after the version that the client had seen. One clash refuses the whole
 * update, so that nothing is half applied.
 */
export function mergeItem(
  current: Pick<InventoryItem, 'version' | 'fieldVersions'> & ItemChanges,
  changes: ItemChanges,
  expectedVersion: number | null | undefined,
): MergeResult {
  const fields = (Object.keys(changes) as (keyof ItemChanges)[]).filter(
    (field) =>
      changes[field] !== undefined && !isDeepStrictEqual(plain(current[field]), plain(changes[field])),
  );
  if (fields.length === 0) {
    return { kind: 'unchanged' };
  }
  const seen = expectedVersion ?? current.version;
  const clashes = fields.filter((field) => (current.fieldVersions[field] ?? 0) > seen);
  if (clashes.length > 0) {
    return { kind: 'conflict', fields: clashes };
  }
  return { kind: 'merged', changes: Object.fromEntries(fields.map((field) => [field, changes[field]])) };
}

/** Strips prototypes, so that what came from GraphQL equals what came from the database. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
}
