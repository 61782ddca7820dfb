import { type Html, html } from './html.ts';
import { footer, page } from './page-shell.ts';
import { type PublicShop, shopPath } from './public-shop.ts';

function message(title: string, sentence: string, shop: PublicShop | null): Html {
  return page(
    { title, hidden: true, letter: shop ? ([...shop.name][0]?.toUpperCase() ?? 'L') : 'L' },
    html`<body class="message">
${shop && html`<header class="bar"><a href="${shopPath(shop)}" dir="auto"><span aria-hidden="true">←</span> ${shop.name}</a></header>`}
<main><div class="empty"><h1>${title}</h1><p>${sentence}</p>${
      shop && html`<p><a class="button strong" href="${shopPath(shop)}">See what else there is</a></p>`
    }</div></main>
${footer()}
</body>`,
  );
}

/** There is nothing at this address, or its shop has taken its website down: strangers cannot tell which. */
export const notFoundPage = (shop: PublicShop | null): Html =>
  message(
    'Nothing to see here',
    shop
      ? 'There is no such page in this shop. Perhaps the address was not copied whole.'
      : 'There is no shop at this address. Perhaps it was not copied whole, or the shop has closed.',
    shop,
  );

/** The listing was here and was taken down. */
export const gonePage = (shop: PublicShop): Html =>
  message('No longer for sale', `${shop.name} has taken this listing down.`, shop);

/** The server could not answer. */
export const troublePage = (): Html =>
  message(
    'One moment, please',
    'Something did not work on our side just now. Load the page again in a minute.',
    null,
  );
