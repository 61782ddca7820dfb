import type { ItemCompanion } from '../items/item-companion.ts';
import { PlatformPosting } from './posting.entity.ts';

/** Instants of a posting that clients see. */
const INSTANTS = ['nextAttemptAt', 'postedAt', 'endedAt', 'createdAt', 'updatedAt'] as const;

/** A row as JSON tells it. */
type PostingJson = Record<(typeof INSTANTS)[number], string | null>;

/** The postings of an item, as they come along with a list of items. */
export const postingsCompanion: ItemCompanion<PlatformPosting[]> = {
  field: 'postings',
  sql: (item) => `(
    SELECT json_agg(json_build_object(
        'id', p.id, 'shopId', p.shop_id, 'itemId', p.item_id, 'platform', p.platform, 'status', p.status,
        'externalId', p.external_id, 'externalUrl', p.external_url, 'error', p.error, 'warnings', p.warnings,
        'attempts', p.attempts, 'nextAttemptAt', p.next_attempt_at, 'postedAt', p.posted_at,
        'endedAt', p.ended_at, 'createdAt', p.created_at, 'updatedAt', p.updated_at)
      ORDER BY p.created_at, p.id)
    FROM platform_postings p WHERE p.shop_id = ${item}.shop_id AND p.item_id = ${item}.id)`,
  read: (json) => ((json ?? []) as PostingJson[]).map(toPosting),
};

function toPosting(json: PostingJson): PlatformPosting {
  const instants = INSTANTS.map((name) => [name, json[name] === null ? null : new Date(json[name])]);
  return Object.assign(new PlatformPosting(), json, Object.fromEntries(instants));
}
