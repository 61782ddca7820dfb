import type { Database } from '../infra/db/database.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { JobHandler } from '../shared/job.ts';
import type { PostingFollower } from './posting.follower.ts';
import { FOLLOW_SHOP } from './posting.jobs.ts';
import type { PostingRepository } from './posting.repository.ts';

const PAGE = 200;

/** Has every live posting of a shop compared with what was pushed: its name or address may be part of it. */
export class FollowShopJob implements JobHandler<{ shopId: string }> {
  readonly definition = FOLLOW_SHOP;

  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly postings: PostingRepository,
    private readonly follower: PostingFollower,
  ) {}

  async handle({ shopId }: { shopId: string }): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const page = await this.postings.itemsWantedLive(shopId, after, PAGE);
      for (const itemId of page) {
        await this.database.transaction(async (tx) => {
          const item = await this.items.lock(tx, shopId, itemId);
          if (item) {
            await this.follower.itemChanged(tx, item);
          }
        });
      }
      after = page.at(-1) ?? null;
      if (page.length < PAGE) {
        return;
      }
    }
  }
}
