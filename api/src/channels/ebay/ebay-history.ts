import type { Database } from '../../infra/db/database.ts';
import type { InventoryItem } from '../../items/item.entity.ts';
import { Platform } from '../../shared/enums.ts';

const MOST_CATEGORIES = 3;
const MOST_ITEMS = 20;
const MOST_VALUES = 5;

/** Titles that share about a third of their trigrams speak of like things. */
const ALIKE = 0.3;

/** What the seller chose for earlier items: the best guess for the next one. */
export class EbayHistory {
  constructor(private readonly database: Database) {}

  /** Categories of similar items: of the same category here first, then of the most similar title. */
  async categories(
    shopId: string,
    { id, title, category }: InventoryItem,
    treeId: string,
  ): Promise<{ categoryId: string; name: string; path: string[] }[]> {
    return this.database.query(
      `SELECT "categoryId", name, '{}'::text[] AS path FROM (
         SELECT details.values->>'categoryId' AS "categoryId",
                (array_agg(details.values->>'categoryName' ORDER BY details.updated_at DESC))[1] AS name,
                coalesce(bool_or(item.category = $4), false) AS same, max(similarity(item.title, $3)) AS likeness,
                max(details.updated_at) AS newest
           FROM listing_details details
           JOIN inventory_items item ON item.shop_id = details.shop_id AND item.id = details.item_id
          WHERE details.shop_id = $1 AND details.platform = $6 AND details.item_id <> $2
            AND details.values->>'categoryTreeId' = $5
            AND (item.category = $4 OR similarity(item.title, $3) > ${ALIKE})
          GROUP BY 1
       ) chosen ORDER BY same DESC, likeness DESC, newest DESC LIMIT ${MOST_CATEGORIES}`,
      [shopId, id, title, category, treeId, Platform.EBAY],
    );
  }

  /** By aspect, what was last entered in a category, newest first. */
  async values(shopId: string, treeId: string, categoryId: string): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ aspects: Record<string, string[]> | null }[]>(
      `SELECT values->'aspects' AS aspects FROM listing_details
        WHERE shop_id = $1 AND platform = $4 AND values->>'categoryTreeId' = $2 AND values->>'categoryId' = $3
        ORDER BY updated_at DESC LIMIT ${MOST_ITEMS}`,
      [shopId, treeId, categoryId, Platform.EBAY],
    );
    const last = new Map<string, Set<string>>();
    for (const { aspects } of rows) {
      for (const [name, values] of Object.entries(aspects ?? {})) {
        const known = last.get(name) ?? new Set();
        last.set(name, new Set([...known, ...values]));
      }
    }
    return new Map([...last].map(([name, values]) => [name, [...values].slice(0, MOST_VALUES)]));
  }
}
