import { createHash } from 'node:crypto';
import { Html, type HtmlPart, html } from './html.ts';
import { STYLE } from './storefront.css.ts';

/** What every page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly description?: string;
  /** The one address of this page, absolute. */
  readonly canonical?: string;
  /** One letter that stands for the shop in the tab. */
  readonly letter?: string;
  readonly extra?: HtmlPart;
  /** Keeps search engines from remembering a page that says that there is nothing. */
  readonly hidden?: boolean;
}

const styleElement = new Html(`<style>${STYLE}</style>`);

/**
 * Nothing but our own style, known by its hash, and pictures from here: no script runs, so a text that slipped
 * through the escaping could still do nothing. JSON-LD is data and needs no leave.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page around its content. */
export function page(head: PageHead, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.title}</title>
${head.description && html`<meta name="description" content="${head.description}">\n`}
${head.hidden && html`<meta name="robots" content="noindex">\n`}
${head.canonical && html`<link rel="canonical" href="${head.canonical}">\n`}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#faf7f1" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#131513" media="(prefers-color-scheme: dark)">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(letterIcon(head.letter ?? 'L').text)}">
${head.extra}
${styleElement}
</head>
${body}
</html>
`;
}

/** The foot of every page. */
export const footer = (): Html =>
  html`<footer class="foot"><p>Made with <a href="/">Llatria</a></p></footer>`;

function letterIcon(letter: string): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0e5a4b"/><text x="16" y="22.5" font-family="Georgia,serif" font-size="19" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
}
