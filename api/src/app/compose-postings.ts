import type { AccountPauses } from '../channels/account-pauses.ts';
import type { ChannelRepository } from '../channels/channel.repository.ts';
import type { EbaySetupService } from '../channels/ebay/ebay-setup.service.ts';
import type { CommandLedger } from '../commands/command-ledger.ts';
import type { AccountKeeper } from '../credentials/account-keeper.ts';
import type { CredentialService } from '../credentials/credential.service.ts';
import type { CredentialVault } from '../credentials/credential.vault.ts';
import type { ImageRepository } from '../images/image.repository.ts';
import { PhotoAddress } from '../images/photo-address.ts';
import type { PhotoFiles } from '../images/photo-files.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { ItemChangeListeners } from '../items/item-change.listener.ts';
import { PlatformRegistry } from '../platforms/platform-registry.ts';
import { WebsiteAdapter } from '../platforms/website/website.adapter.ts';
import { WebsiteListingStore } from '../platforms/website/website-listing.store.ts';
import { AccountTurns } from '../postings/account-turns.ts';
import { CheckPostingsJob } from '../postings/check-postings.job.ts';
import { FollowShopJob } from '../postings/follow-shop.job.ts';
import { ImageListingPhotos } from '../postings/image-listing-photos.ts';
import { ItemPostingsResolver } from '../postings/item-postings.resolver.ts';
import { KeepInStepJob } from '../postings/keep-in-step.job.ts';
import { ListingSource, type PlatformSales } from '../postings/listing.source.ts';
import { PlatformService } from '../postings/platform.service.ts';
import type { PlatformAccounts } from '../postings/platform-accounts.ts';
import { PostingEngine } from '../postings/posting.engine.ts';
import { PostingFollower } from '../postings/posting.follower.ts';
import { FOLLOW_SHOP, KEEP_IN_STEP, RESUME_ACCOUNT } from '../postings/posting.jobs.ts';
import { itemOfPosting, postingsOfItem } from '../postings/posting.loaders.ts';
import { PostingMover } from '../postings/posting.mover.ts';
import { PostingRepository } from '../postings/posting.repository.ts';
import { PostingResolver } from '../postings/posting.resolver.ts';
import { PostingService } from '../postings/posting.service.ts';
import { SqlPostingStore } from '../postings/posting.store.sql.ts';
import { PostingSubscription } from '../postings/posting.subscription.ts';
import { postingAnswers } from '../postings/posting-answers.ts';
import { ResumeAccountJob } from '../postings/resume-account.job.ts';
import { defaultRetryRules, type RetryRules } from '../postings/retry-rules.ts';
import { SweepPostingsJob } from '../postings/sweep-postings.job.ts';
import { CredentialStatus } from '../shared/enums.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import type { ShopService } from '../shops/shop.service.ts';
import { type Foundation, purposeKey } from './foundation.ts';

/** What of the engine's times tests make shorter. */
export interface PostingTimes {
  readonly retry: RetryRules;
  readonly leaseMs: number;
  readonly callTimeoutMs: number;
}

const TIMES: PostingTimes = { retry: defaultRetryRules, leaseMs: 60_000, callTimeoutMs: 120_000 };

interface Lower {
  readonly ledger: CommandLedger;
  readonly shopRepository: ShopRepository;
  readonly shops: ShopService;
  readonly itemRepository: ItemRepository;
  readonly itemChanges: ItemChangeListeners;
  readonly imageRepository: ImageRepository;
  readonly photoFiles: PhotoFiles;
  readonly vault: CredentialVault;
  readonly accounts: AccountKeeper;
  readonly credentials: CredentialService;
  readonly channels: ChannelRepository;
  readonly pauses: AccountPauses;
  readonly ebaySetup: EbaySetupService;
  readonly platformSales: PlatformSales;
}

/** Postings. `platforms` is where a configured platform goes. */
export function composePostings(foundation: Foundation, lower: Lower, times: PostingTimes = TIMES) {
  const { database, clock, log, publicUrl } = foundation;
  const items = lower.itemRepository;
  const platforms = new PlatformRegistry();
  const pages = new WebsiteListingStore(database);
  platforms.register(new WebsiteAdapter(pages, (handle, slug) => `${publicUrl}/s/${handle}/${slug}`));

  const postings = new PostingRepository(database, items);
  const mover = new PostingMover(platforms, clock, times.retry);
  const listings = new ListingSource(
    database,
    items,
    lower.shopRepository,
    listingPhotos(foundation, lower),
    lower.channels,
    lower.platformSales,
  );
  const accounts = platformAccounts(lower);
  const store = new SqlPostingStore(database, items, postings, times.leaseMs);
  const engine = new PostingEngine(
    { store, listings, platforms, accounts, mover, clock, log },
    { renewEveryMs: times.leaseMs / 4, callTimeoutMs: times.callTimeoutMs },
  );
  const platformService = new PlatformService(platforms, accounts);
  const service = new PostingService({
    database,
    items,
    postings,
    listings,
    platforms,
    platformService,
    mover,
  });
  const follower = new PostingFollower(postings, mover);
  lower.itemChanges.add(follower);
  lower.shops.onChange(follower);
  lower.credentials.onConnected(follower);
  lower.ebaySetup.onChange(follower);
  const deadlineMs = foundation.environment.postingDeadlineMinutes * 60_000;
  const checkEveryMs = foundation.environment.platformCheckHours * 3_600_000;
  return {
    platforms,
    postings,
    postingFollower: follower,
    resolvers: [
      new PostingResolver(service, itemOfPosting(items), postingAnswers(lower.ledger, service)),
      new ItemPostingsResolver(postingsOfItem(postings), platformService, lower.shops),
      new PostingSubscription(service),
    ],
    jobs: [
      new KeepInStepJob(database, postings, engine, new AccountTurns(database), times.leaseMs),
      new FollowShopJob(database, items, postings, follower),
      new ResumeAccountJob(database, items, postings, mover),
      new CheckPostingsJob(database, items, postings, platforms, mover, clock, checkEveryMs),
      new SweepPostingsJob(database, items, postings, mover, deadlineMs, log),
    ],
    enqueues: [KEEP_IN_STEP, FOLLOW_SHOP, RESUME_ACCOUNT],
  };
}

/** Platforms fetch photos only from where the whole world can. */
function listingPhotos(foundation: Foundation, { imageRepository, photoFiles }: Lower): ImageListingPhotos {
  const { publicUrl, clock } = foundation;
  const address = new PhotoAddress(purposeKey(foundation, 'photo-url'), clock);
  const reachable = publicUrl.startsWith('https://');
  return new ImageListingPhotos(imageRepository, photoFiles, (shopId, sha256) =>
    reachable ? `${publicUrl}${address.path({ shopId, sha256, name: 'full.jpg' })}` : null,
  );
}

function platformAccounts({ vault, accounts, pauses }: Lower): PlatformAccounts {
  return {
    open: (shopId, platform) => accounts.open(shopId, platform),
    pauseOf: (shopId, platform) => pauses.current(shopId, platform),
    pause: (pause) => pauses.pause(pause),
    needsReconnect: (shopId, platform) => vault.needsReconnect(shopId, platform),
    async connected(shopId) {
      const credentials = await vault.list(shopId);
      const active = credentials.filter(({ status }) => status === CredentialStatus.ACTIVE);
      return new Set(active.map(({ platform }) => platform));
    },
  };
}
