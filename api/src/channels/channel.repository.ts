import type { Database, Queryable, Transaction } from '../infra/db/database.ts';
import type { Platform } from '../shared/enums.ts';
import { ListingDetails } from './listing-details.entity.ts';
import { PlatformSettings } from './platform-settings.entity.ts';

/** What a shop and its items say for one platform. Every method takes the shop. */
export class ChannelRepository {
  constructor(private readonly database: Database) {}

  /** What the shop chose for a platform; null: nothing yet. */
  async settings(shopId: string, platform: Platform, tx?: Transaction): Promise<object | null> {
    const found = await this.manager(tx).findOneBy(PlatformSettings, { shopId, platform });
    return found?.values ?? null;
  }

  async saveSettings(tx: Queryable, shopId: string, platform: Platform, values: object): Promise<void> {
    await tx.query(
      `INSERT INTO platform_settings (shop_id, platform, values, updated_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (shop_id, platform) DO UPDATE SET values = excluded.values, updated_at = now()`,
      [shopId, platform, JSON.stringify(values)],
    );
  }

  /** What the seller said of an item for a platform; null: nothing yet. */
  async details(
    shopId: string,
    itemId: string,
    platform: Platform,
    tx?: Transaction,
  ): Promise<object | null> {
    const found = await this.manager(tx).findOneBy(ListingDetails, { shopId, itemId, platform });
    return found?.values ?? null;
  }

  /** The details of many items, in the order of the ids. */
  async detailsOfItems(
    shopId: string,
    itemIds: readonly string[],
    platform: Platform,
  ): Promise<(object | null)[]> {
    const rows = await this.database.query<{ itemId: string; values: object }[]>(
      `SELECT item_id AS "itemId", values FROM listing_details
        WHERE shop_id = $1 AND platform = $2 AND item_id = ANY($3::uuid[])`,
      [shopId, platform, itemIds],
    );
    const byItem = new Map(rows.map(({ itemId, values }) => [itemId, values]));
    return itemIds.map((itemId) => byItem.get(itemId) ?? null);
  }

  /** The item must be locked. */
  async saveDetails(
    tx: Queryable,
    shopId: string,
    itemId: string,
    platform: Platform,
    values: object,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO listing_details (shop_id, item_id, platform, values, updated_at)
       VALUES ($1, $2, $3, $4, now())
       ON CONFLICT (shop_id, item_id, platform) DO UPDATE SET values = excluded.values, updated_at = now()`,
      [shopId, itemId, platform, JSON.stringify(values)],
    );
  }

  private manager(tx?: Transaction) {
    return tx ?? this.database.source.manager;
  }
}
