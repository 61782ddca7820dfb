import type { SitemapEntry } from '../platforms/website/website-listing.store.ts';
import { type Html, html } from './html.ts';
import { listingPath, type PublicShop, shopPath } from './public-shop.ts';

const XML = html`<?xml version="1.0" encoding="UTF-8"?>\n`;

/** A shop's pages, as https://www.sitemaps.org/protocol.html wants them. */
export function shopSitemap(origin: string, shop: PublicShop, entries: readonly SitemapEntry[]): Html {
  return html`${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${origin}${shopPath(shop)}</loc></url>
${entries.map(
  ({ slug, updatedAt }) =>
    html`<url><loc>${origin}${listingPath(shop, slug)}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>\n`,
)}</urlset>
`;
}

/** The sitemaps of all shops. */
export function sitemapIndex(origin: string, handles: readonly string[]): Html {
  return html`${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${handles.map((handle) => html`<sitemap><loc>${origin}/s/${handle}/sitemap.xml</loc></sitemap>\n`)}</sitemapindex>
`;
}

/** Crawlers are welcome in the shops and have no business in the app. */
export const robots = (origin: string): string =>
  `User-agent: *\nAllow: /s/\nAllow: /sitemap.xml\nDisallow: /\n\nSitemap: ${origin}/sitemap.xml\n`;
