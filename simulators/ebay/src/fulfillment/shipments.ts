import { take } from '../http/shape.ts';
import type { Order, Shipment } from '../world/order.ts';
import type { World } from '../world/world.ts';
import { orderRefusal } from './errors.ts';

const SHAPE = {
  lineItems: [{ lineItemId: 'string', quantity: 'integer' }],
  shippedDate: 'string',
  shippingCarrierCode: 'string',
  trackingNumber: 'string',
} as const;

/**
 * Records a parcel; without line items it holds the whole order. Carrier and number come together, the number
 * made of letters and digits alone.
 * @throws Refusal 32200, 32210, 32300, 32500, 32600
 */
export function ship(world: World, order: Order, body: unknown): Shipment {
  const sent = take(body, SHAPE);
  const { shippingCarrierCode, trackingNumber } = sent;
  const half = Boolean(shippingCarrierCode) !== Boolean(trackingNumber);
  if (half || (trackingNumber && !/^[A-Za-z0-9]+$/.test(trackingNumber))) throw orderRefusal(32300);
  if (sent.shippedDate && Number.isNaN(Date.parse(sent.shippedDate))) throw orderRefusal(32500);
  const lines = (sent.lineItems ?? order.lines).map(({ lineItemId = '', quantity }) => ({
    lineItemId,
    quantity,
  }));
  if (new Set(lines.map(({ lineItemId }) => lineItemId)).size < lines.length) throw orderRefusal(32210);
  const parts = lines.map(({ lineItemId, quantity }) => {
    const line = order.lines.find((each) => each.lineItemId === lineItemId);
    if (!line) throw orderRefusal(32200, lineItemId);
    const pieces = quantity ?? line.quantity;
    if (pieces < 1 || pieces > line.quantity) throw orderRefusal(32600);
    return { line, pieces };
  });
  for (const { line, pieces } of parts) line.shipped = Math.min(line.quantity, line.shipped + pieces);
  const shipment: Shipment = {
    fulfillmentId: trackingNumber ?? world.ids.fulfillment(),
    lineItems: parts.map(({ line, pieces }) => ({ lineItemId: line.lineItemId, quantity: pieces })),
    shippedDate: sent.shippedDate ?? world.clock.text(),
    ...(shippingCarrierCode ? { shippingCarrierCode } : {}),
    ...(trackingNumber ? { trackingNumber } : {}),
  };
  order.shipments.push(shipment);
  order.changedAt = world.clock.text();
  return shipment;
}

/** The parcels of an order as eBay shows them. */
export const shipments = ({ shipments: all }: Order) =>
  all.map(({ trackingNumber, ...rest }) => ({
    ...rest,
    ...(trackingNumber ? { shipmentTrackingNumber: trackingNumber } : {}),
  }));
