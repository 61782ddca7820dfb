import type { ItemCompanion } from '../items/item-companion.ts';
import { PlatformPosting } from './posting.entity.ts';

const INSTANTS = ['checkedAt', 'nextAttemptAt', 'postedAt', 'endedAt', 'createdAt', 'updatedAt'] as const;

/** A row as JSON tells it: its instants are text. */
type PostingJson = Omit<PlatformPosting, Instant> & Record<Instant, string | null>;
type Instant = (typeof INSTANTS)[number];

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

/**
 * The parsed JSON itself with its instants, not a copy as the entity: no field of a posting is computed, and a page
 * of items has hundreds of them.
 */
function toPosting(json: PostingJson): PlatformPosting {
  const posting = json as PlatformPosting & PostingJson;
  for (const name of INSTANTS) {
    const text = json[name];
    posting[name] = (text === null ? null : new Date(text)) as never;
  }
  return posting;
}
