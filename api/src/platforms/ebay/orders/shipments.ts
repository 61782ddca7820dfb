import type { Shipment } from '../../order-source.ts';
import { listOf, objectOf, textOf } from '../client/reading.ts';

/** eBay takes letters and digits only (sell_fulfillment, ShippingFulfillmentDetails.trackingNumber). */
export function plainTrackingNumber(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** The body of POST shipping_fulfillment. */
export function shipmentBody({ lines, carrier, trackingNumber, shippedAt }: Shipment): object {
  return {
    lineItems: lines.map(({ lineId, quantity }) => ({ lineItemId: lineId, quantity })),
    shippedDate: shippedAt.toISOString(),
    shippingCarrierCode: carrier.trim(),
    trackingNumber: plainTrackingNumber(trackingNumber),
  };
}

/** Whether eBay knows of the parcel: the same number for every line of it. */
export function isTold(fulfillments: unknown, { lines, trackingNumber }: Shipment): boolean {
  const wanted = plainTrackingNumber(trackingNumber);
  const parcels = listOf(objectOf(fulfillments).fulfillments)
    .map(objectOf)
    .filter((parcel) => plainTrackingNumber(textOf(parcel.shipmentTrackingNumber, 200) ?? '') === wanted);
  const told = new Set(
    parcels.flatMap(({ lineItems }) => listOf(lineItems).map((line) => String(objectOf(line).lineItemId))),
  );
  return parcels.length > 0 && lines.every(({ lineId }) => told.has(lineId));
}
