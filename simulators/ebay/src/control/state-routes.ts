import { shownItem } from '../inventory/items.ts';
import { shownOffer } from '../inventory/offers.ts';
import type { World } from '../world/world.ts';
import type { ControlRoute } from './control-route.ts';

/** Everything a person may want to see. Tokens and photo bytes are left out. */
function state(world: World) {
  return {
    accounts: [...world.accounts.values()].map((account) => ({
      ...account,
      locations: [...account.locations.values()],
      items: [...account.items.values()].map(shownItem),
      offers: [...account.offers.values()].map((offer) => shownOffer(world, offer)),
    })),
    listings: [...world.listings.values()],
    orders: [...world.orders.values()],
    photos: [...world.photos.values()].map(({ bytes, ...photo }) => ({ ...photo, size: bytes.length })),
    subscriptions: [...world.notifications.subscriptions.values()],
    pools: world.pools.list(),
    mints: world.mints,
    rules: world.rules,
  };
}

/** What the simulated eBay holds, what it was asked, and what time it thinks it is. */
export const STATE_ROUTES: ControlRoute[] = [
  { method: 'GET', path: '/control/state', answer: ({ world }) => ({ status: 200, body: state(world) }) },
  {
    method: 'GET',
    path: '/control/requests',
    answer: ({ world }) => ({ status: 200, body: { requests: world.requests } }),
  },
  {
    method: 'POST',
    path: '/control/pools',
    answer({ world, body }) {
      for (const [name, limit] of Object.entries(body)) {
        if (typeof limit === 'number') world.pools.set(name, limit);
      }
      return { status: 200, body: { pools: world.pools.list() } };
    },
  },
  {
    method: 'POST',
    path: '/control/clock',
    answer({ world, body }) {
      if (typeof body.advanceSeconds === 'number') world.clock.advance(body.advanceSeconds * 1000);
      return { status: 200, body: { now: world.clock.text() } };
    },
  },
];
