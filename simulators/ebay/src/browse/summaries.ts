import { CONDITION_SETS } from '../metadata/condition-sets.ts';
import { CONDITION_IDS, isCondition } from '../metadata/conditions.ts';
import { CATEGORIES } from '../taxonomy/tree.ts';
import type { World } from '../world/world.ts';
import { MARKET_ITEMS } from './market-items.ts';

/** A live listing as a search sees it. */
export interface Summary {
  legacyItemId: string;
  title: string;
  price: number;
  currency: string;
  conditionId: string;
  categoryId: string;
  seller: string;
  imageUrl?: string;
}

/** Everything a buyer could find: this eBay's own listings, then the rest of the market. */
export function summaries(world: World): Summary[] {
  const own = [...world.listings.values()]
    .filter(({ status }) => status === 'ACTIVE')
    .map(
      ({ listingId, title, price, condition, categoryId, seller, imageUrls: [imageUrl] }): Summary => ({
        legacyItemId: listingId,
        title,
        price: Number(price.value),
        currency: price.currency,
        conditionId: isCondition(condition) ? CONDITION_IDS[condition] : '3000',
        categoryId,
        seller,
        ...(imageUrl ? { imageUrl } : {}),
      }),
    );
  const others = MARKET_ITEMS.map((item, at) => ({
    ...item,
    legacyItemId: String(200_000_000_000 + at),
    currency: 'USD',
    seller: 'other-seller',
  }));
  return [...own, ...others];
}

function conditionWords({ categoryId, conditionId }: Summary): string {
  const set = CATEGORIES.get(categoryId)?.leaf?.conditions ?? 'goods';
  const found = CONDITION_SETS[set].find(({ condition }) => CONDITION_IDS[condition] === conditionId);
  return found?.words ?? 'Used';
}

/** A summary as the Browse API shows it. */
export function shownSummary(summary: Summary, url: string) {
  const { legacyItemId, title, price, currency, conditionId, categoryId, seller, imageUrl } = summary;
  return {
    itemId: `v1|${legacyItemId}|0`,
    legacyItemId,
    title,
    price: { value: price.toFixed(2), currency },
    condition: conditionWords(summary),
    conditionId,
    leafCategoryIds: [categoryId],
    categories: [{ categoryId, categoryName: CATEGORIES.get(categoryId)?.name ?? '' }],
    itemWebUrl: `${url}/itm/${legacyItemId}`,
    itemHref: `${url}/api/buy/browse/v1/item/v1%7C${legacyItemId}%7C0`,
    seller: { username: seller, feedbackPercentage: '100.0', feedbackScore: 120 },
    buyingOptions: ['FIXED_PRICE'],
    shippingOptions: [{ shippingCostType: 'FIXED', shippingCost: { value: '7.50', currency } }],
    itemLocation: { country: 'US' },
    listingMarketplaceId: 'EBAY_US',
    ...(imageUrl ? { image: { imageUrl } } : {}),
  };
}
