import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { Database, PreparedStatement, Queryable, Transaction } from '../infra/db/database.ts';
import type { Platform } from '../shared/enums.ts';
import { isId } from '../shared/identifiers.ts';
import { groupByKey } from '../shared/loader.ts';
import { Sale } from './sale.entity.ts';

const SALES_OF_ITEMS: PreparedStatement = {
  name: 'sales-of-items',
  // Amounts fit a double exactly (MAX_MINOR_UNITS), which spares reading text.
  text: `SELECT id, item_id AS "itemId", platform, quantity, price_minor::float8 AS "priceMinor",
                fees_minor::float8 AS "feesMinor", shipping_cost_minor::float8 AS "shippingCostMinor",
                currency_code AS "currencyCode", external_order_id AS "externalOrderId", oversold,
                buyer_name AS "buyerName", carrier, tracking_number AS "trackingNumber",
                shipped_at AS "shippedAt", sold_at AS "soldAt", created_at AS "createdAt"
           FROM sales
          WHERE shop_id = $1 AND item_id = ANY($2::uuid[]) AND undone_at IS NULL
          ORDER BY sold_at DESC, id DESC`,
};

/** Sales of one shop. */
export class SaleRepository {
  constructor(private readonly database: Database) {}

  /** The sale, undone or not; null where this shop has none with this id. */
  find(shopId: string, id: string, tx?: Transaction): Promise<Sale | null> {
    return isId(id)
      ? (tx ?? this.database.source.manager).findOneBy(Sale, { shopId, id })
      : Promise.resolve(null);
  }

  /**
   * Pieces sold through each listing of a platform. Cancelled ones count, too: the platform goes on counting them
   * as sold, and this is compared with what it counts.
   */
  async soldThere(
    tx: Queryable,
    shopId: string,
    itemId: string,
    platform: Platform,
  ): Promise<Record<string, number>> {
    const rows = await tx.query<{ listing: string; pieces: number }[]>(
      `SELECT external_listing_id AS listing, sum(quantity)::int AS pieces FROM sales
        WHERE shop_id = $1 AND item_id = $2 AND platform = $3
          AND external_listing_id IS NOT NULL
        GROUP BY external_listing_id`,
      [shopId, itemId, platform],
    );
    return Object.fromEntries(rows.map(({ listing, pieces }) => [listing, pieces]));
  }

  async insert(tx: Transaction, sale: Sale): Promise<void> {
    await tx.insert(Sale, sale);
  }

  /** The sale of one line of an order, undone or not. */
  ofOrderLine(
    tx: Transaction,
    shopId: string,
    platform: Platform,
    externalOrderId: string,
    externalLineId: string,
  ): Promise<Sale | null> {
    return tx.findOneBy(Sale, { shopId, platform, externalOrderId, externalLineId });
  }

  /**
   * A standing sale of the item that the seller typed in for this platform, of as many pieces and since an instant:
   * the same sale, told by hand before the platform told of it.
   */
  typedIn(
    tx: Transaction,
    { shopId, itemId, platform, quantity }: Pick<Sale, 'shopId' | 'itemId' | 'platform' | 'quantity'>,
    since: Date,
  ): Promise<Sale | null> {
    return tx.findOne(Sale, {
      where: {
        shopId,
        itemId,
        platform: platform ?? IsNull(),
        quantity,
        externalOrderId: IsNull(),
        undoneAt: IsNull(),
        createdAt: MoreThanOrEqual(since),
      },
      order: { createdAt: 'ASC' },
    });
  }

  async change(tx: Transaction, sale: Sale, changes: Partial<Sale>): Promise<void> {
    await tx.update(Sale, { shopId: sale.shopId, id: sale.id }, changes);
    Object.assign(sale, changes);
  }

  /** Removes what is kept of a buyer, in every shop: a platform asks so when a person has left it. */
  async forgetBuyer(platform: Platform, userName: string): Promise<number> {
    const [, count] = await this.database.query<[unknown, number]>(
      `UPDATE sales SET buyer_name = NULL, buyer_user_name = NULL
        WHERE platform = $1 AND lower(buyer_user_name) = lower($2)`,
      [platform, userName],
    );
    return count;
  }

  async markUndone(tx: Transaction, sale: Sale, undoneAt: Date): Promise<void> {
    await tx.update(Sale, { shopId: sale.shopId, id: sale.id }, { undoneAt });
  }

  /** Standing sales of each item, newest first, in the order of the items. */
  async ofItems(shopId: string, itemIds: readonly string[]): Promise<Sale[][]> {
    const rows = await this.database.read<Sale>(SALES_OF_ITEMS, [shopId, itemIds]);
    const sales = rows.map((row) => Object.assign(new Sale(), row));
    return groupByKey(itemIds, sales, (sale) => sale.itemId);
  }
}
