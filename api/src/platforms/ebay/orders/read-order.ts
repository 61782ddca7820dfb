import { fromMinorUnits, toMinorUnits } from '../../../shared/money.ts';
import type { OrderAmount, PlatformOrder, PlatformOrderLine } from '../../order-source.ts';
import { moneyOf } from '../client/money-text.ts';
import { countOf, dateOf, idOf, listOf, objectOf, type PlainObject, textOf } from '../client/reading.ts';
import { shareOut } from './share-out.ts';

/**
 * One order of sell_fulfillment v1.20.7; null where it has no id, no date or no line that can be told, or where it is
 * not paid yet. eBay shows orders from checkout on; one whose payment is pending or failed is told once it is paid or
 * cancelled, since each changes the order's date. Nothing of the buyer is taken but the name and the user name.
 */
export function readOrder(value: unknown): PlatformOrder | null {
  const source = objectOf(value);
  const orderId = idOf(source.orderId);
  const createdAt = dateOf(source.creationDate);
  const state = stateOf(source);
  const lines = linesOf(source);
  if (orderId === null || !createdAt || lines.length === 0 || (state !== 'CANCELLED' && !isPaid(source))) {
    return null;
  }
  return {
    orderId,
    createdAt,
    modifiedAt: dateOf(source.lastModifiedDate) ?? createdAt,
    state,
    buyer: { name: nameOf(source), userName: textOf(objectOf(source.buyer).username, 200) },
    lines,
  };
}

/** A refund does not bring the goods back, so a refunded order stays a sale. */
const PAID = new Set(['PAID', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED']);

const isPaid = ({ orderPaymentStatus }: PlainObject): boolean => PAID.has(String(orderPaymentStatus));

/** CancelStateEnum: CANCELED alone is final; a request may yet be refused. */
function stateOf({ cancelStatus, orderFulfillmentStatus }: PlainObject): PlatformOrder['state'] {
  if (objectOf(cancelStatus).cancelState === 'CANCELED') {
    return 'CANCELLED';
  }
  return orderFulfillmentStatus === 'FULFILLED' ? 'SHIPPED' : 'OPEN';
}

function nameOf({ fulfillmentStartInstructions }: PlainObject): string | null {
  const names = listOf(fulfillmentStartInstructions).map((instruction) => {
    const { shipTo } = objectOf(objectOf(instruction).shippingStep);
    return textOf(objectOf(shipTo).fullName, 300);
  });
  return names.find((name) => name !== null) ?? null;
}

function linesOf(source: PlainObject): PlatformOrderLine[] {
  const lines = listOf(source.lineItems).map(objectOf);
  const fees = feesOf(source, lines);
  return lines.flatMap((line, index) => {
    const lineId = idOf(line.lineItemId);
    const quantity = countOf(line.quantity);
    if (lineId === null || quantity === null || quantity === 0) {
      return [];
    }
    return {
      lineId,
      externalId: idOf(line.legacyItemId),
      sku: textOf(line.sku, 100),
      title: textOf(line.title, 500) ?? '',
      quantity,
      price: moneyOf(line.discountedLineItemCost) ?? moneyOf(line.lineItemCost),
      shippingCharged: shippingOf(objectOf(line.deliveryCost)),
      fees: fees[index] ?? null,
    };
  });
}

/** What the buyer pays for delivery: with handling, less the discount. */
function shippingOf({ shippingCost, handlingCost, discountAmount }: PlainObject): OrderAmount | null {
  const cost = moneyOf(shippingCost);
  if (!cost) {
    return null;
  }
  const units = (value: unknown) => {
    const money = moneyOf(value);
    const same =
      money?.currencyCode === cost.currencyCode ? toMinorUnits(money.amount, cost.currencyCode) : null;
    return Math.abs(same ?? 0);
  };
  const total = Math.max(0, units(shippingCost) + units(handlingCost) - units(discountAmount));
  return { amount: fromMinorUnits(total, cost.currencyCode), currencyCode: cost.currencyCode };
}

/** eBay tells its fee for the whole order: shared over the lines by what they cost, to the last cent. */
function feesOf({ totalMarketplaceFee }: PlainObject, lines: readonly PlainObject[]): OrderAmount[] {
  const fee = moneyOf(totalMarketplaceFee);
  const units = fee && toMinorUnits(fee.amount, fee.currencyCode);
  if (!fee || units === null) {
    return [];
  }
  const weights = lines.map((line) => {
    const price = moneyOf(line.discountedLineItemCost) ?? moneyOf(line.lineItemCost);
    return (price && toMinorUnits(price.amount, price.currencyCode)) ?? 0;
  });
  return shareOut(units, weights).map((share) => ({
    amount: fromMinorUnits(share, fee.currencyCode),
    currencyCode: fee.currencyCode,
  }));
}
