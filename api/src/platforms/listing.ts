import type { ItemCondition } from '../shared/enums.ts';

/**
 * An item as a platform may know it. Private fields (what it cost, where it lies, the seller's notes and
 * tags) have no place here, so no adapter can send them.
 */
export interface Listing {
  /** Unique among the shop's living items: by it a platform is asked what it already has. */
  readonly sku: string;
  readonly title: string;
  readonly description: string;
  readonly price: ListingPrice | null;
  readonly quantity: number;
  readonly condition: ItemCondition | null;
  readonly conditionNotes: string | null;
  readonly category: string | null;
  readonly brand: string | null;
  readonly model: string | null;
  readonly barcode: string | null;
  readonly attributes: readonly ListingAttribute[];
  /** In the seller's order; the first is the cover. */
  readonly photos: readonly ListingPhoto[];
  /** What the seller said for this platform only; the adapter knows and checks its shape. Null: nothing yet. */
  readonly details: unknown;
  /** How many pieces are recorded as sold through each listing of this platform, by its external id. */
  readonly soldThere: Readonly<Record<string, number>>;
}

export interface ListingPrice {
  /** Decimal string with all digits of the currency, for instance "12.50". */
  readonly amount: string;
  readonly currencyCode: string;
}

export interface ListingAttribute {
  readonly name: string;
  readonly values: readonly string[];
}

export interface ListingPhoto {
  /** Hex SHA-256 of the bytes that the seller sent: two photos of one hash are the same photo. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  /** ThumbHash in base64, or null. */
  readonly thumbhash: string | null;
  /** The photo as JPEG of at most 2048 pixels, without metadata: what every platform takes. */
  jpeg(): Promise<Uint8Array>;
  /** Where a platform can fetch the photo, valid for a day at least; null where this server has no public address. */
  readonly publicUrl: string | null;
}

/** The shop on whose behalf a platform is asked. */
export interface PlatformShop {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly currencyCode: string;
  readonly websiteEnabled: boolean;
  /** What the shop chose for this platform; the adapter knows and checks its shape. Null: nothing yet. */
  readonly settings: unknown;
}
