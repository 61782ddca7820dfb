import {
  FIRST_SIGHT_CACHE,
  FIRST_SIGHT_ELEMENT,
  FIRST_SIGHT_KEY,
  type FirstSight,
} from '../offline/first-sight.ts';

/** The build leaves quotes out where it can. */
const ROOT = /<div id="?root"?>/;

/**
 * The page of the app with what the inventory looked like last, where that was drawn by the same version;
 * otherwise the page as it is. The page shows it to its person alone, in a window as wide as then.
 */
export async function withFirstSight(page: Response): Promise<Response> {
  const sight = await readFirstSight();
  if (!sight) return page;
  const html = await page.clone().text();
  if (!html.includes(sight.script) || !ROOT.test(html)) return page;
  return new Response(composed(html, sight), { headers: page.headers });
}

async function readFirstSight(): Promise<FirstSight | null> {
  try {
    const kept = await caches.match(FIRST_SIGHT_KEY, { cacheName: FIRST_SIGHT_CACHE });
    return kept ? ((await kept.json()) as FirstSight) : null;
  } catch {
    return null;
  }
}

function composed(html: string, { markup, styles, userId, width }: FirstSight): string {
  const sheets = styles
    .filter((address) => address.startsWith('/assets/') && !isDressedIn(html, address))
    .map((address) => `<link href="${encodeURI(address)}" rel="stylesheet">`);
  const element = `#${FIRST_SIGHT_ELEMENT}`;
  const rule =
    `html:not([data-user="${CSS_SAFE.test(userId) ? userId : ''}"]) ${element}{display:none}` +
    `@media not (width:${Math.round(width)}px){${element}{display:none}}`;
  return html
    .replace('</head>', () => `${sheets.join('')}<style>${rule}</style></head>`)
    .replace(ROOT, (found) => `<div id="${FIRST_SIGHT_ELEMENT}" aria-hidden="true">${markup}</div>${found}`);
}

/** Whether the page has this style sheet already; its address alone may stand in it for other reasons. */
function isDressedIn(html: string, address: string): boolean {
  return html.includes(`href=${address}`) || html.includes(`href="${address}`);
}

/** Identifiers of users are UUIDs. */
const CSS_SAFE = /^[\w-]+$/;
