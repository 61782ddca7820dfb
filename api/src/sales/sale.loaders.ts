import type { LoaderDefinition } from '../shared/loader.ts';
import type { Sale } from './sale.entity.ts';
import type { SaleRepository } from './sale.repository.ts';

/** The sales of many items in one statement. */
export const salesOfItem = (sales: SaleRepository): LoaderDefinition<Sale[]> => ({
  batch: (shopId, itemIds) => sales.ofItems(shopId, itemIds),
});
