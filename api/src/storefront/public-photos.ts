import type { Database, PreparedStatement } from '../infra/db/database.ts';

const SHOWN: PreparedStatement = {
  name: 'storefront-photo-shown',
  // Written as the index website_listings_photos wants it; a LIMIT would make the planner hope for an early find
  // and read through the table instead.
  text: `SELECT FROM website_listings
          WHERE shop_id = $1 AND state <> 'REMOVED'
            AND (document -> 'images') @> jsonb_build_array(jsonb_build_object('sha256', $2::text))`,
};

/** Which photos strangers may see. */
export class PublicPhotos {
  constructor(private readonly database: Database) {}

  /** True while a page of this shop that is up, live or sold, shows the photo. */
  async isShown(shopId: string, sha256: string): Promise<boolean> {
    const rows = await this.database.read(SHOWN, [shopId, sha256]);
    return rows.length > 0;
  }
}
