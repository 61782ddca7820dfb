import type { Transaction } from '../infra/db/database.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import type { ItemRepository } from './item.repository.ts';

/** Makes SKUs of letters and digits alone: eBay documents nothing else as safe (error 25707). */
export class SkuMaker {
  constructor(
    private readonly shops: ShopRepository,
    private readonly items: ItemRepository,
  ) {}

  /** The next free one of the shop, for instance L00042. */
  async next(tx: Transaction, shopId: string): Promise<string> {
    for (;;) {
      const sku = `L${(await this.shops.nextSku(tx, shopId)).padStart(5, '0')}`;
      if (!(await this.items.skuIsTaken(tx, shopId, sku))) {
        return sku;
      }
    }
  }
}
