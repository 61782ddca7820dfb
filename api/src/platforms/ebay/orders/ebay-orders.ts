import { Platform } from '../../../shared/enums.ts';
import type { OrderSource, PlatformOrder, Shipment } from '../../order-source.ts';
import type { PlatformAccount } from '../../platform-account.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { countOf, listOf, objectOf } from '../client/reading.ts';
import { readOrder } from './read-order.ts';
import { isTold, shipmentBody } from './shipments.ts';

const BASE = '/sell/fulfillment/v1/order';

/** A beginning that eBay's clock thinks is in the future is refused (30850). */
const CLOCK_SKEW_MS = 2 * 60_000;

/** The most that eBay gives at once. */
const PAGE = 200;

/** Nobody's orders change faster than this. */
const MAX_ROUNDS = 3;

/** eBay shows orders of two years at most; a little less, so that the clocks need not agree. */
const MAX_AGE_MS = (2 * 365 - 1) * 24 * 60 * 60 * 1000;

/** Sales at eBay (sell_fulfillment v1.20.7). */
export class EbayOrders implements OrderSource {
  readonly platform = Platform.EBAY;

  constructor(private readonly client: EbayClient) {}

  /**
   * Paid and cancelled orders by their last change. Orders that change meanwhile move between eBay's pages, which can
   * push one over an edge that was passed already; where fewer came than eBay counts, all pages are read again.
   */
  async *changedSince(
    account: PlatformAccount,
    since: Date,
    signal: AbortSignal,
  ): AsyncIterable<PlatformOrder> {
    const now = this.client.config.clock.now().getTime();
    const from = new Date(Math.min(Math.max(since.getTime(), now - MAX_AGE_MS), now - CLOCK_SKEW_MS));
    let found = new Map<string, unknown>();
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const { entries, total } = await this.allPages(account, from, signal);
      found = new Map([
        ...found,
        ...entries.map((entry) => [String(objectOf(entry).orderId), entry] as const),
      ]);
      if (found.size >= total) {
        break;
      }
    }
    const orders = [...found.values()].flatMap((entry) => readOrder(entry) ?? []);
    yield* orders.sort((one, other) => one.modifiedAt.getTime() - other.modifiedAt.getTime());
  }

  /** Looks first whether eBay was told before, and again where the answer is in doubt. */
  async ship(account: PlatformAccount, shipment: Shipment, signal: AbortSignal): Promise<void> {
    const path = `${BASE}/${encodeURIComponent(shipment.orderId)}/shipping_fulfillment`;
    const isDone = async () =>
      isTold(await this.client.ask(account, { method: 'GET', path, signal }), shipment);
    if (await isDone()) {
      return;
    }
    try {
      await this.client.call(account, { method: 'POST', path, json: shipmentBody(shipment), signal });
    } catch (error) {
      if (!(await isDone().catch(() => false))) {
        throw error;
      }
    }
  }

  private async allPages(account: PlatformAccount, from: Date, signal: AbortSignal) {
    const filter = encodeURIComponent(`lastmodifieddate:[${from.toISOString()}..]`);
    const entries: unknown[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const path = `${BASE}?filter=${filter}&limit=${PAGE}&offset=${offset}`;
      const { orders, total } = objectOf(await this.client.ask(account, { method: 'GET', path, signal }));
      const page = listOf(orders);
      entries.push(...page);
      if (page.length < PAGE) {
        return { entries, total: countOf(total) ?? 0 };
      }
    }
  }
}
