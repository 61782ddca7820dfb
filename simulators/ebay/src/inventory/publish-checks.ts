import type { EbayError } from '../http/refusal.ts';
import { CATEGORIES } from '../taxonomy/tree.ts';
import type { EbayAccount } from '../world/account.ts';
import type { InventoryItem, Offer } from '../world/inventory.ts';
import type { World } from '../world/world.ts';
import { aspectErrors, conditionErrors } from './category-checks.ts';
import { inventoryError } from './errors.ts';
import { offeredQuantity } from './listings.ts';
import { pictureErrors } from './pictures.ts';
import { policyErrors } from './policy-checks.ts';

/** The currency of each marketplace. */
const CURRENCIES: Record<string, string> = {
  EBAY_US: 'USD',
  EBAY_CA: 'CAD',
  EBAY_GB: 'GBP',
  EBAY_AU: 'AUD',
};

function priceErrors({ body, marketplaceId }: Offer): EbayError[] {
  const { value = '', currency } = body.pricingSummary?.price ?? {};
  const isMoney = /^\d{1,9}(\.\d{1,2})?$/.test(value) && Number(value) >= 0.99;
  if (!isMoney) return [inventoryError(25003, 'A price of at least 0.99 is required.')];
  const expected = CURRENCIES[marketplaceId] ?? 'EUR';
  return currency === expected ? [] : [inventoryError(25003, `The currency must be ${expected}.`)];
}

function locationErrors(account: EbayAccount, { body }: Offer): EbayError[] {
  const location = account.locations.get(body.merchantLocationKey ?? '');
  return location?.enabled ? [] : [inventoryError(25012, 'The inventory location is missing or disabled.')];
}

function textErrors({ body: item }: InventoryItem, { body: offer }: Offer): EbayError[] {
  const blank = (field: string, most: number) =>
    inventoryError(25016, `${field}. A non-blank value of at most ${most} characters is required.`, {
      fieldName: field,
    });
  const description = offer.listingDescription || item.product?.description;
  return [
    ...(item.product?.title?.trim() ? [] : [blank('title', 80)]),
    ...(description?.trim() && description.length <= 500_000 ? [] : [blank('description', 500_000)]),
    ...(offer.listingDuration === 'GTC' ? [] : [inventoryError(25016, 'listingDuration. It must be GTC.')]),
  ];
}

/** What stands between an offer and its listing. Empty: eBay publishes it, or revises the live listing. */
export function publishErrors(
  world: World,
  account: EbayAccount,
  item: InventoryItem | undefined,
  offer: Offer,
): EbayError[] {
  if (!item) return [inventoryError(25702, offer.sku)];
  const category = CATEGORIES.get(offer.body.categoryId ?? '');
  const pictures = item.body.product?.imageUrls ?? [];
  return [
    ...(account.registrationCompleted
      ? []
      : [inventoryError(25018, 'Finish registering as a seller on eBay, then list.')]),
    ...textErrors(item, offer),
    ...(pictures.length > 0 ? [] : [inventoryError(25014, 'At least one picture is required.')]),
    ...pictureErrors(world, account, pictures),
    ...priceErrors(offer),
    ...(offeredQuantity(item, offer) >= 0 ? [] : [inventoryError(25004)]),
    ...policyErrors(account, item, offer),
    ...locationErrors(account, offer),
    ...(category?.leaf
      ? [...conditionErrors(category.leaf.conditions, item), ...aspectErrors(category.leaf.aspects, item)]
      : [inventoryError(25005, 'The category ID must be that of a leaf category.')]),
  ];
}
