import type { Database, PreparedStatement, Transaction } from '../infra/db/database.ts';
import { publishEvent } from '../infra/events/event-bus.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import { isId } from '../shared/identifiers.ts';
import { groupByKey } from '../shared/loader.ts';
import { PlatformPosting } from './posting.entity.ts';
import { blankPosting, type PostingState } from './posting.machine.ts';
import { visibleChange } from './visible-change.ts';

const POSTINGS_OF_ITEMS: PreparedStatement = {
  name: 'postings-of-items',
  text: `SELECT id, shop_id AS "shopId", item_id AS "itemId", platform, status, external_id AS "externalId",
                external_url AS "externalUrl", error, warnings, attempts, next_attempt_at AS "nextAttemptAt",
                posted_at AS "postedAt", ended_at AS "endedAt", created_at AS "createdAt",
                updated_at AS "updatedAt"
           FROM platform_postings
          WHERE shop_id = $1 AND item_id = ANY($2::uuid[])
          ORDER BY created_at, id`,
};

const STATE_FIELDS = Object.keys(blankPosting()) as (keyof PostingState)[];

/** Postings of one shop. */
export class PostingRepository {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
  ) {}

  /** Null where this shop has none with this id. */
  find(shopId: string, id: string, tx?: Transaction): Promise<PlatformPosting | null> {
    return isId(id)
      ? (tx ?? this.database.source.manager).findOneBy(PlatformPosting, { shopId, id })
      : Promise.resolve(null);
  }

  /** The postings of an item that the transaction has locked; locked, too. */
  ofLockedItem(tx: Transaction, shopId: string, itemId: string): Promise<PlatformPosting[]> {
    return tx.find(PlatformPosting, {
      where: { shopId, itemId },
      order: { createdAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** What a client sees of the postings of each item, in the order of the items. */
  async ofItems(shopId: string, itemIds: readonly string[]): Promise<PlatformPosting[][]> {
    const rows = await this.database.read<PlatformPosting>(POSTINGS_OF_ITEMS, [shopId, itemIds]);
    return groupByKey(itemIds, rows, (row) => row.itemId);
  }

  /** The posting, locked until the transaction ends. Its item has to be locked before. */
  lock(tx: Transaction, shopId: string, id: string): Promise<PlatformPosting | null> {
    return tx.findOne(PlatformPosting, { where: { shopId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Ids of the shop's items with a posting that is wanted live, page by page in the order of the ids. */
  async itemsWantedLive(shopId: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ itemId: string }[]>(
      `SELECT DISTINCT item_id AS "itemId" FROM platform_postings
        WHERE shop_id = $1 AND wanted = 'LIVE' AND ($2::uuid IS NULL OR item_id > $2)
        ORDER BY item_id LIMIT $3`,
      [shopId, after, limit],
    );
    return rows.map(({ itemId }) => itemId);
  }

  async insert(tx: Transaction, posting: PlatformPosting): Promise<void> {
    await tx.insert(PlatformPosting, posting);
    await this.announce(tx, posting);
  }

  /**
   * Writes the next state of a locked posting. Where a seller can see the difference, everybody is told and
   * devices catch up; the item must be locked by then, as everywhere: first the item, then its postings.
   */
  async write(
    tx: Transaction,
    posting: PlatformPosting,
    next: PostingState,
    lease: Partial<Pick<PlatformPosting, 'leaseId' | 'leaseExpiresAt'>> = {},
  ): Promise<void> {
    const visible = visibleChange(posting, next);
    const state = Object.fromEntries(STATE_FIELDS.map((field) => [field, next[field]])) as PostingState;
    const values = { ...state, ...lease, ...(visible && { updatedAt: new Date() }) };
    await tx.update(PlatformPosting, { shopId: posting.shopId, id: posting.id }, values);
    Object.assign(posting, values);
    if (visible) {
      await this.announce(tx, posting);
    }
  }

  private async announce(tx: Transaction, { shopId, id, itemId }: PlatformPosting): Promise<void> {
    await publishEvent(tx, { type: 'POSTING_CHANGED', shopId, id });
    await this.items.touch(tx, shopId, itemId);
  }
}
