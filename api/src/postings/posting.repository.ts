import type { Database, PreparedStatement, Transaction } from '../infra/db/database.ts';
import { publishEvent } from '../infra/events/event-bus.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import { RECONNECT_NEEDED } from '../platforms/platform-failure.ts';
import type { Platform } from '../shared/enums.ts';
import { isId } from '../shared/identifiers.ts';
import { groupByKey } from '../shared/loader.ts';
import { PlatformPosting } from './posting.entity.ts';
import { blankPosting, type PostingState } from './posting.state.ts';
import { visibleChange } from './visible-change.ts';

const POSTINGS_OF_ITEMS: PreparedStatement = {
  name: 'postings-of-items',
  text: `SELECT id, shop_id AS "shopId", item_id AS "itemId", platform, status, external_id AS "externalId",
                external_url AS "externalUrl", error, warnings, differences, attempts,
                checked_at AS "checkedAt", next_attempt_at AS "nextAttemptAt",
                posted_at AS "postedAt", ended_at AS "endedAt", created_at AS "createdAt",
                updated_at AS "updatedAt"
           FROM platform_postings
          WHERE shop_id = $1 AND item_id = ANY($2::uuid[])
          ORDER BY created_at, id`,
};

/** Which posting of which item. */
export interface Place {
  readonly id: string;
  readonly itemId: string;
}

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

  /** Postings that wait because the shop's account was not connected. */
  async waitingForAccount(shopId: string, platform: Platform): Promise<Place[]> {
    return this.database.query<Place[]>(
      `SELECT id, item_id AS "itemId" FROM platform_postings
        WHERE shop_id = $1 AND platform = $2 AND status IN ('NEEDS_ATTENTION', 'FAILED')
          AND error->>'code' = $3
        ORDER BY id`,
      [shopId, platform, RECONNECT_NEEDED],
    );
  }

  /** The item that a platform sold under this SKU, or in this listing; null where it is none of ours. */
  async itemSoldAs(
    shopId: string,
    platform: Platform,
    sku: string | null,
    externalId: string | null,
  ): Promise<string | null> {
    const [found] = await this.database.query<{ itemId: string }[]>(
      `SELECT item_id AS "itemId" FROM platform_postings
        WHERE shop_id = $1 AND platform = $2
          AND (recorded->'sku'->>'value' = $3 OR external_id = $4)
        ORDER BY (recorded->'sku'->>'value' = $3) DESC NULLS LAST LIMIT 1`,
      [shopId, platform, sku, externalId],
    );
    return found?.itemId ?? null;
  }

  /** The posting of an account that waits longest for a worker, where one may work on it now. */
  async nextDue(shopId: string, platform: Platform): Promise<string | null> {
    const [due] = await this.database.query<{ id: string }[]>(
      `SELECT id FROM platform_postings
        WHERE shop_id = $1 AND platform = $2 AND in_flight_since IS NOT NULL
          AND (lease_id IS NULL OR lease_expires_at < now())
          AND (next_attempt_at IS NULL OR next_attempt_at <= now())
        ORDER BY coalesce(next_attempt_at, in_flight_since), id LIMIT 1`,
      [shopId, platform],
    );
    return due?.id ?? null;
  }

  /** Live postings of a platform that were not looked at since an instant, the longest ago first. */
  async dueForCheck(
    platform: Platform,
    before: Date,
    limit: number,
  ): Promise<(Place & { shopId: string })[]> {
    return this.database.query<(Place & { shopId: string })[]>(
      `SELECT shop_id AS "shopId", id, item_id AS "itemId" FROM platform_postings
        WHERE platform = $1 AND status = 'LIVE' AND in_flight_since IS NULL
          AND coalesce(checked_at, posted_at) < $2
        ORDER BY coalesce(checked_at, posted_at) LIMIT $3`,
      [platform, before, limit],
    );
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
