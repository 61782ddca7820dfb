import { buy, cancel, pay } from '../fulfillment/purchase.ts';
import { shownOrder } from '../fulfillment/shown-order.ts';
import type { Answer } from '../http/operation.ts';
import { endListing } from '../inventory/listings.ts';
import type { Order } from '../world/order.ts';
import type { World } from '../world/world.ts';
import { type ControlRoute, textOf } from './control-route.ts';
import { editListing } from './edit-listing.ts';

function findListing(world: World, listingId = '') {
  const listing = world.listings.get(listingId);
  if (!listing) throw new Error(`There is no listing ${listingId}.`);
  return listing;
}

const answerOrder = (order: Order): Answer => ({ status: 200, body: shownOrder(order, '', { alone: true }) });

/** What buyers, eBay itself, and the seller on eBay's own pages do. */
export const MARKET_ROUTES: ControlRoute[] = [
  {
    method: 'POST',
    path: '/control/revoke',
    answer({ world, body }) {
      world.revoke(world.account(textOf(body, 'account')).username);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/control/listings/:id/end',
    answer({ world, path }) {
      const listing = findListing(world, path.id);
      endListing(world, listing, 'EBAY_ENDED');
      return { status: 200, body: listing };
    },
  },
  {
    method: 'POST',
    path: '/control/listings/:id/edit',
    answer({ world, path, body }) {
      const listing = findListing(world, path.id);
      editListing(world, listing, body);
      return { status: 200, body: listing };
    },
  },
  {
    method: 'POST',
    path: '/control/listings/:id/buy',
    answer({ world, path, body }) {
      const { quantity, buyer, unpaid } = body;
      const order = buy(world, {
        listingId: path.id ?? '',
        ...(typeof quantity === 'number' ? { quantity } : {}),
        ...(typeof buyer === 'string' ? { buyer } : {}),
        unpaid: unpaid === true,
      });
      return { ...answerOrder(order), status: 201 };
    },
  },
  {
    method: 'POST',
    path: '/control/orders/:id/cancel',
    answer: ({ world, path }) => answerOrder(cancel(world, path.id ?? '')),
  },
  {
    method: 'POST',
    path: '/control/orders/:id/pay',
    answer: ({ world, path }) => answerOrder(pay(world, path.id ?? '')),
  },
];
