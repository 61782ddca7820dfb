import type { Amount, Order, OrderLine } from '../world/order.ts';

const FEE = 0.1325;

const money = (value: number, currency: string): Amount => ({ value: value.toFixed(2), currency });

const cost = ({ price, quantity }: OrderLine) => Number(price.value) * quantity;

/** Where the order stands, by what was shipped. */
export function fulfillmentStatus({ lines }: Order): 'NOT_STARTED' | 'IN_PROGRESS' | 'FULFILLED' {
  if (lines.every(({ shipped, quantity }) => shipped >= quantity)) return 'FULFILLED';
  return lines.some(({ shipped }) => shipped > 0) ? 'IN_PROGRESS' : 'NOT_STARTED';
}

function shownLine(line: OrderLine, { delivery, marketplaceId }: Order) {
  const { lineItemId, listingId, sku, title, quantity, price, shipped } = line;
  return {
    lineItemId,
    legacyItemId: listingId,
    sku,
    title,
    quantity,
    lineItemCost: money(cost(line), price.currency),
    total: money(cost(line) + Number(delivery.value), price.currency),
    deliveryCost: { shippingCost: delivery },
    soldFormat: 'FIXED_PRICE',
    listingMarketplaceId: marketplaceId,
    purchaseMarketplaceId: marketplaceId,
    lineItemFulfillmentStatus:
      shipped >= quantity ? 'FULFILLED' : shipped > 0 ? 'IN_PROGRESS' : 'NOT_STARTED',
    properties: { buyerProtection: true },
    taxes: [],
  };
}

/** An order as getOrder shows it. getOrders leaves the cancel requests empty, as eBay documents. */
export function shownOrder(order: Order, base: string, { alone = false } = {}) {
  const currency = order.delivery.currency;
  const subtotal = order.lines.reduce((sum, line) => sum + cost(line), 0);
  const total = subtotal + Number(order.delivery.value);
  const fee = money(total * FEE, currency);
  const requested = order.cancelRequestId && alone;
  return {
    orderId: order.orderId,
    creationDate: order.createdAt,
    lastModifiedDate: order.changedAt,
    orderFulfillmentStatus: fulfillmentStatus(order),
    orderPaymentStatus: order.paymentStatus,
    sellerId: order.seller,
    buyer: { username: order.buyer.username },
    cancelStatus: {
      cancelState: order.cancelState,
      ...(order.cancelledAt ? { cancelledDate: order.cancelledAt } : {}),
      cancelRequests: requested
        ? [
            {
              cancelRequestId: order.cancelRequestId,
              cancelInitiator: 'BUYER',
              cancelReason: 'BUYER_ASKED_CANCEL',
              cancelRequestState: 'COMPLETED',
              cancelRequestedDate: order.cancelledAt,
              cancelCompletedDate: order.cancelledAt,
            },
          ]
        : [],
    },
    pricingSummary: {
      priceSubtotal: money(subtotal, currency),
      deliveryCost: order.delivery,
      tax: money(0, currency),
      total: money(total, currency),
    },
    paymentSummary: {
      totalDueSeller: money(total - Number(fee.value), currency),
      payments: [],
      refunds: [],
    },
    totalFeeBasisAmount: money(total, currency),
    totalMarketplaceFee: fee,
    fulfillmentStartInstructions: [
      {
        fulfillmentInstructionsType: 'SHIP_TO',
        shippingStep: {
          shippingCarrierCode: 'USPS',
          shippingServiceCode: 'USPSGroundAdvantage',
          shipTo: {
            fullName: order.buyer.fullName,
            contactAddress: {
              addressLine1: '1 Example Street',
              city: 'Springfield',
              stateOrProvince: 'IL',
              postalCode: '62701',
              countryCode: 'US',
            },
          },
        },
      },
    ],
    fulfillmentHrefs: order.shipments.map(
      ({ fulfillmentId }) =>
        `${base}/sell/fulfillment/v1/order/${order.orderId}/shipping_fulfillment/${fulfillmentId}`,
    ),
    lineItems: order.lines.map((line) => shownLine(line, order)),
    salesRecordReference: order.orderId.slice(-5),
    ebayCollectAndRemitTax: false,
  };
}
