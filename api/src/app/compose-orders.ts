import type { AccountPauses } from '../channels/account-pauses.ts';
import type { AccountKeeper } from '../credentials/account-keeper.ts';
import type { CredentialService } from '../credentials/credential.service.ts';
import type { CredentialVault } from '../credentials/credential.vault.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { ItemService } from '../items/item.service.ts';
import { AccountFollower } from '../orders/account-follower.ts';
import { EBAY_NOTICES_PATH, ebayNoticesRoute } from '../orders/ebay-notices.route.ts';
import { POLL_ACCOUNT, SUBSCRIBE_ACCOUNT } from '../orders/order.jobs.ts';
import { OrderResolver } from '../orders/order.resolver.ts';
import { OrderService } from '../orders/order.service.ts';
import { OrderImport } from '../orders/order-import.ts';
import { OrderPollRepository } from '../orders/order-poll.repository.ts';
import { PollAccountJob } from '../orders/poll-account.job.ts';
import { PollDueAccountsJob } from '../orders/poll-due-accounts.job.ts';
import { ShipSaleCommand } from '../orders/ship-sale.command.ts';
import { SubscribeAccountJob } from '../orders/subscribe-account.job.ts';
import type { OrderSources } from '../platforms/order-source.ts';
import type { PostingRepository } from '../postings/posting.repository.ts';
import type { ImportSaleCommand } from '../sales/import-sale.command.ts';
import type { SaleRepository } from '../sales/sale.repository.ts';
import type { EbayNoticeServices } from './compose-ebay.ts';
import type { Foundation } from './foundation.ts';

interface Lower {
  readonly items: ItemService;
  readonly itemRepository: ItemRepository;
  readonly accounts: AccountKeeper;
  readonly vault: CredentialVault;
  readonly credentials: CredentialService;
  readonly pauses: AccountPauses;
  readonly postings: PostingRepository;
  readonly sales: SaleRepository;
  readonly importSale: ImportSaleCommand;
}

/** Sales that come from platforms by themselves. */
export function composeOrders(
  foundation: Foundation,
  lower: Lower,
  sources: OrderSources,
  ebayServices: EbayNoticeServices | null,
) {
  const { database, clock, log, publicUrl, environment } = foundation;
  const { items, itemRepository, accounts, vault, pauses, sales } = lower;
  const polls = new OrderPollRepository(database);
  const orders = new OrderService(database, polls, sales, vault);
  const everyMs = environment.orderPollSeconds * 1000;
  const orderImport = new OrderImport(lower.postings, itemRepository, lower.importSale, log);
  const shared = { database, sources, accounts, clock };
  const shipSale = new ShipSaleCommand({ ...shared, items, itemRepository, sales });
  const verificationToken = environment.ebay?.verificationToken ?? null;
  const ebay =
    ebayServices && verificationToken ? { notices: ebayServices.notices, verificationToken } : null;
  const reachable = publicUrl.startsWith('https://') && ebayServices && verificationToken;
  const notification = reachable
    ? {
        subscriptions: ebayServices.subscriptions,
        address: {
          endpoint: `${publicUrl}${EBAY_NOTICES_PATH}`,
          verificationToken,
          alertEmail: environment.ebay?.alertEmail ?? null,
        },
      }
    : null;
  lower.credentials.onConnected(new AccountFollower(sources));
  return {
    resolvers: [new OrderResolver(orders, shipSale)],
    routes: [ebayNoticesRoute({ orders, ebay, publicUrl, log })],
    jobs: [
      new PollDueAccountsJob(database, polls, sources, clock),
      new SubscribeAccountJob(accounts, notification, log),
      new PollAccountJob({ ...shared, polls, vault, pauses, orders: orderImport, log, everyMs }),
    ],
    enqueues: [POLL_ACCOUNT, SUBSCRIBE_ACCOUNT],
  };
}
