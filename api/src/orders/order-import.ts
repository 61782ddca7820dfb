import type { Logger } from 'pino';
import type { ItemRepository } from '../items/item.repository.ts';
import type { OrderAmount, PlatformOrder, PlatformOrderLine } from '../platforms/order-source.ts';
import type { PostingRepository } from '../postings/posting.repository.ts';
import type { ImportSaleCommand } from '../sales/import-sale.command.ts';
import type { Platform } from '../shared/enums.ts';
import { toMinorUnits } from '../shared/money.ts';

/** Finds the item of each line of an order and records its sale. Lines of listings that are not ours are left. */
export class OrderImport {
  constructor(
    private readonly postings: PostingRepository,
    private readonly items: ItemRepository,
    private readonly importSale: ImportSaleCommand,
    private readonly log: Logger,
  ) {}

  /** How many lines could not be recorded: one that fails does not hold up the others. */
  async record(shopId: string, platform: Platform, order: PlatformOrder): Promise<number> {
    let failed = 0;
    for (const line of order.lines) {
      try {
        await this.recordLine(shopId, platform, order, line);
      } catch (error) {
        failed += 1;
        this.log.error(
          { err: error, shopId, platform, orderId: order.orderId },
          'an order could not be recorded',
        );
      }
    }
    return failed;
  }

  private async recordLine(
    shopId: string,
    platform: Platform,
    order: PlatformOrder,
    line: PlatformOrderLine,
  ): Promise<void> {
    const itemId = await this.postings.itemSoldAs(shopId, platform, line.sku, line.externalId);
    const item = itemId && (await this.items.find(shopId, itemId));
    if (!item) {
      return;
    }
    const minor = (amount: OrderAmount | null) =>
      amount?.currencyCode === item.currencyCode ? toMinorUnits(amount.amount, item.currencyCode) : null;
    const outcome = await this.importSale.execute({
      shopId,
      itemId: item.id,
      platform,
      orderId: order.orderId,
      lineId: line.lineId,
      listingId: line.externalId,
      quantity: line.quantity,
      priceMinor: minor(line.price),
      feesMinor: minor(line.fees),
      buyerName: order.buyer.name,
      buyerUserName: order.buyer.userName,
      soldAt: order.createdAt,
      cancelled: order.state === 'CANCELLED',
    });
    if (outcome === 'OVERSOLD') {
      this.log.warn({ shopId, platform, itemId: item.id }, 'more was sold than there was');
    }
  }
}
