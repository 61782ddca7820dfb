import type { EbayError } from '../http/refusal.ts';
import type { EbayAccount } from '../world/account.ts';
import type { Photo } from '../world/photo.ts';
import type { World } from '../world/world.ts';
import { inventoryError } from './errors.ts';

const isAlive = (world: World, imageUrl: string) =>
  [...world.listings.values()].some(
    ({ status, imageUrls }) =>
      (status === 'ACTIVE' || status === 'OUT_OF_STOCK') && imageUrls.includes(imageUrl),
  );

/** The photo behind an address of eBay Picture Services. One that a live listing shows never expires. */
export function photoOf(world: World, imageUrl: string): Photo | undefined {
  const photo = [...world.photos.values()].find((each) => each.imageUrl === imageUrl);
  if (!photo) return undefined;
  const expired = new Date(photo.expiresAt) <= world.clock.now();
  return expired && !isAlive(world, imageUrl) ? undefined : photo;
}

/** One entry for each address that no listing may show: 25015 without https, 25086 where eBay does not hold it. */
export function pictureErrors(world: World, account: EbayAccount, imageUrls: readonly string[]): EbayError[] {
  return imageUrls.flatMap((imageUrl) => {
    if (!imageUrl.startsWith('https://')) return [inventoryError(25015, imageUrl)];
    return photoOf(world, imageUrl)?.seller === account.username ? [] : [inventoryError(25086, imageUrl)];
  });
}
