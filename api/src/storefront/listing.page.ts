import type { PublicListing, PublicListingImage } from '../platforms/website/public-listing.ts';
import { CONDITION_WORDS } from './condition-words.ts';
import { type Html, html, jsonData } from './html.ts';
import { footer, page } from './page-shell.ts';
import { photoPath, photoSize, photoSourceSet } from './photo-links.ts';
import { type PublicShop, shopPath } from './public-shop.ts';
import { shareTags } from './share-tags.ts';
import { type ListingView, productData } from './structured-data.ts';
import { excerpt, priceText } from './wording.ts';

const SIZES = '(min-width: 1180px) 660px, (min-width: 900px) 56vw, 100vw';

/** One thing: all its photos, what it costs, and everything that is known of it. */
export function listingPage(view: ListingView): Html {
  const { shop, listing, url, origin, state } = view;
  const [cover] = listing.images;
  const description = summary(view);
  return page(
    {
      title: `${listing.title} · ${shop.name}`,
      description,
      canonical: url,
      letter: [...shop.name][0]?.toUpperCase() ?? 'L',
      extra: html`${shareTags({
        kind: 'product',
        siteName: shop.name,
        title: state === 'SOLD' ? `Sold: ${listing.title}` : listing.title,
        description,
        url,
        price: state === 'SOLD' ? null : listing.price,
        image: cover
          ? {
              url: `${origin}${photoPath(shop.handle, cover, 'full.jpg')}`,
              ...photoSize(cover, 2048),
              alt: listing.title,
            }
          : null,
      })}
${jsonData('application/ld+json', productData(view))}`,
    },
    content(view),
  );
}

function content({ shop, listing, state, url }: ListingView): Html {
  const sold = state === 'SOLD';
  return html`<body class="listing${sold && ' sold'}">
<header class="bar"><a href="${shopPath(shop)}" dir="auto"><span aria-hidden="true">←</span> ${shop.name}</a></header>
<main>
<article>
${gallery(shop, listing)}
<div class="facts">
<h1 dir="auto">${listing.title}</h1>
${sold ? html`<p class="state"><span class="badge">Sold</span> This one has found a new home.</p>` : offer(listing)}
${condition(listing)}
${listing.description && html`<div class="text" dir="auto">${listing.description}</div>`}
${details(listing)}
<p class="actions">${sold && html`<a class="button strong" href="${shopPath(shop)}">See what else there is</a>`}${
    !sold && html`<a class="button" href="${mailLink(listing.title, url)}">Send to a friend</a>`
  }</p>
</div>
</article>
</main>
${footer()}
</body>`;
}

function offer({ price, quantity }: PublicListing): Html {
  return html`<p class="offer"><span class="price">${priceText(price)}</span>${
    quantity > 1 && html` <span class="quiet">${quantity} available</span>`
  }</p>`;
}

function condition({ condition: value, conditionNotes }: PublicListing): Html {
  return html`${value && html`<p class="condition"><b>Condition:</b> ${CONDITION_WORDS[value].toLowerCase()}</p>`}${
    conditionNotes && html`<p class="quiet" dir="auto">${conditionNotes}</p>`
  }`;
}

/** Side by side to be swiped on a phone, one below the other on a large screen; a tap opens the whole photo. */
function gallery(shop: PublicShop, { images, title }: PublicListing): Html {
  if (images.length === 0) {
    return html`<div class="gallery single"><div class="frame"><span class="nophoto">No photo</span></div></div>`;
  }
  const wide = images[0] !== undefined && images[0].width > images[0].height;
  const photos = images.map((image, index) =>
    photo(shop, image, photoAlt(title, index, images.length), index),
  );
  return images.length === 1
    ? html`<div class="gallery single">${photos}</div>`
    : html`<div class="media"><div class="gallery${wide && ' wide'}" role="group" aria-label="Photos">
${photos}</div><p class="count">${images.length} photos</p></div>`;
}

function photo(shop: PublicShop, image: PublicListingImage, alt: string, index: number): Html {
  const { width, height } = photoSize(image, 1024);
  return html`<a class="frame" href="${photoPath(shop.handle, image, 'full.webp')}"><img src="${photoPath(shop.handle, image, 'medium.webp')}" srcset="${photoSourceSet(shop.handle, image)}" sizes="${SIZES}" width="${width}" height="${height}" alt="${alt}" ${
    index === 0 ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`
  }></a>
`;
}

const photoAlt = (title: string, index: number, count: number): string =>
  count === 1 ? title : `${title}, photo ${index + 1} of ${count}`;

function details({ brand, model, category, barcode, attributes }: PublicListing): Html {
  const rows = [
    ['Brand', brand],
    ['Model', model],
    ['Category', category],
    ...attributes.map(({ name, values }) => [name, values.join(', ')] as const),
    ['Barcode', barcode],
  ] as const;
  const known = rows.filter(([, value]) => value);
  return html`${
    known.length > 0 &&
    html`<table class="details"><caption class="unseen">Details</caption><tbody>
${known.map(([name, value]) => html`<tr><th scope="row" dir="auto">${name}</th><td dir="auto">${value}</td></tr>\n`)}</tbody></table>`
  }`;
}

/** Half a surrogate pair would make `encodeURIComponent` throw. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** One line for search results and messengers. */
function summary({ listing, state, shop }: ListingView): string {
  const parts = [
    state === 'SOLD' ? 'Sold' : priceText(listing.price),
    listing.condition && CONDITION_WORDS[listing.condition],
    excerpt(listing.description, 150) || `At ${shop.name}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

const mailLink = (title: string, url: string): string =>
  `mailto:?subject=${encodeURIComponent(wellFormed(title))}&body=${encodeURIComponent(url)}`;
