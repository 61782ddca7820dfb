import { type Database, isUniqueViolation } from '../../infra/db/database.ts';
import { encodeCursor } from '../../shared/cursor.ts';
import { isId, newId } from '../../shared/identifiers.ts';
import type { PublicListing, WebsiteListingState } from './public-listing.ts';
import { makeSlug } from './slug.ts';
import type { WebsiteListing } from './website-listing.entity.ts';

/** A page as it is read; `item` is never loaded. */
export type WebsitePage = Omit<WebsiteListing, 'item'>;

/** Part of a list, newest first. `next` is the cursor of what follows; null at the end. */
export interface WebsitePageList {
  readonly listings: WebsitePage[];
  readonly next: string | null;
}

/** What a crawler is told of one page. */
export interface SitemapEntry {
  readonly slug: string;
  readonly updatedAt: Date;
}

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses a file. */
const MAX_SITEMAP_ENTRIES = 50_000;
const MAX_PAGE_SIZE = 100;
const MAX_SLUG_TRIES = 5;

const COLUMNS = `shop_id AS "shopId", id, item_id AS "itemId", sku, slug, document, state,
  published_at AS "publishedAt", updated_at AS "updatedAt", ended_at AS "endedAt"`;

/** The pages of the public websites. Every method takes the shop first. */
export class WebsiteListingStore {
  constructor(private readonly database: Database) {}

  /** Puts the item's one page up, or brings it up to date. Address and id stay the same for ever. */
  async put(
    shopId: string,
    listing: { readonly itemId: string; readonly sku: string; readonly document: PublicListing },
  ): Promise<WebsitePage> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.upsert(shopId, listing);
      } catch (error) {
        if (tries >= MAX_SLUG_TRIES || !isUniqueViolation(error, 'website_listings_slug_key')) {
          throw error;
        }
      }
    }
  }

  /** Brings a live page up to date; null where none is live, so that a page that came down stays down. */
  async revise(
    shopId: string,
    {
      itemId,
      sku,
      document,
    }: { readonly itemId: string; readonly sku: string; readonly document: PublicListing },
  ): Promise<WebsitePage | null> {
    const [rows] = await this.database.query<[WebsitePage[], number]>(
      `UPDATE website_listings SET sku = $3, document = $4, updated_at = now()
       WHERE shop_id = $1 AND item_id = $2 AND state = 'LIVE' RETURNING ${COLUMNS}`,
      [shopId, itemId, sku, JSON.stringify(document)],
    );
    return rows[0] ?? null;
  }

  /** SOLD leaves a live page up, saying so; REMOVED takes it down. Ending twice is no error; null: no page. */
  async end(
    shopId: string,
    itemId: string,
    state: Exclude<WebsiteListingState, 'LIVE'>,
  ): Promise<WebsitePage | null> {
    await this.database.query(
      `UPDATE website_listings SET state = $3::website_listing_state, updated_at = now(), ended_at = coalesce(ended_at, now())
       WHERE shop_id = $1 AND item_id = $2 AND (state = 'LIVE' OR (state = 'SOLD' AND $3::website_listing_state = 'REMOVED'))`,
      [shopId, itemId, state],
    );
    return this.read(shopId, itemId);
  }

  /** The item's page in any state; null where it never had one. */
  read(shopId: string, itemId: string): Promise<WebsitePage | null> {
    return this.one('website-read', 'shop_id = $1 AND item_id = $2', [shopId, itemId]);
  }

  /** The page at an address in any state, so that a removed one can be answered as gone. */
  findBySlug(shopId: string, slug: string): Promise<WebsitePage | null> {
    return this.one('website-slug', 'shop_id = $1 AND slug = $2', [shopId, slug]);
  }

  /** What can be bought now, newest first. A cursor that cannot be read begins at the start. */
  async listLive(
    shopId: string,
    { limit, after }: { readonly limit: number; readonly after?: string | null },
  ): Promise<WebsitePageList> {
    const size = Math.min(Math.max(Math.trunc(limit), 1), MAX_PAGE_SIZE);
    const place = readCursor(after);
    const rows = await this.database.read<WebsitePage>(
      {
        name: 'website-live',
        text: `SELECT ${COLUMNS} FROM website_listings
               WHERE shop_id = $1 AND state = 'LIVE'
                 AND ($2::timestamptz IS NULL OR (published_at, id) < ($2::timestamptz, $3::uuid))
               ORDER BY published_at DESC, id DESC LIMIT $4`,
      },
      [shopId, place?.publishedAt ?? null, place?.id ?? null, size + 1],
    );
    const listings = rows.slice(0, size);
    const last = listings.at(-1);
    const next = rows.length > size && last ? encodeCursor([last.publishedAt.toISOString(), last.id]) : null;
    return { listings, next };
  }

  /** What was sold lately, newest sale first. */
  listRecentlySold(shopId: string, limit: number): Promise<WebsitePage[]> {
    return this.database.read<WebsitePage>(
      {
        name: 'website-sold',
        text: `SELECT ${COLUMNS} FROM website_listings
               WHERE shop_id = $1 AND state = 'SOLD' ORDER BY ended_at DESC, id DESC LIMIT $2`,
      },
      [shopId, Math.min(Math.max(Math.trunc(limit), 0), MAX_PAGE_SIZE)],
    );
  }

  /** Addresses that crawlers should know: what can be bought now. */
  sitemap(shopId: string): Promise<SitemapEntry[]> {
    return this.database.read<SitemapEntry>(
      {
        name: 'website-sitemap',
        text: `SELECT slug, updated_at AS "updatedAt" FROM website_listings
               WHERE shop_id = $1 AND state = 'LIVE' ORDER BY published_at DESC, id DESC
               LIMIT ${MAX_SITEMAP_ENTRIES}`,
      },
      [shopId],
    );
  }

  private async upsert(
    shopId: string,
    { itemId, sku, document }: { itemId: string; sku: string; document: PublicListing },
  ): Promise<WebsitePage> {
    const rows = await this.database.query<WebsitePage[]>(
      `INSERT INTO website_listings (shop_id, id, item_id, sku, slug, document, state, published_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'LIVE', now(), now())
       ON CONFLICT (shop_id, item_id) DO UPDATE SET
         sku = excluded.sku,
         document = excluded.document,
         state = 'LIVE',
         published_at = CASE website_listings.state WHEN 'LIVE' THEN website_listings.published_at ELSE now() END,
         updated_at = now(),
         ended_at = NULL
       RETURNING ${COLUMNS}`,
      [shopId, newId(), itemId, sku, makeSlug(document.title), JSON.stringify(document)],
    );
    return rows[0] as WebsitePage;
  }

  private async one(name: string, where: string, values: string[]): Promise<WebsitePage | null> {
    const text = `SELECT ${COLUMNS} FROM website_listings WHERE ${where}`;
    const rows = await this.database.read<WebsitePage>({ name, text }, values);
    return rows[0] ?? null;
  }
}

function readCursor(cursor: string | null | undefined): { publishedAt: string; id: string } | null {
  try {
    const [publishedAt, id] = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as unknown[];
    const valid =
      typeof publishedAt === 'string' &&
      !Number.isNaN(Date.parse(publishedAt)) &&
      typeof id === 'string' &&
      isId(id);
    return valid ? { publishedAt: new Date(publishedAt).toISOString(), id } : null;
  } catch {
    return null;
  }
}
