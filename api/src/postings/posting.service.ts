import type { Database, Transaction, TransactionGuard } from '../infra/db/database.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import { PLATFORM_NAMES } from '../platforms/platform-names.ts';
import type { PlatformRegistry } from '../platforms/platform-registry.ts';
import { type Platform, PostingStatus } from '../shared/enums.ts';
import { newId } from '../shared/identifiers.ts';
import { refuse, type UserError, userError } from '../shared/user-error.ts';
import { type ListingSource, reasonToEnd } from './listing.source.ts';
import type { ListingPreview } from './listing-preview.ts';
import type { PlatformService } from './platform.service.ts';
import { PlatformPosting } from './posting.entity.ts';
import type { PostItemInput } from './posting.inputs.ts';
import { callWorker } from './posting.jobs.ts';
import type { PostingMover } from './posting.mover.ts';
import type { PostingRepository } from './posting.repository.ts';
import { blankPosting, type PostingEvent } from './posting.state.ts';

/** Postings that were made, and an error for each platform on which none could be. */
export interface PostingResult {
  readonly postings: PlatformPosting[];
  readonly userErrors: UserError[];
}

/** There already, or on its way there. */
const UNDER_WAY: readonly PostingStatus[] = [
  PostingStatus.LIVE,
  PostingStatus.QUEUED,
  PostingStatus.PUBLISHING,
];

export interface PostingServiceParts {
  readonly database: Database;
  readonly items: ItemRepository;
  readonly postings: PostingRepository;
  readonly listings: ListingSource;
  readonly platforms: PlatformRegistry;
  readonly platformService: PlatformService;
  readonly mover: PostingMover;
}

/** Remembers the command that asked for a change; see `CommandLedger`. */
export type PostingGuard = TransactionGuard<PlatformPosting>;

/** What a seller wishes of postings. A wish is a row and a job in one transaction; workers do the rest. */
export class PostingService {
  constructor(private readonly parts: PostingServiceParts) {}

  find(shopId: string, id: string): Promise<PlatformPosting | null> {
    return this.parts.postings.find(shopId, id);
  }

  /**
   * Wishes the item live on platforms. One that is there already is given as it is; a platform on which it
   * cannot be gives errors and does not hold up the others. Refuses NOT_FOUND, REQUIRED, and what cannot be
   * for sale: ITEM_SOLD, ITEM_ARCHIVED, OUT_OF_STOCK.
   */
  async post(
    shopId: string,
    input: PostItemInput,
    guard?: TransactionGuard<PostingResult>,
  ): Promise<PostingResult> {
    const platforms = [...new Set(input.platforms)];
    if (platforms.length === 0) {
      refuse('REQUIRED', 'Choose at least one platform.', { field: ['platforms'] });
    }
    const item = (await this.parts.items.find(shopId, input.itemId)) ?? itemNotFound();
    refuseUnsellable(item);
    const [existing = []] = await this.parts.postings.ofItems(shopId, [item.id]);
    const underWay = existing
      .filter(({ status }) => UNDER_WAY.includes(status))
      .map(({ platform }) => platform);
    const userErrors: UserError[] = [];
    const able: Platform[] = [];
    for (const platform of platforms) {
      const problems = underWay.includes(platform) ? [] : await this.problems(shopId, item.id, platform);
      userErrors.push(...problems);
      if (problems.length === 0) {
        able.push(platform);
      }
    }
    return able.length > 0
      ? this.wishLive(shopId, item.id, able, userErrors, guard)
      : { postings: [], userErrors };
  }

  /**
   * What the platform would get of an item now, and what it would refuse for certain. Nobody is called. Refuses
   * NOT_FOUND and PLATFORM_NOT_AVAILABLE.
   */
  async preview(shopId: string, itemId: string, platform: Platform): Promise<ListingPreview> {
    const adapter = this.parts.platforms.find(platform);
    if (!adapter) {
      refuse('PLATFORM_NOT_AVAILABLE', `This server cannot post to ${PLATFORM_NAMES[platform]}.`, {
        field: ['platform'],
      });
    }
    const { shop, listing } = (await this.parts.listings.find(shopId, itemId, platform)) ?? itemNotFound();
    const content = adapter.content(listing, shop);
    return { platform, content: JSON.stringify(content), problems: adapter.validate(listing, shop) };
  }

  /** Takes the listing down. One that is down is given as it is. Refuses NOT_FOUND. */
  end(shopId: string, id: string, guard?: PostingGuard): Promise<PlatformPosting> {
    return this.wish(shopId, id, () => ({ type: 'END', reason: 'WITHDRAWN' }), guard);
  }

  /** Tries again at once, with all its tries anew. Refuses NOT_FOUND and POSTING_ENDED. */
  retry(shopId: string, id: string, guard?: PostingGuard): Promise<PlatformPosting> {
    const event = (posting: PlatformPosting): PostingEvent => {
      if (posting.status === PostingStatus.ENDED) {
        refuse('POSTING_ENDED', 'This posting has ended. Post the item again instead.', { field: ['id'] });
      }
      return { type: 'RETRY' };
    };
    return this.wish(shopId, id, event, guard);
  }

  /** Everything that would be refused for certain, before anything is written. */
  private async problems(shopId: string, itemId: string, platform: Platform): Promise<UserError[]> {
    const { shop, listing } = (await this.parts.listings.find(shopId, itemId, platform)) ?? itemNotFound();
    const closed = await this.parts.platformService.problem(shop, platform);
    if (closed) {
      return [closed];
    }
    const problems = this.parts.platforms.find(platform)?.validate(listing, shop) ?? [];
    return problems.map(({ code, message, field }) => userError(code, message, { field: [field] }));
  }

  private wishLive(
    shopId: string,
    itemId: string,
    platforms: Platform[],
    userErrors: UserError[],
    guard: TransactionGuard<PostingResult> | undefined,
  ): Promise<PostingResult> {
    return this.parts.database.transaction(async (tx) => {
      const item = (await this.parts.items.lock(tx, shopId, itemId)) ?? itemNotFound();
      refuseUnsellable(item);
      const existing = await this.parts.postings.ofLockedItem(tx, shopId, itemId);
      const postings: PlatformPosting[] = [];
      for (const platform of platforms) {
        const posting = existing.find((row) => row.platform === platform);
        postings.push(
          await this.move(tx, posting ?? blank(shopId, itemId, platform), { type: 'POST' }, !posting),
        );
      }
      return { postings, userErrors };
    }, guard);
  }

  private async wish(
    shopId: string,
    id: string,
    eventFor: (posting: PlatformPosting) => PostingEvent,
    guard: PostingGuard | undefined,
  ): Promise<PlatformPosting> {
    const found = (await this.parts.postings.find(shopId, id)) ?? postingNotFound();
    return this.parts.database.transaction(async (tx) => {
      await this.parts.items.lock(tx, shopId, found.itemId);
      const posting = (await this.parts.postings.lock(tx, shopId, found.id)) ?? postingNotFound();
      return this.move(tx, posting, eventFor(posting));
    }, guard);
  }

  private async move(
    tx: Transaction,
    posting: PlatformPosting,
    event: PostingEvent,
    isNew = false,
  ): Promise<PlatformPosting> {
    const next = this.parts.mover.move(posting.platform, posting, event);
    if (next.revision === posting.revision) {
      return posting;
    }
    if (isNew) {
      await this.parts.postings.insert(tx, Object.assign(posting, next));
    } else {
      await this.parts.postings.write(tx, posting, next);
    }
    if (posting.inFlightSince) {
      await callWorker(tx, posting, posting.nextAttemptAt);
    }
    return posting;
  }
}

function blank(shopId: string, itemId: string, platform: Platform): PlatformPosting {
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  const unleased = { leaseId: null, leaseExpiresAt: null, recorded: {} };
  return Object.assign(new PlatformPosting(), blankPosting(), unleased, times, {
    id: newId(),
    shopId,
    itemId,
    platform,
  });
}

function itemNotFound(): never {
  refuse('NOT_FOUND', 'There is no such item. It may have been deleted on another device.', {
    field: ['itemId'],
  });
}

/** The same words for an id that never was and one of another shop. */
export function postingNotFound(): never {
  refuse('NOT_FOUND', 'There is no such posting.', { field: ['id'] });
}

const UNSELLABLE = {
  SOLD: ['ITEM_SOLD', 'This is sold already. Take the sale back before posting it again.'],
  ARCHIVED: ['ITEM_ARCHIVED', 'This is archived. Make it active before posting it.'],
  OUT_OF_STOCK: ['OUT_OF_STOCK', 'None is left of this. Raise its quantity before posting it.'],
} as const;

function refuseUnsellable(item: InventoryItem): void {
  const reason = reasonToEnd(item);
  if (reason === 'DELETED') {
    itemNotFound();
  }
  if (reason) {
    const [code, message] = UNSELLABLE[reason];
    refuse(code, message, { field: ['itemId'] });
  }
}
