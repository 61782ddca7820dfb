import type { PublicListing, WebsiteListingState } from '../platforms/website/public-listing.ts';
import { SCHEMA_CONDITIONS } from './condition-words.ts';
import { gtinOf } from './gtin.ts';
import { photoPath } from './photo-links.ts';
import type { PublicShop } from './public-shop.ts';

/** A listing with everything that its page is made of. */
export interface ListingView {
  readonly shop: PublicShop;
  readonly slug: string;
  readonly state: WebsiteListingState;
  readonly listing: PublicListing;
  /** Absolute address of the page. */
  readonly url: string;
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
}

/**
 * The listing in the words of schema.org (https://developers.google.com/search/docs/appearance/structured-data/product).
 * Fields without a value are left out by `JSON.stringify`.
 */
export function productData(view: ListingView): object {
  const { listing, shop, origin } = view;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: listing.title,
    description: listing.description || undefined,
    url: view.url,
    image: orNothing(listing.images.map((image) => `${origin}${photoPath(shop.handle, image, 'full.jpg')}`)),
    category: listing.category ?? undefined,
    brand: listing.brand ? { '@type': 'Brand', name: listing.brand } : undefined,
    model: listing.model ?? undefined,
    gtin: gtinOf(listing.barcode) ?? undefined,
    itemCondition: listing.condition ? SCHEMA_CONDITIONS[listing.condition] : undefined,
    additionalProperty: orNothing(
      listing.attributes.map(({ name, values }) => ({
        '@type': 'PropertyValue',
        name,
        value: values.join(', '),
      })),
    ),
    offers: offerData(view),
  };
}

const orNothing = <Value>(values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined);

/** An offer needs a price: one on request is none in the eyes of a search engine. */
function offerData({ listing, shop, state, url }: ListingView): object | undefined {
  return listing.price
    ? {
        '@type': 'Offer',
        url,
        price: listing.price.amount,
        priceCurrency: listing.price.currencyCode,
        availability: `https://schema.org/${state === 'LIVE' ? 'InStock' : 'SoldOut'}`,
        itemCondition: listing.condition ? SCHEMA_CONDITIONS[listing.condition] : undefined,
        seller: { '@type': 'Organization', name: shop.name },
      }
    : undefined;
}

/** The listings of a shop's page, in their order. */
export function listData(name: string, urls: readonly string[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    itemListElement: urls.map((url, index) => ({ '@type': 'ListItem', position: index + 1, url })),
  };
}
