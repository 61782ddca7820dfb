import type { Platform } from '../shared/enums.ts';
import type { PlatformAccount } from './platform-account.ts';

/** One line of an order: some pieces of one listing. Amounts are decimal strings for all pieces of the line. */
export interface PlatformOrderLine {
  /** Unique within the order. */
  readonly lineId: string;
  /** The listing that was bought from; null where the platform does not tell it. */
  readonly externalId: string | null;
  /** The platform's SKU of the listing; null where it has none. */
  readonly sku: string | null;
  readonly title: string;
  readonly quantity: number;
  /** What the buyer pays for the goods, without delivery and tax. */
  readonly price: OrderAmount | null;
  /** What the buyer pays for delivery of this line. */
  readonly shippingCharged: OrderAmount | null;
  /** What the platform keeps, as far as it is known yet: this line's share. */
  readonly fees: OrderAmount | null;
}

export interface OrderAmount {
  readonly amount: string;
  readonly currencyCode: string;
}

/** An order as a platform tells of it now. */
export interface PlatformOrder {
  readonly orderId: string;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
  /** CANCELLED: the sale does not stand, and the goods stay with the seller. */
  readonly state: 'OPEN' | 'SHIPPED' | 'CANCELLED';
  readonly buyer: {
    /** The name to write on a parcel; null where the platform does not tell it. */
    readonly name: string | null;
    /** The platform's own name of the buyer, by which the platform asks to forget them. */
    readonly userName: string | null;
  };
  readonly lines: readonly PlatformOrderLine[];
}

export interface Shipment {
  readonly orderId: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly shippedAt: Date;
}

/** Where sales of a platform come from. Both calls throw `PlatformFailure`. */
export interface OrderSource {
  readonly platform: Platform;
  /** Every order that changed at or after an instant, oldest change first; an order may come twice. */
  changedSince(account: PlatformAccount, since: Date, signal: AbortSignal): AsyncIterable<PlatformOrder>;
  /** Tells the buyer how the goods travel. Telling the same shipment twice is fine. */
  ship(account: PlatformAccount, shipment: Shipment, signal: AbortSignal): Promise<void>;
}

/** The order sources of this server, filled by the composition. */
export class OrderSources {
  private readonly byPlatform = new Map<Platform, OrderSource>();

  register(source: OrderSource): void {
    if (this.byPlatform.has(source.platform)) {
      throw new Error(`${source.platform} has an order source already.`);
    }
    this.byPlatform.set(source.platform, source);
  }

  find(platform: Platform): OrderSource | null {
    return this.byPlatform.get(platform) ?? null;
  }

  all(): OrderSource[] {
    return [...this.byPlatform.values()];
  }
}
