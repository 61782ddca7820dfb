import { AccountPauseResolver } from '../channels/account-pause.resolver.ts';
import { AccountPauses } from '../channels/account-pauses.ts';
import { ChannelRepository } from '../channels/channel.repository.ts';
import { EbayCategoryService } from '../channels/ebay/ebay-category.service.ts';
import { ebayDetailsOfItem } from '../channels/ebay/ebay-details.loaders.ts';
import { EbayDetailsResolver } from '../channels/ebay/ebay-details.resolver.ts';
import { EbayDetailsService } from '../channels/ebay/ebay-details.service.ts';
import { EbayHistory } from '../channels/ebay/ebay-history.ts';
import { EbaySlot } from '../channels/ebay/ebay-services.ts';
import { EbaySetupResolver } from '../channels/ebay/ebay-setup.resolver.ts';
import { EbaySetupService } from '../channels/ebay/ebay-setup.service.ts';
import { PlatformFacts } from '../channels/platform-facts.ts';
import type { AccountKeeper } from '../credentials/account-keeper.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { ItemService } from '../items/item.service.ts';
import type { Foundation } from './foundation.ts';

interface Lower {
  readonly items: ItemService;
  readonly itemRepository: ItemRepository;
  readonly accounts: AccountKeeper;
}

/** What a shop and its items say for one platform. `ebay` is where eBay goes, if this server has its keys. */
export function composeChannels({ database, clock }: Foundation, lower: Lower) {
  const { items, itemRepository, accounts } = lower;
  const pauses = new AccountPauses(database, clock);
  const channels = new ChannelRepository(database);
  const ebay = new EbaySlot();
  const ebaySetup = new EbaySetupService(database, channels, accounts, ebay);
  const categories = new EbayCategoryService(
    itemRepository,
    ebay,
    ebaySetup,
    new PlatformFacts(database, clock),
    new EbayHistory(database),
  );
  const details = new EbayDetailsService(database, items, channels, categories);
  return {
    channels,
    pauses,
    ebay,
    ebaySetup,
    resolvers: [
      new AccountPauseResolver(pauses),
      new EbaySetupResolver(ebaySetup),
      new EbayDetailsResolver(categories, details, ebayDetailsOfItem(channels)),
    ],
  };
}
