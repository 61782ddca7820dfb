import { COLLECTIBLES } from './categories/collectibles.ts';
import { ELECTRONICS } from './categories/electronics.ts';
import { FASHION } from './categories/fashion.ts';
import { HOME } from './categories/home.ts';
import { MEDIA } from './categories/media.ts';
import type { Category } from './category.ts';

/** The version that eBay gives out for caches. */
export const TREE_VERSION = '134';

/** The root's id, which is never a category of a listing. */
export const ROOT_ID = '0';

/** The default tree of each marketplace (commerce_taxonomy_v1); all show the same slice here. */
export const TREES: ReadonlyMap<string, string> = new Map([
  ['EBAY_US', '0'],
  ['EBAY_CA', '2'],
  ['EBAY_GB', '3'],
  ['EBAY_AU', '15'],
  ['EBAY_FR', '71'],
  ['EBAY_DE', '77'],
  ['EBAY_IT', '101'],
  ['EBAY_ES', '186'],
]);

/** Every category of the slice, by id. */
export const CATEGORIES: ReadonlyMap<string, Category> = new Map(
  [...HOME, ...FASHION, ...MEDIA, ...ELECTRONICS, ...COLLECTIBLES].map((category) => [category.id, category]),
);

/** The categories above one, nearest first, without the root. */
export function ancestors({ parentId }: Category): Category[] {
  const parent = parentId === undefined ? undefined : CATEGORIES.get(parentId);
  return parent ? [parent, ...ancestors(parent)] : [];
}
