import type { ItemCompanion } from '../items/item-companion.ts';
import { PlatformPosting } from './posting.entity.ts';

/** A row as JSON tells it: its instants are text. */
type PostingJson = Omit<PlatformPosting, Instant> & Record<Instant, string | null>;
type Instant = 'checkedAt' | 'nextAttemptAt' | 'postedAt' | 'endedAt' | 'createdAt' | 'updatedAt';

/** The postings of an item, as they come along with a list of items. */
export const postingsCompanion: ItemCompanion<PlatformPosting[]> = {
  field: 'postings',
  sql: (item) => `(
    SELECT json_agg(json_build_object(
        'id', p.id, 'shopId', p.shop_id, 'itemId', p.item_id, 'platform', p.platform, 'status', p.status,
        'externalId', p.external_id, 'externalUrl', p.external_url, 'error', p.error, 'warnings', p.warnings,
        'differences', p.differences, 'attempts', p.attempts, 'checkedAt', p.checked_at, 'nextAttemptAt', p.next_attempt_at, 'postedAt', p.posted_at,
        'endedAt', p.ended_at, 'createdAt', p.created_at, 'updatedAt', p.updated_at)
      ORDER BY p.created_at, p.id)
    FROM platform_postings p WHERE p.shop_id = ${item}.shop_id AND p.item_id = ${item}.id)`,
  read: (json) => ((json ?? []) as PostingJson[]).map(toPosting),
};

function toPosting(json: PostingJson): PlatformPosting {
  const { checkedAt, nextAttemptAt, postedAt, endedAt, createdAt, updatedAt } = json;
  return Object.assign(new PlatformPosting(), json, {
    checkedAt: checkedAt === null ? null : new Date(checkedAt),
    nextAttemptAt: nextAttemptAt === null ? null : new Date(nextAttemptAt),
    postedAt: postedAt === null ? null : new Date(postedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
    createdAt: new Date(createdAt as string),
    updatedAt: new Date(updatedAt as string),
  });
}
