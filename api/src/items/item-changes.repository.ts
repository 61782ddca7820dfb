import type { Database } from '../infra/db/database.ts';
import type { ItemChangePage } from './item-list.types.ts';
import { ITEM_COLUMNS, toItem } from './item-row.ts';

const SELECT_CHANGES = {
  name: 'item_changes',
  text: `SELECT ${ITEM_COLUMNS}, i.change_sequence AS sequence FROM inventory_items i
    WHERE i.shop_id = $1 AND i.change_sequence > $2 AND (i.deleted_at IS NULL OR $2 > 0)
    ORDER BY i.change_sequence LIMIT $3`,
};

/**
 * What changed since a number of the shop's change sequence. Numbers are taken under a lock that lasts until
 * the transaction ends, so what a reader has not seen always has a higher number than what it has.
 */
export class ItemChangesRepository {
  constructor(private readonly database: Database) {}

  /** From the beginning (`after` 0) deleted items are left out: there is nothing to delete yet. */
  async since(
    shopId: string,
    after: string,
    size: number,
  ): Promise<Omit<ItemChangePage, 'cursor'> & { last: string }> {
    const found = await this.database.read<{ id: string; sequence: string; deletedAt: Date | null }>(
      SELECT_CHANGES,
      [shopId, after, size + 1],
    );
    const rows = found.slice(0, size);
    return {
      items: rows.filter((row) => row.deletedAt === null).map(({ sequence: _, ...row }) => toItem(row)),
      deletedIds: rows.filter((row) => row.deletedAt !== null).map((row) => row.id),
      last: rows.at(-1)?.sequence ?? after,
      hasMore: found.length > size,
    };
  }
}
