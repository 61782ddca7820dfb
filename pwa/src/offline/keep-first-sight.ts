import { FIRST_SIGHT_CACHE, FIRST_SIGHT_ELEMENT, FIRST_SIGHT_KEY, type FirstSight } from './first-sight.ts';

/** Characters; a large desk with long lists stays below. */
const LONGEST_MARKUP = 500_000;

/** What is true for a moment only, or lies over the list. */
const PASSING =
  '[role="status"]:not([data-first-sight]), [role="alert"], [popover], dialog, template, script';

/** Keeps what the screen looks like now for the next start. Never rejects. */
export async function keepFirstSight(root: HTMLElement, userId: string): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>('script[src^="/assets/main."]')?.src;
  // In development nothing is kept: there is no service worker to show it.
  if (!script || !('caches' in globalThis) || document.getElementById(FIRST_SIGHT_ELEMENT)) return;
  if (!isDrawn(root)) return;
  const markup = pictureOf(root);
  if (markup.length > LONGEST_MARKUP) return;
  const sheets = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const sight: FirstSight = {
    markup,
    styles: [...sheets].map(({ href }) => new URL(href).pathname),
    script: new URL(script).pathname,
    userId,
    width: window.innerWidth,
  };
  try {
    const cache = await caches.open(FIRST_SIGHT_CACHE);
    await cache.put(FIRST_SIGHT_KEY, new Response(JSON.stringify(sight)));
  } catch {
    // A convenience: the app draws the list by itself.
  }
}

/** Whether every place of the list has its item: whoever leaves early leaves a list that is half drawn. */
export function isDrawn(root: HTMLElement): boolean {
  const places = [...root.querySelectorAll('[data-index]')];
  return places.length > 0 && places.every((place) => place.querySelector('a') !== null);
}

/** The screen as a picture: its links lead somewhere, everything else of it waits for the app. */
export function pictureOf(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll(PASSING)) element.remove();
  // Such an address dies with the page that made it.
  for (const image of copy.querySelectorAll('img[src^="blob:"]')) image.remove();
  for (const image of copy.querySelectorAll('img')) image.removeAttribute('loading');
  for (const control of copy.querySelectorAll('button, input, select, textarea')) {
    control.setAttribute('inert', '');
    control.removeAttribute('aria-label');
    control.removeAttribute('name');
  }
  for (const link of copy.querySelectorAll('a')) link.tabIndex = -1;
  for (const element of copy.querySelectorAll('[id], [tabindex="0"]')) {
    element.removeAttribute('id');
    if (element.getAttribute('tabindex') === '0') element.removeAttribute('tabindex');
  }
  return copy.innerHTML;
}
