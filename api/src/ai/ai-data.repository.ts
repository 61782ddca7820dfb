import type { Database, PreparedStatement, Transaction } from '../infra/db/database.ts';
import { AiData } from './ai-data.entity.ts';

const NEWEST_OF_ITEMS: PreparedStatement = {
  name: 'ai-data-of-items',
  text: `SELECT DISTINCT ON (item_id) id, item_id AS "itemId", recognized_item AS "recognizedItem", confidence,
                suggested_title AS "suggestedTitle", suggested_description AS "suggestedDescription",
                suggested_price_minor::float8 AS "suggestedPriceMinor",
                market_price_minor::float8 AS "marketPriceMinor", currency_code AS "currencyCode", category,
                condition, brand, model, attributes, similar_items AS "similarItems", provider,
                created_at AS "createdAt"
           FROM ai_data
          WHERE shop_id = $1 AND item_id = ANY($2::uuid[])
          ORDER BY item_id, created_at DESC, id DESC`,
};

/** Answers of recognisers, of one shop. */
export class AiDataRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, aiData: AiData): Promise<void> {
    await tx.insert(AiData, aiData);
  }

  /** The newest answer for each item, in the order of the items; null where nobody was asked. */
  async newestOfItems(shopId: string, itemIds: readonly string[]): Promise<(AiData | null)[]> {
    const rows = await this.database.read<AiData>(NEWEST_OF_ITEMS, [shopId, itemIds]);
    const byItem = new Map(rows.map((row) => [row.itemId, Object.assign(new AiData(), row)]));
    return itemIds.map((id) => byItem.get(id) ?? null);
  }
}
