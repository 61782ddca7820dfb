import { type Database, isUniqueViolation, type Transaction } from '../infra/db/database.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemGuard, ItemService } from '../items/item.service.ts';
import type { Clock } from '../shared/clock.ts';
import { ItemStatus } from '../shared/enums.ts';
import { refuse } from '../shared/user-error.ts';
import type { ShopService } from '../shops/shop.service.ts';
import { Sale } from './sale.entity.ts';
import type { MarkSoldInput } from './sale.inputs.ts';
import type { SaleRepository } from './sale.repository.ts';
import { type SaleDetails, toSaleDetails } from './sale.validation.ts';

/**
 * Records a sale and takes its pieces off the shelf, in one transaction under the item's lock: two sales of
 * the last piece at the same time cannot both succeed. What stands on the item (its postings) hears of it as
 * of any other change, and comes down by itself.
 */
export class MarkSoldCommand {
  constructor(
    private readonly database: Database,
    private readonly items: ItemService,
    private readonly sales: SaleRepository,
    private readonly shops: ShopService,
    private readonly clock: Clock,
  ) {}

  /**
   * The item as the sale left it. With a `saleId` that was recorded before, nothing is sold again. Refuses
   * NOT_FOUND, ALREADY_SOLD, QUANTITY_TOO_LARGE, SALE_ID_TAKEN and invalid fields.
   */
  async execute(shopId: string, input: MarkSoldInput, guard?: ItemGuard): Promise<InventoryItem> {
    const { currencyCode } = await this.shops.get(shopId);
    const details = toSaleDetails(input, currencyCode, this.clock);
    try {
      return await this.database.transaction(async (tx) => {
        const item = await this.items.lockLiving(tx, shopId, input.itemId);
        const recorded = await this.sales.find(shopId, details.id, tx);
        if (recorded) {
          return isRepeat(recorded, item.id, details) ? item : saleIdTaken();
        }
        await this.sell(tx, item, details);
        return item;
      }, guard);
    } catch (error) {
      // The same id for two items at the same time: their locks do not make one wait for the other.
      if (isUniqueViolation(error, 'sales_pkey')) {
        saleIdTaken();
      }
      throw error;
    }
  }

  private async sell(tx: Transaction, item: InventoryItem, details: SaleDetails): Promise<void> {
    if (item.status === ItemStatus.SOLD) {
      refuse('ALREADY_SOLD', 'This is sold already. Take that sale back first if it was a mistake.', {
        field: ['itemId'],
      });
    }
    const left = item.quantity - details.quantity;
    if (left < 0) {
      refuse('QUANTITY_TOO_LARGE', quantityMessage(item.quantity, details.quantity), { field: ['quantity'] });
    }
    const { shopId, currencyCode } = item;
    await this.sales.insert(
      tx,
      tx.create(Sale, {
        ...details,
        shopId,
        itemId: item.id,
        currencyCode,
        createdAt: this.clock.now(),
        undoneAt: null,
        externalListingId: null,
        externalOrderId: null,
        externalLineId: null,
        oversold: false,
        taken: details.quantity,
        buyerName: null,
        buyerUserName: null,
        carrier: null,
        trackingNumber: null,
        shippedAt: null,
      }),
    );
    await this.items.write(
      tx,
      item,
      left > 0 ? { quantity: left } : { quantity: 0, status: ItemStatus.SOLD, soldAt: details.soldAt },
    );
  }
}

/** A repeat after a lost reply says the same; its time may differ, since "now" moved on. */
function isRepeat(sale: Sale, itemId: string, details: SaleDetails): boolean {
  const said = ['platform', 'quantity', 'priceMinor', 'feesMinor', 'shippingCostMinor'] as const;
  return sale.itemId === itemId && said.every((field) => sale[field] === details[field]);
}

function quantityMessage(left: number, wanted: number): string {
  return left === 0
    ? 'None is left of this item. Raise its quantity first if there are more.'
    : `Only ${left} ${left === 1 ? 'is' : 'are'} left, not ${wanted}. Nothing was recorded.`;
}

function saleIdTaken(): never {
  refuse('SALE_ID_TAKEN', 'Another sale has this id. Make a new one and send it again.', {
    field: ['saleId'],
  });
}
