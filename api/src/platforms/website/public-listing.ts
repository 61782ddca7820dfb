import type { ItemCondition } from '../../shared/enums.ts';

/**
 * What strangers may know of an item: everything that the public website shows, and nothing else. A field
 * that is not named here cannot reach a page, whatever the item learns to hold.
 */
export interface PublicListing {
  readonly title: string;
  readonly description: string;
  /** Null: the price is on request. */
  readonly price: { readonly amount: string; readonly currencyCode: string } | null;
  readonly quantity: number;
  readonly condition: ItemCondition | null;
  readonly conditionNotes: string | null;
  readonly category: string | null;
  readonly brand: string | null;
  readonly model: string | null;
  readonly barcode: string | null;
  readonly attributes: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** In the seller's order; the first is the cover. */
  readonly images: readonly PublicListingImage[];
}

export interface PublicListingImage {
  /** Hex SHA-256 of the bytes that were sent: what the photo store knows it by. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  /** ThumbHash in base64, or null. */
  readonly thumbhash: string | null;
}

/** LIVE can be bought; SOLD stays readable and says so; REMOVED is gone for everybody. */
export type WebsiteListingState = 'LIVE' | 'SOLD' | 'REMOVED';
