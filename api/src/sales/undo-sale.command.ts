import type { Database } from '../infra/db/database.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemGuard, ItemService } from '../items/item.service.ts';
import type { Clock } from '../shared/clock.ts';
import { ItemStatus } from '../shared/enums.ts';
import { refuse } from '../shared/user-error.ts';
import type { SaleRepository } from './sale.repository.ts';

/** Takes a sale back: its pieces return to the shelf, and a sold item is for sale again. */
export class UndoSaleCommand {
  constructor(
    private readonly database: Database,
    private readonly items: ItemService,
    private readonly sales: SaleRepository,
    private readonly clock: Clock,
  ) {}

  /** The item as it now is; undoing twice returns nothing twice. Refuses NOT_FOUND. */
  execute(shopId: string, saleId: string, guard?: ItemGuard): Promise<InventoryItem> {
    return this.database.transaction(async (tx) => {
      const found = (await this.sales.find(shopId, saleId, tx)) ?? notFound();
      const item = await this.items.lockLiving(tx, shopId, found.itemId);
      // Read again under the lock: another device may have undone it between the two.
      const sale = (await this.sales.find(shopId, saleId, tx)) ?? notFound();
      if (sale.undoneAt) {
        return item;
      }
      await this.sales.markUndone(tx, sale, this.clock.now());
      await this.items.write(tx, item, {
        quantity: item.quantity + sale.taken,
        ...(item.status === ItemStatus.SOLD && sale.taken > 0 && { status: ItemStatus.ACTIVE }),
      });
      return item;
    }, guard);
  }
}

/** The same words for an id that never was and one of another shop. */
function notFound(): never {
  refuse('NOT_FOUND', 'There is no such sale. It may belong to an item that was deleted.', { field: ['id'] });
}
