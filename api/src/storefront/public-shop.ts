/** What strangers may know of a shop. Pages are drawn from this and from `PublicListing`, and nothing else. */
export interface PublicShop {
  readonly name: string;
  readonly handle: string;
}

export const shopPath = (shop: PublicShop): string => `/s/${shop.handle}`;

export const listingPath = (shop: PublicShop, slug: string): string => `/s/${shop.handle}/${slug}`;
