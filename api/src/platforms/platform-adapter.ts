import type { ItemCondition, Platform } from '../shared/enums.ts';
import type { Listing, PlatformShop } from './listing.ts';
import type { PlatformAccount } from './platform-account.ts';

/** What a platform takes, so that a seller hears of trouble before anything is sent. */
export interface PlatformLimits {
  /** In characters (UTF-16 units). */
  readonly titleMaxLength: number;
  readonly descriptionMaxLength: number;
  readonly imagesMin: number;
  readonly imagesMax: number;
  readonly priceRequired: boolean;
  readonly conditions: readonly ItemCondition[];
}

/** What is wrong with a listing for this platform, in words for the seller. */
export interface ListingProblem {
  readonly code: string;
  readonly message: string;
  /** The field of the item. */
  readonly field: string;
}

/** Why a listing comes down. */
export type EndReason = 'WITHDRAWN' | 'SOLD' | 'DELETED' | 'ARCHIVED' | 'OUT_OF_STOCK';

/** What a platform gave back for a listing that is up. */
export interface PublishedListing {
  readonly externalId: string;
  /** Where a buyer sees it; null where the platform tells none. */
  readonly externalUrl: string | null;
  /** What the platform remarked, though it took the listing. */
  readonly warnings: readonly string[];
}

/** What a platform has for the item's SKU now. ENDED: it had one, and it is not for sale any more. */
export type PlatformTruth =
  | { readonly state: 'NONE' }
  | { readonly state: 'ENDED' }
  | {
      readonly state: 'LIVE';
      readonly externalId: string;
      readonly externalUrl: string | null;
      /** Where the platform shows other than the listing says; left out where the adapter does not compare. */
      readonly differences?: readonly ListingDifference[];
    };

/** A field of which the platform holds something else than we do. */
export interface ListingDifference {
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What an adapter is handed for one call. */
export interface PlatformContext {
  readonly shop: PlatformShop;
  readonly itemId: string;
  readonly listing: Listing;
  /** The opened account, for platforms with `connectionRequired`; null for the others. */
  readonly account: PlatformAccount | null;
  /** The id of the listing as far as it is known. */
  readonly externalId: string | null;
  /** What was recorded for this item before, by the names of the steps. */
  readonly recorded: Readonly<Record<string, unknown>>;
  /**
   * Keeps what a step gave (ids, never secrets) before the next step begins, so that after a crash the work
   * goes on from here. Null forgets it. Throws where another worker has taken over: let it pass.
   */
  record(step: string, data: unknown): Promise<void>;
  /** Aborted when the call takes too long or must stop. */
  readonly signal: AbortSignal;
}

/**
 * One marketplace. Plain values in and out; it knows no entity of ours. Every method that calls the platform
 * throws `PlatformFailure` for an answer other than yes. `testAdapterContract` says what each must hold.
 */
export interface PlatformAdapter {
  readonly platform: Platform;
  /** The platform's own name, as people write it. */
  readonly name: string;
  /** Whether a shop must connect an account first. */
  readonly connectionRequired: boolean;
  readonly limits: PlatformLimits;

  /** Whether the shop may post there now, apart from a connection. */
  isOpenTo(shop: Omit<PlatformShop, 'settings'>): boolean;

  /**
   * Everything of the listing that the platform would hold, as plain JSON. Equal content needs no push; what is
   * not in it never reaches the platform.
   */
  content(listing: Listing, shop: PlatformShop): object;

  /** Everything that the platform would refuse for certain; empty where it may be tried. Calls nobody. */
  validate(listing: Listing, shop: PlatformShop): ListingProblem[];

  /** Puts the listing up, exactly once however often it is called: what is there already is adopted. */
  publish(context: PlatformContext): Promise<PublishedListing>;

  /** Brings a live listing up to date; can be repeated. Refuses with `NOT_LIVE` where there is none. */
  revise(context: PlatformContext): Promise<PublishedListing>;

  /** Takes the listing down. One that is down, or never was, is fine. */
  end(context: PlatformContext, reason: EndReason): Promise<void>;

  /** Asks the platform, not our records. */
  read(context: PlatformContext): Promise<PlatformTruth>;
}
