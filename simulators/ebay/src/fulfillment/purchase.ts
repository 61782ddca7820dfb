import { isLive, showOnListing } from '../inventory/listings.ts';
import type { Listing } from '../world/inventory.ts';
import type { Order } from '../world/order.ts';
import type { World } from '../world/world.ts';

/** Who buys what. */
export interface Purchase {
  listingId: string;
  quantity?: number;
  buyer?: string;
  /** Checked out and not paid yet. */
  unpaid?: boolean;
}

/** Takes pieces off the listing, the offer and the item, as eBay does with a sale. */
function takeOff(world: World, listing: Listing, quantity: number): void {
  listing.soldQuantity += quantity;
  const account = world.account(listing.seller);
  const item = account.items.get(listing.sku);
  const offer = account.offers.get(listing.offerId);
  const stock = item?.body.availability?.shipToLocationAvailability;
  if (stock) stock.quantity = Math.max(0, (stock.quantity ?? 0) - quantity);
  if (offer?.body.availableQuantity !== undefined) {
    offer.body.availableQuantity = Math.max(0, offer.body.availableQuantity - quantity);
  }
  if (item && offer) showOnListing(world, account, item, offer, listing);
}

/**
 * Buys at the listing's price. The last piece ends the listing, or leaves it out of stock where the seller has
 * that preference.
 * @throws Error with a sentence for the buyer where it cannot be bought.
 */
export function buy(world: World, { listingId, quantity = 1, buyer, unpaid = false }: Purchase): Order {
  const listing = world.listings.get(listingId);
  if (!listing || !isLive(listing)) throw new Error('This listing has ended.');
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > listing.quantity) {
    throw new Error(`There are ${listing.quantity} left.`);
  }
  takeOff(world, listing, quantity);
  const username = buyer?.trim().replace(/\s+/g, '-').toLowerCase() || 'a-buyer';
  const now = world.clock.text();
  const order: Order = {
    orderId: world.ids.order(),
    seller: listing.seller,
    buyer: { username, fullName: buyer?.trim() || 'A Buyer' },
    createdAt: now,
    changedAt: now,
    marketplaceId: listing.marketplaceId,
    paymentStatus: unpaid ? 'PENDING' : 'PAID',
    cancelState: 'NONE_REQUESTED',
    delivery: { value: '7.50', currency: listing.price.currency },
    lines: [
      {
        lineItemId: world.ids.lineItem(),
        listingId,
        sku: listing.sku,
        title: listing.title,
        quantity,
        price: { ...listing.price },
        shipped: 0,
      },
    ],
    shipments: [],
  };
  world.orders.set(order.orderId, order);
  return order;
}

/** @throws Error for an order that does not exist. */
export function findOrder(world: World, orderId: string): Order {
  const order = world.orders.get(orderId);
  if (!order) throw new Error(`There is no order ${orderId}.`);
  return order;
}

/** The buyer has paid. */
export function pay(world: World, orderId: string): Order {
  const order = findOrder(world, orderId);
  order.paymentStatus = 'PAID';
  order.changedAt = world.clock.text();
  return order;
}

/** Cancelled and refunded. The pieces do not come back to the listing: that is the seller's to do. */
export function cancel(world: World, orderId: string): Order {
  const order = findOrder(world, orderId);
  order.cancelState = 'CANCELED';
  order.cancelRequestId = world.ids.cancel();
  order.cancelledAt = world.clock.text();
  order.changedAt = order.cancelledAt;
  if (order.paymentStatus === 'PAID') order.paymentStatus = 'FULLY_REFUNDED';
  return order;
}
