import { type EbayMoney, moneyOf } from '../client/money-text.ts';
import { countOf, idOf, listOf, objectOf } from '../client/reading.ts';

/** An offer as eBay has it now: the thing that becomes a listing. */
export interface EbayOffer {
  readonly offerId: string;
  readonly marketplaceId: string | null;
  readonly format: string | null;
  /** Buyers can see it, or could if there were a piece left. */
  readonly live: boolean;
  /** The listing that was made of it last, as far as eBay still tells. */
  readonly listing: EbayOfferListing | null;
  /** Pieces for sale; null where eBay does not tell. */
  readonly availableQuantity: number | null;
  readonly price: EbayMoney | null;
}

export interface EbayOfferListing {
  readonly listingId: string;
  /** Pieces that were sold through this listing. */
  readonly soldQuantity: number;
  readonly onHold: boolean;
}

/** ListingStatusEnum; everything else (ACTIVE, OUT_OF_STOCK, INACTIVE) is still a listing. */
const OVER = new Set(['ENDED', 'EBAY_ENDED', 'NOT_LISTED']);

/** One offer; null where it has no id. */
export function offerOf(value: unknown): EbayOffer | null {
  const source = objectOf(value);
  const offerId = idOf(source.offerId);
  if (offerId === null) {
    return null;
  }
  const { listingId, listingStatus, soldQuantity, listingOnHold } = objectOf(source.listing);
  const id = idOf(listingId);
  return {
    offerId,
    marketplaceId: idOf(source.marketplaceId),
    format: idOf(source.format),
    live: source.status === 'PUBLISHED' && id !== null && !OVER.has(String(listingStatus)),
    listing:
      id === null
        ? null
        : { listingId: id, soldQuantity: countOf(soldQuantity) ?? 0, onHold: listingOnHold === true },
    availableQuantity: countOf(source.availableQuantity),
    price: moneyOf(objectOf(source.pricingSummary).price),
  };
}

/** The offers in an answer of `GET /offer?sku=`. */
export function offersOf(body: unknown): EbayOffer[] {
  return listOf(objectOf(body).offers).flatMap((offer) => offerOf(offer) ?? []);
}
