import type { SellerCall, SellerOperation } from '../http/operation.ts';
import { pageOf, wholeNumber } from '../http/paging.ts';
import type { Order } from '../world/order.ts';
import { orderRefusal } from './errors.ts';
import { orderFilter } from './order-filter.ts';
import { ship, shipments } from './shipments.ts';
import { shownOrder } from './shown-order.ts';

const ROOT = '/sell/fulfillment/v1/order';
const shared = { by: 'seller', host: 'api', pool: 'sell.fulfillment' } as const;
const read = { ...shared, scopes: ['sell.fulfillment', 'sell.fulfillment.readonly'] } as const;

/** The order of the path, if it is the caller's. @throws Refusal 32100 */
export function ownOrder({ world, account, path }: SellerCall): Order {
  const orderId = path.orderId ?? '';
  const order = world.orders.get(orderId);
  if (order?.seller !== account.username) throw orderRefusal(32100, orderId, 404);
  return order;
}

function wanted({ world, account, query }: SellerCall): Order[] {
  const own = [...world.orders.values()].filter(({ seller }) => seller === account.username);
  const ids = query.get('orderIds')?.split(',');
  if (!ids) return own.filter(orderFilter(query.get('filter'), world.clock.now().getTime()));
  if (ids.length > 50) throw orderRefusal(30900);
  return own.filter(({ orderId }) => ids.includes(orderId));
}

function list(call: SellerCall) {
  const { query, base } = call;
  const limit = wholeNumber(query.get('limit'), { fallback: 50, least: 1, most: 200 });
  if (limit === undefined) throw orderRefusal(31000, query.get('limit') ?? '');
  const offset = wholeNumber(query.get('offset'), { fallback: 0, least: 0, most: 1e9 });
  if (offset === undefined) throw orderRefusal(31100, query.get('offset') ?? '');
  const { rows, ...page } = pageOf(wanted(call), { base, path: ROOT, query }, { limit, offset });
  return { status: 200, body: { ...page, orders: rows.map((order) => shownOrder(order, base)) } };
}

/** Orders and their parcels. */
export const ORDER_OPERATIONS: SellerOperation[] = [
  { ...read, method: 'GET', path: ROOT, answer: list },
  {
    ...read,
    method: 'GET',
    path: `${ROOT}/{orderId}`,
    answer: (call) => ({ status: 200, body: shownOrder(ownOrder(call), call.base, { alone: true }) }),
  },
  {
    ...shared,
    scopes: ['sell.fulfillment'],
    method: 'POST',
    path: `${ROOT}/{orderId}/shipping_fulfillment`,
    answer(call) {
      const order = ownOrder(call);
      const { fulfillmentId } = ship(call.world, order, call.body);
      const location = `${call.base}${ROOT}/${order.orderId}/shipping_fulfillment/${fulfillmentId}`;
      return { status: 201, headers: { Location: location }, body: {} };
    },
  },
  {
    ...read,
    method: 'GET',
    path: `${ROOT}/{orderId}/shipping_fulfillment`,
    answer(call) {
      const rows = shipments(ownOrder(call));
      return { status: 200, body: { total: rows.length, fulfillments: rows, warnings: [] } };
    },
  },
  {
    ...read,
    method: 'GET',
    path: `${ROOT}/{orderId}/shipping_fulfillment/{fulfillmentId}`,
    answer(call) {
      const found = shipments(ownOrder(call)).find((each) => each.fulfillmentId === call.path.fulfillmentId);
      if (!found) throw orderRefusal(32110, call.path.fulfillmentId, 404);
      return { status: 200, body: found };
    },
  },
];
