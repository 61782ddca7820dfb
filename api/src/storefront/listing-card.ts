import type { PublicListing } from '../platforms/website/public-listing.ts';
import { CONDITION_WORDS } from './condition-words.ts';
import { type Html, html } from './html.ts';
import { photoPath, photoSize, photoSourceSet } from './photo-links.ts';
import { listingPath, type PublicShop } from './public-shop.ts';
import { priceText } from './wording.ts';

/** A listing as the grid shows it. */
export interface CardView {
  readonly slug: string;
  readonly sold: boolean;
  readonly listing: PublicListing;
  /** Drawn at once rather than when it is scrolled to. */
  readonly eager: boolean;
}

const SIZES = '(min-width: 1180px) 272px, (min-width: 720px) 31vw, 46vw';

/** One thing in the grid: photo, title, price; the whole of it is the link. */
export function listingCard(shop: PublicShop, { slug, sold, listing, eager }: CardView): Html {
  return html`<li class="card${sold && ' sold'}"><a href="${listingPath(shop, slug)}">
<div class="frame">${photo(shop, listing, eager)}${sold && html`<span class="badge">Sold</span>`}</div>
<h3 dir="auto">${listing.title}</h3>
<p class="line">${!sold && html`<span class="price${!listing.price && ' ask'}">${priceText(listing.price)}</span>`}${
    listing.condition && html`<span class="quiet">${CONDITION_WORDS[listing.condition].split(',')[0]}</span>`
  }</p>
</a></li>
`;
}

function photo(shop: PublicShop, { images, title }: PublicListing, eager: boolean): Html {
  const [cover] = images;
  if (!cover) {
    return html`<span class="nophoto" aria-hidden="true">${[...title][0]?.toUpperCase()}</span>`;
  }
  const { width, height } = photoSize(cover, 320);
  return html`<img src="${photoPath(shop.handle, cover, 'medium.webp')}" srcset="${photoSourceSet(shop.handle, cover)}" sizes="${SIZES}" width="${width}" height="${height}" alt="" ${eager ? html`decoding="sync"` : html`loading="lazy" decoding="async"`}>`;
}
