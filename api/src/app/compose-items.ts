import { ItemRepository } from '../items/item.repository.ts';
import { ItemResolver } from '../items/item.resolver.ts';
import { ItemService } from '../items/item.service.ts';
import { ItemSubscription } from '../items/item.subscription.ts';
import { ItemBulkCommand } from '../items/item-bulk.command.ts';
import { ItemBulkResolver } from '../items/item-bulk.resolver.ts';
import { ItemChangeListeners } from '../items/item-change.listener.ts';
import { ItemChangesRepository } from '../items/item-changes.repository.ts';
import { ItemCompanions } from '../items/item-companion.ts';
import { ItemFacetsRepository } from '../items/item-facets.repository.ts';
import type { LivePostings } from '../items/item-filter.sql.ts';
import { ItemListRepository } from '../items/item-list.repository.ts';
import { ItemListResolver } from '../items/item-list.resolver.ts';
import { ItemListService } from '../items/item-list.service.ts';
import { SkuMaker } from '../items/sku-maker.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { Foundation } from './foundation.ts';

/** The inventory. */
export function composeItems(
  { database }: Foundation,
  lower: { shopRepository: ShopRepository; shops: ShopService },
  livePostings: LivePostings,
) {
  const itemChanges = new ItemChangeListeners();
  const itemCompanions = new ItemCompanions();
  const itemRepository = new ItemRepository(database, lower.shopRepository);
  const skus = new SkuMaker(lower.shopRepository, itemRepository);
  const items = new ItemService(database, itemRepository, lower.shops, skus, itemChanges);
  const lists = new ItemListService(
    new ItemListRepository(database, livePostings),
    new ItemFacetsRepository(database, livePostings),
    new ItemChangesRepository(database),
    lower.shops,
    itemCompanions,
  );
  const bulk = new ItemBulkCommand(database, itemRepository, items, lower.shops);
  return {
    itemRepository,
    items,
    itemChanges,
    itemCompanions,
    resolvers: [
      new ItemResolver(items),
      new ItemListResolver(lists),
      new ItemBulkResolver(bulk),
      new ItemSubscription(items),
    ],
  };
}
