import type { Shaped } from '../http/shape.ts';
import type { ITEM_SHAPE, OFFER_SHAPE } from '../inventory/shapes.ts';

/** An inventory item's body, as it was last put. */
export type ItemBody = Shaped<typeof ITEM_SHAPE>;

/** An offer's body, as it was last put. */
export type OfferBody = Shaped<typeof OFFER_SHAPE>;

/** What eBay keeps under a SKU. */
export interface InventoryItem {
  sku: string;
  locale: string;
  body: ItemBody;
}

/** What eBay keeps under an offer id. `listingId` is there while the offer is published. */
export interface Offer {
  offerId: string;
  sku: string;
  marketplaceId: string;
  format: string;
  body: OfferBody;
  listingId?: string;
}

/** The listing statuses of eBay's getOffer answer. */
export type ListingStatus = 'ACTIVE' | 'OUT_OF_STOCK' | 'ENDED' | 'EBAY_ENDED';

/** A page that buyers see. Once ended it never lives again: publishing makes another. */
export interface Listing {
  listingId: string;
  seller: string;
  offerId: string;
  sku: string;
  marketplaceId: string;
  status: ListingStatus;
  onHold: boolean;
  title: string;
  description: string;
  price: { value: string; currency: string };
  quantity: number;
  soldQuantity: number;
  categoryId: string;
  condition: string;
  aspects: Record<string, string[]>;
  imageUrls: string[];
  startedAt: string;
  endedAt?: string;
  /** Revisions of one calendar day (eBay allows 250). */
  revisions: { day: string; count: number };
}
