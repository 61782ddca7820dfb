import type { JsonObject } from '../http/json.ts';
import type { InventoryItem, Offer } from './inventory.ts';

/** A place that a seller sends from; the body is what eBay's getInventoryLocation answers. */
export interface InventoryLocation {
  merchantLocationKey: string;
  enabled: boolean;
  body: JsonObject;
}

/** The three kinds of business policy. */
export type PolicyKind = 'fulfillment' | 'payment' | 'return';

/** A business policy; the body is what the seller sent. */
export interface Policy {
  id: string;
  kind: PolicyKind;
  marketplaceId: string;
  name: string;
  body: JsonObject;
}

/** A seller with everything that is the seller's own. */
export interface EbayAccount {
  username: string;
  /** eBay's immutable id of the user. */
  userId: string;
  registrationMarketplaceId: string;
  registrationCompleted: boolean;
  /** What eBay lets the seller list in a month; absent: no limit. */
  sellingLimit?: { amount: { value: string; currency: string }; quantity: number };
  /** The preference "listings stay active when you're out of stock". */
  outOfStockControl: boolean;
  programs: string[];
  policies: Policy[];
  locations: Map<string, InventoryLocation>;
  items: Map<string, InventoryItem>;
  offers: Map<string, Offer>;
}
