import type { Database, Transaction } from '../infra/db/database.ts';
import { Shop } from './shop.entity.ts';
import { ShopCounter } from './shop-counter.entity.ts';

/** Shops and their counters. */
export class ShopRepository {
  constructor(private readonly database: Database) {}

  find(shopId: string, tx?: Transaction): Promise<Shop | null> {
    return (tx ?? this.database.source.manager).findOneBy(Shop, { id: shopId });
  }

  findByHandle(handle: string): Promise<Shop | null> {
    return this.database.source.manager.findOneBy(Shop, { handle });
  }

  async insert(tx: Transaction, shop: Shop): Promise<void> {
    await tx.insert(Shop, shop);
    await tx.insert(ShopCounter, { shopId: shop.id });
  }

  async update(tx: Transaction, shopId: string, changes: Partial<Shop>): Promise<void> {
    await tx.update(Shop, { id: shopId }, changes);
  }

  /** Takes the next change number; other changes of this shop wait until the transaction ends. */
  async nextChange(tx: Transaction, shopId: string): Promise<string> {
    return this.increment(tx, shopId, 'change_sequence');
  }

  /** Takes the next number for a SKU. */
  async nextSku(tx: Transaction, shopId: string): Promise<string> {
    return this.increment(tx, shopId, 'sku_sequence');
  }

  private async increment(
    tx: Transaction,
    shopId: string,
    column: 'change_sequence' | 'sku_sequence',
  ): Promise<string> {
    const [rows] = await tx.query<[{ value: string }[]]>(
      `UPDATE shop_counters SET ${column} = ${column} + 1 WHERE shop_id = $1 RETURNING ${column} AS value`,
      [shopId],
    );
    const row = rows[0];
    if (!row) {
      throw new Error(`The shop ${shopId} has no counters.`);
    }
    return row.value;
  }
}
