import { RowShape } from '../infra/db/row-shape.ts';
import { manyAlong } from '../items/item-companion.ts';
import { PlatformPosting } from './posting.entity.ts';

const POSTING_SHAPE = new RowShape<PlatformPosting>({
  make: () => new PlatformPosting(),
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
export const postingsCompanion = manyAlong({
  field: 'postings',
  scope: 'postings:read',
  shape: POSTING_SHAPE,
  rowsOf: (item) => `FROM platform_postings p WHERE p.shop_id = ${item}.shop_id AND p.item_id = ${item}.id`,
  order: 'p.created_at, p.id',
});
