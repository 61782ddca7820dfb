import { isLive } from '../inventory/listings.ts';
import { CONDITION_SETS } from '../metadata/condition-sets.ts';
import { CATEGORIES } from '../taxonomy/tree.ts';
import type { Listing } from '../world/inventory.ts';
import type { World } from '../world/world.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';

const price = ({ price: { value, currency } }: Listing) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(Number(value));

/** The category's own word for the condition, as buyers read it. */
function conditionWords({ categoryId, condition }: Listing): string {
  const set = CATEGORIES.get(categoryId)?.leaf?.conditions;
  return (set && CONDITION_SETS[set].find((each) => each.condition === condition)?.words) ?? condition;
}

/** eBay's address of a picture stays in the API; buyers get the bytes from here. */
function pictures(world: World, { imageUrls, title }: Listing): Html[] {
  const held = [...world.photos.values()];
  return imageUrls.flatMap((address, at) => {
    const photo = held.find(({ imageUrl }) => imageUrl === address);
    return photo ? [html`<img src="/pictures/${photo.imageId}" alt="${title}, photo ${at + 1}">`] : [];
  });
}

/** Every live listing, newest first. */
export function shopPage(world: World): string {
  const live = [...world.listings.values()].filter(isLive).reverse();
  const cards = live.map(
    (
      listing,
    ) => html`<li class="card"><a href="/itm/${listing.listingId}">${pictures(world, listing).slice(0, 1)}<div>
<p>${listing.title}</p>
<p class="price">${price(listing)}</p>
<p class="quiet">${conditionWords(listing)} · ${listing.seller}</p>
</div></a></li>`,
  );
  const empty = html`<section><p>Nothing is listed yet. Connect Llatria to this address and post an item.</p></section>`;
  return page('Simulated eBay', live.length > 0 ? html`<ul class="grid">${cards}</ul>` : empty);
}

function buyForm({ listingId, quantity }: Listing): Html {
  return html`<form method="post" action="/itm/${listingId}/buy">
<label>Quantity <input name="quantity" type="number" min="1" max="${quantity}" value="1" required></label>
<label>Your name <input name="buyer" value="Bea Buyer" required maxlength="60"></label>
<button>Buy it now</button>
</form>`;
}

const ENDINGS: Record<Listing['status'], string> = {
  ACTIVE: '',
  OUT_OF_STOCK: 'Out of stock.',
  ENDED: 'This listing has ended.',
  EBAY_ENDED: 'This listing was ended by eBay.',
};

/** A listing as a buyer sees it, ended or not. */
export function listingPage(world: World, listing: Listing, notice = ''): string {
  const { title, status, quantity, soldQuantity, seller, listingId, aspects, description } = listing;
  const facts = Object.entries(aspects).map(
    ([name, values]) => html`<dt>${name}</dt><dd>${values.join(', ')}</dd>`,
  );
  return page(
    title,
    html`<section>
${notice ? html`<p role="status"><strong>${notice}</strong></p>` : undefined}
<div class="photos">${pictures(world, listing)}</div>
<h2>${title}</h2>
<p class="price">${price(listing)}</p>
${status === 'ACTIVE' ? buyForm(listing) : html`<p><strong>${ENDINGS[status]}</strong></p>`}
</section>
<section>
<dl><dt>Condition</dt><dd>${conditionWords(listing)}</dd>${facts}
<dt>Left</dt><dd>${quantity}</dd><dt>Sold</dt><dd>${soldQuantity}</dd>
<dt>Seller</dt><dd>${seller}</dd><dt>Item number</dt><dd>${listingId}</dd></dl>
</section>
<section><p>${description.replace(/<[^>]*>/g, ' ')}</p></section>`,
  );
}
