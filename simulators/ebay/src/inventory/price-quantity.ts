import type { Shaped } from '../http/shape.ts';
import type { EbayAccount } from '../world/account.ts';
import type { World } from '../world/world.ts';
import { refusal, refuseAll } from './errors.ts';
import { countRevision, isLive, listingOf, liveOffers, showOnListing } from './listings.ts';
import { findOffer } from './offers.ts';
import { publishErrors } from './publish-checks.ts';
import type { PRICE_QUANTITY_SHAPE } from './shapes.ts';

type Request = NonNullable<Shaped<typeof PRICE_QUANTITY_SHAPE>['requests']>[number];
type OfferRequest = NonNullable<Request['offers']>[number];

/** Sets how many pieces there are of an item, and shows it on its live listings. */
export function setQuantity(world: World, account: EbayAccount, { sku = '', ...sent }: Request): void {
  const item = account.items.get(sku);
  if (!item) throw refusal(25702, sku);
  const quantity = sent.shipToLocationAvailability?.quantity ?? 0;
  if (quantity < 0) throw refusal(25004);
  const live = liveOffers(world, account, sku);
  for (const [, listing] of live) countRevision(world, listing);
  item.body.availability = { shipToLocationAvailability: { quantity } };
  for (const [offer, listing] of live) showOnListing(world, account, item, offer, listing);
}

/** Changes price or quantity of one offer, and its live listing with it. */
export function setOffer(
  world: World,
  account: EbayAccount,
  sku: string | undefined,
  sent: OfferRequest,
): void {
  const offer = findOffer(account, sent.offerId ?? '');
  if (sku !== undefined && offer.sku !== sku) throw refusal(25713, offer.offerId);
  if (sent.price === undefined && sent.availableQuantity === undefined) throw refusal(25709, 'price');
  const { price, availableQuantity } = sent;
  const changed = {
    ...offer,
    body: {
      ...offer.body,
      ...(availableQuantity === undefined ? {} : { availableQuantity }),
      ...(price ? { pricingSummary: { ...offer.body.pricingSummary, price } } : {}),
    },
  };
  const listing = listingOf(world, offer);
  const item = account.items.get(offer.sku);
  const live = listing && item && isLive(listing);
  if (live) {
    refuseAll(publishErrors(world, account, item, changed));
    countRevision(world, listing);
  }
  account.offers.set(offer.offerId, changed);
  if (live) showOnListing(world, account, item, changed, listing);
}
