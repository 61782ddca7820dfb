import { ItemRepository } from '../items/item.repository.ts';
import { ItemResolver } from '../items/item.resolver.ts';
import { ItemService } from '../items/item.service.ts';
import { ItemSubscription } from '../items/item.subscription.ts';
import { ItemChangeListeners } from '../items/item-change.listener.ts';
import { SkuMaker } from '../items/sku-maker.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { Foundation } from './foundation.ts';

/** The inventory. */
export function composeItems(
  { database }: Foundation,
  lower: { shopRepository: ShopRepository; shops: ShopService },
) {
  const itemChanges = new ItemChangeListeners();
  const itemRepository = new ItemRepository(database, lower.shopRepository);
  const skus = new SkuMaker(lower.shopRepository, itemRepository);
  const items = new ItemService(database, itemRepository, lower.shops, skus, itemChanges);
  return {
    itemRepository,
    items,
    itemChanges,
    resolvers: [new ItemResolver(items), new ItemSubscription(items)],
  };
}
