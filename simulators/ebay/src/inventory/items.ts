import { take } from '../http/shape.ts';
import type { EbayAccount } from '../world/account.ts';
import type { InventoryItem } from '../world/inventory.ts';
import type { World } from '../world/world.ts';
import { refuseAll } from './errors.ts';
import { checkItem, checkSku } from './item-checks.ts';
import { countRevision, endListing, liveOffers, showOnListing } from './listings.ts';
import { publishErrors } from './publish-checks.ts';
import { ITEM_SHAPE } from './shapes.ts';

/**
 * Replaces an item as a whole: a field that is not sent is lost. A live listing is revised at once, and where
 * it could not be, nothing is changed.
 * @returns true where the item is new.
 * @throws Refusal
 */
export function putItem(
  world: World,
  account: EbayAccount,
  sku: string,
  locale: string,
  sent: unknown,
): boolean {
  checkSku(sku);
  const body = take(sent, ITEM_SHAPE);
  checkItem(world, account, body);
  const item: InventoryItem = { sku, locale, body };
  const live = liveOffers(world, account, sku);
  for (const [offer] of live) refuseAll(publishErrors(world, account, item, offer));
  for (const [, listing] of live) countRevision(world, listing);
  const isNew = !account.items.has(sku);
  account.items.set(sku, item);
  for (const [offer, listing] of live) showOnListing(world, account, item, offer, listing);
  return isNew;
}

/** Deletes an item: its offers go with it, and live listings end (deleteInventoryItem). */
export function deleteItem(world: World, account: EbayAccount, sku: string): void {
  for (const [, listing] of liveOffers(world, account, sku)) endListing(world, listing);
  for (const offer of [...account.offers.values()])
    if (offer.sku === sku) account.offers.delete(offer.offerId);
  account.items.delete(sku);
}

/** An item as getInventoryItem shows it. */
export function shownItem({ sku, locale, body }: InventoryItem) {
  const stock = body.availability?.shipToLocationAvailability;
  return {
    sku,
    locale: locale.replace('-', '_'),
    ...body,
    ...(stock
      ? {
          availability: {
            shipToLocationAvailability: {
              ...stock,
              allocationByFormat: { auction: 0, fixedPrice: stock.quantity ?? 0 },
            },
          },
        }
      : {}),
  };
}
