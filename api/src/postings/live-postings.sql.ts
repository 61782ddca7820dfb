import type { LivePostings } from '../items/item-filter.sql.ts';

/** Tells the inventory's lists where an item is live, without their knowing of postings. */
export const livePostings: LivePostings = {
  isLiveOn: (item, platform) => `EXISTS (
    SELECT 1 FROM platform_postings p
    WHERE p.shop_id = ${item}.shop_id AND p.item_id = ${item}.id AND p.platform = ${platform} AND p.status = 'LIVE')`,
  platformsOf: (item) => `
    SELECT p.platform FROM platform_postings p
    WHERE p.shop_id = ${item}.shop_id AND p.item_id = ${item}.id AND p.status = 'LIVE'`,
};
