import { RowShape } from '../infra/db/row-shape.ts';
import type { ItemCompanion } from '../items/item-companion.ts';
import { PlatformPosting } from './posting.entity.ts';

const POSTING_SHAPE = new RowShape<PlatformPosting>({
  columns: {
    id: 'p.id',
    shopId: 'p.shop_id',
    itemId: 'p.item_id',
    platform: 'p.platform',
    status: 'p.status',
    externalId: 'p.external_id',
    externalUrl: 'p.external_url',
    error: 'p.error',
    warnings: 'p.warnings',
    differences: 'p.differences',
    attempts: 'p.attempts',
  },
  instants: {
    checkedAt: 'p.checked_at',
    nextAttemptAt: 'p.next_attempt_at',
    postedAt: 'p.posted_at',
    endedAt: 'p.ended_at',
    createdAt: 'p.created_at',
    updatedAt: 'p.updated_at',
  },
});

/** The postings of an item, as they come along with a list of items. */
export const postingsCompanion: ItemCompanion<PlatformPosting[]> = {
  field: 'postings',
  sql: (item) => `(
    SELECT json_agg(${POSTING_SHAPE.sql} ORDER BY p.created_at, p.id)
    FROM platform_postings p WHERE p.shop_id = ${item}.shop_id AND p.item_id = ${item}.id)`,
  read: (json) =>
    ((json ?? []) as unknown[][]).map((values) => POSTING_SHAPE.fill(new PlatformPosting(), values)),
};
