import type { Database, PreparedStatement } from '../infra/db/database.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import type { PublicShop } from './public-shop.ts';

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses a file. */
const MAX_SITEMAPS = 50_000;

const OPEN_SHOPS: PreparedStatement = {
  name: 'storefront-open-shops',
  text: `SELECT handle FROM shops
          WHERE website_enabled
            AND EXISTS (SELECT FROM website_listings listing
                         WHERE listing.shop_id = shops.id AND listing.state = 'LIVE')
          ORDER BY handle LIMIT ${MAX_SITEMAPS}`,
};

/** A shop whose website is up, with the id that its pages are found by. The id is never drawn. */
export interface OpenShop {
  readonly id: string;
  readonly shop: PublicShop;
}

/** The shops whose websites are up. */
export class WebsiteDirectory {
  constructor(
    private readonly database: Database,
    private readonly shops: ShopRepository,
  ) {}

  /** Null for an unknown handle and for a shop that has taken its website down: nobody can tell which. */
  async find(handle: string): Promise<OpenShop | null> {
    const found = /^[a-z0-9-]{1,60}$/.test(handle) ? await this.shops.findByHandle(handle) : null;
    return found?.websiteEnabled ? { id: found.id, shop: { name: found.name, handle: found.handle } } : null;
  }

  /** Handles of the shops that have something for sale: nobody learns from us of a shop that shows nothing. */
  async handles(): Promise<string[]> {
    const rows = await this.database.read<{ handle: string }>(OPEN_SHOPS, []);
    return rows.map(({ handle }) => handle);
  }
}
