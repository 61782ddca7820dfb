import type { Database, Transaction } from '../infra/db/database.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { ItemService } from '../items/item.service.ts';
import type { Clock } from '../shared/clock.ts';
import { ItemStatus, type Platform } from '../shared/enums.ts';
import { newId } from '../shared/identifiers.ts';
import { Sale } from './sale.entity.ts';
import type { SaleRepository } from './sale.repository.ts';

/** A line of a platform's order, matched to an item. Amounts in minor units of the item's currency. */
export interface ImportedSale {
  readonly shopId: string;
  readonly itemId: string;
  readonly platform: Platform;
  readonly orderId: string;
  readonly lineId: string;
  readonly listingId: string | null;
  readonly quantity: number;
  readonly priceMinor: number | null;
  readonly feesMinor: number | null;
  readonly buyerName: string | null;
  readonly buyerUserName: string | null;
  readonly soldAt: Date;
  readonly cancelled: boolean;
}

/** RECORDED: a new sale. OVERSOLD: one of which nothing was left. KNOWN: nothing to do, or only facts that came late. */
export type Import = 'RECORDED' | 'OVERSOLD' | 'CANCELLED' | 'KNOWN';

/** A sale that the seller typed in so long before the order came may be the same one. */
const TYPED_IN_MS = 7 * 24 * 3_600_000;

/**
 * Records what a platform says was sold there, once for each line of an order, under the item's lock. A cancelled
 * order returns the pieces and puts the item back as a draft: whether it can be sold again is for the seller to
 * say. What was sold beyond what there was is recorded and flagged; the buyer has paid, so it cannot be refused.
 */
export class ImportSaleCommand {
  constructor(
    private readonly database: Database,
    private readonly items: ItemService,
    private readonly itemRepository: ItemRepository,
    private readonly sales: SaleRepository,
    private readonly clock: Clock,
  ) {}

  /** Can be repeated. Null where the shop has no such item any more. */
  execute(told: ImportedSale): Promise<Import | null> {
    return this.database.transaction(async (tx) => {
      const item = await this.itemRepository.lock(tx, told.shopId, told.itemId);
      if (!item) {
        return null;
      }
      const { shopId, platform, orderId, lineId } = told;
      const known = await this.sales.ofOrderLine(tx, shopId, platform, orderId, lineId);
      if (known) {
        return told.cancelled ? this.cancel(tx, item, known) : this.addFacts(tx, item, known, told);
      }
      return told.cancelled ? 'KNOWN' : this.record(tx, item, told);
    });
  }

  private async record(tx: Transaction, item: InventoryItem, told: ImportedSale): Promise<Import> {
    const facts = this.factsOf(told);
    const since = new Date(this.clock.now().getTime() - TYPED_IN_MS);
    const typedIn = await this.sales.typedIn(tx, told, since);
    if (typedIn) {
      const { priceMinor, feesMinor } = typedIn;
      await this.sales.change(tx, typedIn, {
        ...facts,
        priceMinor: facts.priceMinor ?? priceMinor,
        feesMinor: facts.feesMinor ?? feesMinor,
      });
      await this.items.write(tx, item, {});
      return 'KNOWN';
    }
    const taken = Math.min(item.quantity, told.quantity);
    const oversold = taken < told.quantity;
    await this.sales.insert(
      tx,
      tx.create(Sale, {
        ...facts,
        shopId: item.shopId,
        id: newId(),
        itemId: item.id,
        platform: told.platform,
        quantity: told.quantity,
        oversold,
        taken,
        shippingCostMinor: null,
        currencyCode: item.currencyCode,
        carrier: null,
        trackingNumber: null,
        shippedAt: null,
        soldAt: told.soldAt,
        createdAt: this.clock.now(),
        undoneAt: null,
      }),
    );
    const left = item.quantity - taken;
    await this.items.write(
      tx,
      item,
      left > 0 ? { quantity: left } : { quantity: 0, status: ItemStatus.SOLD, soldAt: told.soldAt },
    );
    return oversold ? 'OVERSOLD' : 'RECORDED';
  }

  private async cancel(tx: Transaction, item: InventoryItem, sale: Sale): Promise<Import> {
    if (sale.undoneAt) {
      return 'KNOWN';
    }
    await this.sales.markUndone(tx, sale, this.clock.now());
    const review = item.status === ItemStatus.SOLD && sale.taken > 0 ? { status: ItemStatus.DRAFT } : {};
    await this.items.write(tx, item, { quantity: item.quantity + sale.taken, ...review });
    return 'CANCELLED';
  }

  /** Fees and the buyer's name come later than the sale. */
  private async addFacts(
    tx: Transaction,
    item: InventoryItem,
    sale: Sale,
    told: ImportedSale,
  ): Promise<Import> {
    const { feesMinor, buyerName } = told;
    const late = {
      ...(feesMinor !== null && feesMinor !== sale.feesMinor && { feesMinor }),
      ...(buyerName !== null && sale.buyerName === null && this.isRemembered(sale) && { buyerName }),
    };
    if (Object.keys(late).length > 0) {
      await this.sales.change(tx, sale, late);
      await this.items.write(tx, item, {});
    }
    return 'KNOWN';
  }

  /** False once the platform asked to forget the buyer: the name must not come back with the next look. */
  private isRemembered({ buyerUserName }: Sale): boolean {
    return buyerUserName !== null;
  }

  private factsOf(told: ImportedSale) {
    const { orderId, lineId, listingId, priceMinor, feesMinor, buyerName, buyerUserName } = told;
    return {
      externalOrderId: orderId,
      externalLineId: lineId,
      externalListingId: listingId,
      priceMinor,
      feesMinor,
      buyerName,
      buyerUserName,
    };
  }
}
