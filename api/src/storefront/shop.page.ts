import { type Html, html, jsonData } from './html.ts';
import { type CardView, listingCard } from './listing-card.ts';
import { footer, page } from './page-shell.ts';
import { photoPath, photoSize } from './photo-links.ts';
import { listingPath, type PublicShop, shopPath } from './public-shop.ts';
import { type ShareCard, shareTags } from './share-tags.ts';
import { listData } from './structured-data.ts';

/** One page of a shop's things. */
export interface ShopView {
  readonly shop: PublicShop;
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly live: readonly Omit<CardView, 'eager' | 'sold'>[];
  /** Sold lately; only the last page shows them. */
  readonly sold: readonly Omit<CardView, 'eager' | 'sold'>[];
  /** The cursor that this page began behind; null on the first. */
  readonly after: string | null;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** So many photos are in sight on a large screen before anybody scrolls. */
const EAGER_CARDS = 4;

/** The shop: what can be bought, newest first, and at the end what was sold lately. */
export function shopPage(view: ShopView): Html {
  const { shop, origin, after, next } = view;
  const place = pagePath(shop, after);
  const canonical = `${origin}${place}`;
  const description = `Things for sale at ${shop.name}, each one photographed and described.`;
  const head = {
    title: after ? `${shop.name}, more things` : shop.name,
    description,
    canonical,
    letter: [...shop.name][0]?.toUpperCase() ?? 'L',
    extra: html`${shareTags(shareCard(view, description, canonical))}
${next && html`<link rel="next" href="${pagePath(shop, next)}">\n`}${jsonData(
  'application/ld+json',
  listData(
    shop.name,
    view.live.map(({ slug }) => `${origin}${listingPath(shop, slug)}`),
  ),
)}`,
  };
  return page(head, content(view));
}

function content({ shop, live, sold, after, next }: ShopView): Html {
  return html`<body class="shop">
<header class="masthead"><h1 dir="auto"><a href="${shopPath(shop)}">${shop.name}</a></h1></header>
<main>
${
  live.length === 0
    ? nothing(shop, after)
    : html`<h2 class="unseen">For sale</h2>
<ul class="grid">
${live.map((card, index) => listingCard(shop, { ...card, sold: false, eager: index < EAGER_CARDS }))}</ul>`
}
${
  (after ?? next) &&
  html`<nav class="pages" aria-label="Pages">${
    after && html`<a class="button" href="${shopPath(shop)}">Newest</a>`
  }${next && html`<a class="button" rel="next" href="${pagePath(shop, next)}">More</a>`}</nav>`
}
${
  sold.length > 0 &&
  html`<section class="gone" aria-labelledby="gone"><h2 id="gone">Recently sold</h2>
<ul class="grid">
${sold.map((card) => listingCard(shop, { ...card, sold: true, eager: false }))}</ul></section>`
}
</main>
${footer()}
</body>`;
}

function nothing(shop: PublicShop, after: string | null): Html {
  return after
    ? html`<p class="empty">That was everything. <a href="${shopPath(shop)}">Back to the newest</a></p>`
    : html`<div class="empty"><h2>Nothing for sale right now</h2><p>New things come in from time to time. Look in again soon.</p></div>`;
}

const pagePath = (shop: PublicShop, after: string | null): string =>
  after ? `${shopPath(shop)}?after=${encodeURIComponent(after)}` : shopPath(shop);

function shareCard(view: ShopView, description: string, url: string): ShareCard {
  const { shop, origin } = view;
  const cover = [...view.live, ...view.sold].flatMap(({ listing }) => listing.images.slice(0, 1))[0];
  return {
    kind: 'website',
    siteName: shop.name,
    title: shop.name,
    description,
    url,
    price: null,
    image: cover
      ? {
          url: `${origin}${photoPath(shop.handle, cover, 'full.jpg')}`,
          ...photoSize(cover, 2048),
          alt: shop.name,
        }
      : null,
  };
}
