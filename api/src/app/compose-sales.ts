import type { Once } from '../commands/command-ledger.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { ItemService } from '../items/item.service.ts';
import { ImportSaleCommand } from '../sales/import-sale.command.ts';
import { MarkSoldCommand } from '../sales/mark-sold.command.ts';
import { salesOfItem } from '../sales/sale.loaders.ts';
import { SaleRepository } from '../sales/sale.repository.ts';
import { SaleResolver } from '../sales/sale.resolver.ts';
import { UndoSaleCommand } from '../sales/undo-sale.command.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { Foundation } from './foundation.ts';

interface Lower {
  readonly items: ItemService;
  readonly itemRepository: ItemRepository;
  readonly shops: ShopService;
  readonly onceForItem: Once<InventoryItem>;
}

/** Selling, and taking a sale back. */
export function composeSales(
  { database, clock }: Foundation,
  { items, itemRepository, shops, onceForItem }: Lower,
) {
  const sales = new SaleRepository(database);
  const markSold = new MarkSoldCommand(database, items, sales, shops, clock);
  const undoSale = new UndoSaleCommand(database, items, sales, clock);
  return {
    sales,
    importSale: new ImportSaleCommand(database, items, itemRepository, sales, clock),
    resolvers: [new SaleResolver(markSold, undoSale, salesOfItem(sales), onceForItem)],
  };
}
