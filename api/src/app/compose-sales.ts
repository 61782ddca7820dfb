import type { ItemService } from '../items/item.service.ts';
import { MarkSoldCommand } from '../sales/mark-sold.command.ts';
import { salesOfItem } from '../sales/sale.loaders.ts';
import { SaleRepository } from '../sales/sale.repository.ts';
import { SaleResolver } from '../sales/sale.resolver.ts';
import { UndoSaleCommand } from '../sales/undo-sale.command.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { Feature } from './feature.ts';
import type { Foundation } from './foundation.ts';

/** Selling, and taking a sale back. */
export function composeSales(
  { database, clock }: Foundation,
  lower: { items: ItemService; shops: ShopService },
): Feature {
  const sales = new SaleRepository(database);
  const markSold = new MarkSoldCommand(database, lower.items, sales, lower.shops, clock);
  const undoSale = new UndoSaleCommand(database, lower.items, sales, clock);
  return { resolvers: [new SaleResolver(markSold, undoSale, salesOfItem(sales))] };
}
