import { CommandLedger } from '../commands/command-ledger.ts';
import { CommandSweepJob } from '../commands/command-sweep.job.ts';
import { ItemRepository } from '../items/item.repository.ts';
import { ItemResolver } from '../items/item.resolver.ts';
import { ItemService } from '../items/item.service.ts';
import { ItemSubscription } from '../items/item.subscription.ts';
import { onceForItem, onceForItems } from '../items/item-answers.ts';
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
import { ItemTexts } from '../items/item-text.ts';
import { SkuMaker } from '../items/sku-maker.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { Foundation } from './foundation.ts';

/** The inventory. */
export function composeItems(
  { database, clock }: Foundation,
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
  const ledger = new CommandLedger(database, clock);
  const once = onceForItem(ledger, itemRepository);
  return {
    itemRepository,
    items,
    itemChanges,
    itemCompanions,
    ledger,
    onceForItem: once,
    resolvers: [
      new ItemResolver(items, once),
      new ItemListResolver(lists, new ItemTexts(itemCompanions)),
      new ItemBulkResolver(bulk, onceForItems(ledger, itemRepository)),
      new ItemSubscription(items),
    ],
    jobs: [new CommandSweepJob(database, clock)],
  };
}
