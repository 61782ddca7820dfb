import { type Html, html } from './html.ts';

/** What a messenger or a network shows of a page that is shared. */
export interface ShareCard {
  readonly kind: 'website' | 'product';
  readonly siteName: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** JPEG: not every messenger shows WebP. */
  readonly image: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  readonly price: { readonly amount: string; readonly currencyCode: string } | null;
}

/** Open Graph (https://ogp.me) and the card tags of X that Open Graph does not cover. */
export function shareTags({ kind, siteName, title, description, url, image, price }: ShareCard): Html {
  return html`<meta property="og:type" content="${kind}">
<meta property="og:site_name" content="${siteName}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
${
  image &&
  html`<meta property="og:image" content="${image.url}">
<meta property="og:image:type" content="image/jpeg">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta property="og:image:alt" content="${image.alt}">
<meta name="twitter:image" content="${image.url}">
<meta name="twitter:image:alt" content="${image.alt}">
`
}${
  price &&
  html`<meta property="product:price:amount" content="${price.amount}">
<meta property="product:price:currency" content="${price.currencyCode}">
`
}<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${description}">`;
}
