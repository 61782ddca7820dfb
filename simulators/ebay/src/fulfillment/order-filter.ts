import type { Order } from '../world/order.ts';
import { orderRefusal } from './errors.ts';
import { fulfillmentStatus } from './shown-order.ts';

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
/** The two sets of states that getOrders takes, in eBay's own order. */
const STATES = ['NOT_STARTED|IN_PROGRESS', 'FULFILLED|IN_PROGRESS'];

function moment(text: string): number {
  const value = DATE.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(value)) throw orderRefusal(30810);
  return value;
}

function range(text: string, now: number): [number, number] {
  const [, from, to] = /^\[(.*?)\.\.(.*)\]$/.exec(text) ?? [];
  if (from === undefined) throw orderRefusal(30800, text);
  if (from === '') throw orderRefusal(30820);
  const start = moment(from);
  const end = to ? moment(to) : now;
  if (start > now || end > now) throw orderRefusal(30850);
  if (start > end) throw orderRefusal(30840);
  if (now - start > 2 * 366 * DAY_MS) throw orderRefusal(30830);
  return [start, end];
}

/**
 * The `filter` of getOrders: date ranges (inclusive) and the fulfilment states. Where both dates are given only
 * creationdate counts; without a filter it is the last 90 days.
 * @throws Refusal 30700–30850
 */
export function orderFilter(text: string | null, now: number): (order: Order) => boolean {
  const parts = new Map<string, string>();
  for (const part of (text ?? '').split(/,(?=[a-z]+:)/).filter(Boolean)) {
    const [name = '', ...value] = part.split(':');
    parts.set(name, value.join(':'));
  }
  for (const name of parts.keys()) {
    if (!['creationdate', 'lastmodifieddate', 'orderfulfillmentstatus'].includes(name)) {
      throw orderRefusal(30700, name);
    }
  }
  const created = parts.get('creationdate');
  const changed = parts.get('lastmodifieddate');
  const states = parts.get('orderfulfillmentstatus')?.replace(/[{}]/g, '');
  if (states !== undefined && !STATES.includes(states)) throw orderRefusal(30800, states);
  const [start, end] = range(created ?? changed ?? `[${new Date(now - 90 * DAY_MS).toISOString()}..]`, now);
  return (order) => {
    const at = Date.parse(created === undefined && changed !== undefined ? order.changedAt : order.createdAt);
    return (
      at >= start &&
      at <= end &&
      (states === undefined || states.split('|').includes(fulfillmentStatus(order)))
    );
  };
}
