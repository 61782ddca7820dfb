import type { AccountListener } from '../credentials/account-listener.ts';
import type { Queryable, Transaction } from '../infra/db/database.ts';
import { enqueue } from '../infra/queue/enqueue.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemChangeListener } from '../items/item-change.listener.ts';
import type { Platform } from '../shared/enums.ts';
import type { ShopChangeListener } from '../shops/shop.service.ts';
import { reasonToEnd } from './listing.source.ts';
import { callWorker, FOLLOW_SHOP, RESUME_ACCOUNT } from './posting.jobs.ts';
import type { PostingMover } from './posting.mover.ts';
import type { PostingRepository } from './posting.repository.ts';

/**
 * Makes postings follow what they show, in the transaction of the change: an item that can no longer be for sale
 * comes down, any other change has a worker compare. Restoring an item lists nothing by itself.
 */
export class PostingFollower implements ItemChangeListener, ShopChangeListener, AccountListener {
  constructor(
    private readonly postings: PostingRepository,
    private readonly mover: PostingMover,
  ) {}

  async itemChanged(tx: Transaction, item: InventoryItem): Promise<void> {
    const reason = reasonToEnd(item);
    for (const posting of await this.postings.ofLockedItem(tx, item.shopId, item.id)) {
      const event = reason ? ({ type: 'END', reason } as const) : ({ type: 'EDITED' } as const);
      const next = this.mover.move(posting.platform, posting, event);
      if (next.revision !== posting.revision) {
        await this.postings.write(tx, posting, next);
        if (next.inFlightSince) {
          await callWorker(tx, posting);
        }
      }
    }
  }

  async accountConnected(tx: Queryable, shopId: string, platform: Platform): Promise<void> {
    await enqueue(tx, RESUME_ACCOUNT, { shopId, platform }, { jobKey: `resume:${platform}:${shopId}` });
  }

  async shopChanged(tx: Transaction, shopId: string): Promise<void> {
    await enqueue(tx, FOLLOW_SHOP, { shopId }, { jobKey: `follow-shop:${shopId}` });
  }
}
