import { createHash } from 'node:crypto';
import type { ChannelRepository } from '../channels/channel.repository.ts';
import type { Database, Queryable } from '../infra/db/database.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { Listing, ListingPhoto, PlatformShop } from '../platforms/listing.ts';
import type { EndReason } from '../platforms/platform-adapter.ts';
import { ItemStatus, type Platform } from '../shared/enums.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';

/** Where the photos of an item come from. */
export interface ListingPhotos {
  /** In the seller's order. */
  ofItem(shopId: string, itemId: string): Promise<ListingPhoto[]>;
}

/** What is sold through the listings of a platform, as our own records tell. */
export interface PlatformSales {
  /** Pieces by the external id of the listing; cancelled sales count, too, as they do at the platform. */
  soldThere(
    tx: Queryable,
    shopId: string,
    itemId: string,
    platform: Platform,
  ): Promise<Readonly<Record<string, number>>>;
}

/** An item as platforms may know it, with what the engine needs to know of it besides. */
export interface ItemForPosting {
  readonly item: InventoryItem;
  readonly shop: PlatformShop;
  readonly listing: Listing;
}

/** Puts together what platforms are told of an item. */
export class ListingSource {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly shops: ShopRepository,
    private readonly photos: ListingPhotos,
    private readonly channels: ChannelRepository,
    private readonly sales: PlatformSales,
  ) {}

  /**
   * The item, deleted or not, as it is for one platform; null where this shop has none with this id. Quantity and
   * sales are read from one snapshot: a sale that came between would be counted twice or not at all.
   */
  async find(shopId: string, itemId: string, platform: Platform): Promise<ItemForPosting | null> {
    const found = await this.database.source.transaction('REPEATABLE READ', async (tx) => {
      const item = await this.items.find(shopId, itemId, tx);
      const shop = item && (await this.shops.find(shopId, tx));
      if (!item || !shop) {
        return null;
      }
      const settings = await this.channels.settings(shopId, platform, tx);
      const details = await this.channels.details(shopId, item.id, platform, tx);
      const soldThere = await this.sales.soldThere(tx, shopId, item.id, platform);
      return { item, shop, settings, details, soldThere };
    });
    if (!found) {
      return null;
    }
    const { item, settings, details, soldThere } = found;
    const { id, name, handle, currencyCode, websiteEnabled } = found.shop;
    const photos = await this.photos.ofItem(shopId, item.id);
    return {
      item,
      shop: { id, name, handle, currencyCode, websiteEnabled, settings },
      listing: { ...toListing(item), photos, details, soldThere },
    };
  }
}

/** Field by field: a private field gets in only if somebody writes it here. */
function toListing(item: InventoryItem): Omit<Listing, 'photos' | 'details' | 'soldThere'> {
  return {
    sku: item.sku,
    title: item.title,
    description: item.description,
    price: item.price && { amount: item.price.amount, currencyCode: item.price.currencyCode },
    quantity: item.quantity,
    condition: item.condition,
    conditionNotes: item.conditionNotes,
    category: item.category,
    brand: item.brand,
    model: item.model,
    barcode: item.barcode,
    attributes: item.attributes.map(({ name, values }) => ({ name, values })),
  };
}

/** Why the item cannot be for sale anywhere; null where it can. */
export function reasonToEnd(
  item: Pick<InventoryItem, 'deletedAt' | 'status' | 'quantity'>,
): Exclude<EndReason, 'WITHDRAWN'> | null {
  if (item.deletedAt) {
    return 'DELETED';
  }
  if (item.status === ItemStatus.SOLD) {
    return 'SOLD';
  }
  if (item.status === ItemStatus.ARCHIVED) {
    return 'ARCHIVED';
  }
  return item.quantity < 1 ? 'OUT_OF_STOCK' : null;
}

/** Tells whether two contents are the same. The order of keys does not count, that of lists does. */
export function contentHash(content: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
    );
  }
  return value;
}
