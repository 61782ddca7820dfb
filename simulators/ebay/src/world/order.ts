/** A sum of money as eBay writes it. */
export interface Amount {
  value: string;
  currency: string;
}

/** A parcel that the seller has reported. */
export interface Shipment {
  fulfillmentId: string;
  lineItems: { lineItemId: string; quantity: number }[];
  shippedDate: string;
  shippingCarrierCode?: string;
  trackingNumber?: string;
}

/** One line of an order. */
export interface OrderLine {
  lineItemId: string;
  listingId: string;
  sku: string;
  title: string;
  quantity: number;
  price: Amount;
  shipped: number;
}

/** A purchase, from checkout on. */
export interface Order {
  orderId: string;
  seller: string;
  buyer: { username: string; fullName: string };
  createdAt: string;
  changedAt: string;
  marketplaceId: string;
  paymentStatus: 'PENDING' | 'PAID' | 'FAILED' | 'FULLY_REFUNDED';
  cancelState: 'NONE_REQUESTED' | 'IN_PROGRESS' | 'CANCELED';
  cancelledAt?: string;
  cancelRequestId?: string;
  delivery: Amount;
  lines: OrderLine[];
  shipments: Shipment[];
}
