/** Colours of both themes. Contrast of text on its ground is at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const colours = `
:root {
  color-scheme: light dark;
  --canvas: #faf7f1; --sunken: #efe9dd; --line: #e0d8ca; --ink: #1d1b16; --quiet: #655f52;
  --action: #0e5a4b; --action-hover: #094538; --on-action: #fff; --sold: #efe0f0; --on-sold: #5c2c63;
}
@media (prefers-color-scheme: dark) {
  :root {
    --canvas: #131513; --sunken: #1f2420; --line: #313831; --ink: #f3f0e8; --quiet: #aaaca1;
    --action: #6fd3b3; --action-hover: #92e3c9; --on-action: #05231b; --sold: #3c2741; --on-sold: #eac3ef;
  }
}`;

const ground = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  display: flex; flex-direction: column; min-height: 100svh; margin: 0; background: var(--canvas); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif;
}
h1, h2, h3, p, ul, table { margin: 0; padding: 0; }
h1, .empty h2, .gone h2 { font-weight: 700; line-height: 1.15; letter-spacing: -0.022em; text-wrap: balance; }
img { display: block; }
a { color: var(--action); text-underline-offset: 0.2em; }
a:hover { color: var(--action-hover); }
:focus-visible { outline: 3px solid var(--action); outline-offset: 3px; border-radius: 6px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }
.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 10px 22px;
  border: 1px solid var(--line); border-radius: 14px; color: var(--ink); font-weight: 600; text-decoration: none;
}
.button:hover { background: var(--sunken); color: var(--ink); }
.button.strong { border-color: transparent; background: var(--action); color: var(--on-action); }
.button.strong:hover { background: var(--action-hover); color: var(--on-action); }
.badge {
  display: inline-block; padding: 3px 11px; border-radius: 99px; background: var(--sold); color: var(--on-sold);
  font-size: 0.8125rem; font-weight: 650; letter-spacing: 0.02em;
}
.masthead, main, .foot, .bar { width: 100%; max-width: 1180px; margin: 0 auto; padding: 0 max(16px, env(safe-area-inset-left)); }
main { flex: 1; }
.foot { padding-top: 56px; padding-bottom: calc(40px + env(safe-area-inset-bottom)); color: var(--quiet); font-size: 0.875rem; }
.foot a { display: inline-block; padding: 12px 0; color: inherit; }
.bar a {
  display: inline-flex; gap: 10px; align-items: center; min-height: 56px; color: var(--ink); font-weight: 600;
  text-decoration: none;
}
.bar a:hover { text-decoration: underline; }
.empty { max-width: 34rem; margin: 0 auto; padding: 15vh 0 10vh; text-align: center; }
.empty h1, .empty h2 { margin-bottom: 14px; font-size: 1.875rem; }
.empty p { color: var(--quiet); text-wrap: balance; }
.empty .button { margin-top: 28px; }`;

const shop = `
.masthead { padding-top: 36px; padding-bottom: 26px; }
.masthead h1 { font-size: clamp(1.875rem, 1.4rem + 2.2vw, 2.875rem); letter-spacing: -0.03em; }
.masthead a { color: inherit; text-decoration: none; }
.grid { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 28px 14px; list-style: none; }
.card a { display: block; color: inherit; text-decoration: none; }
.card .frame { position: relative; overflow: hidden; aspect-ratio: 1; border-radius: 14px; background: var(--sunken); }
.card img { width: 100%; height: 100%; object-fit: cover; }
.card h3 {
  display: -webkit-box; overflow: hidden; margin-top: 10px; font-size: 0.9375rem; font-weight: 500; line-height: 1.35;
  text-wrap: pretty; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
}
.card .line { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; margin-top: 3px; font-size: 0.875rem; }
.card .price { font-size: 1.0625rem; font-weight: 700; font-variant-numeric: tabular-nums; }
.card .price.ask { font-size: 0.9375rem; font-weight: 600; }
.card .badge { position: absolute; top: 10px; left: 10px; }
.card.sold img { filter: grayscale(0.75); opacity: 0.6; }
.card.sold h3 { color: var(--quiet); }
.nophoto {
  display: grid; place-items: center; width: 100%; height: 100%; color: var(--quiet);
  font-size: 2.5rem; font-weight: 600; line-height: 1;
}
.pages { display: flex; gap: 12px; justify-content: center; margin-top: 44px; }
.pages .button { min-width: 140px; }
.gone { margin-top: 64px; padding-top: 32px; border-top: 1px solid var(--line); }
.gone h2 { margin-bottom: 22px; font-size: 1.375rem; }
@media (hover: hover) {
  .card img { transition: transform 400ms cubic-bezier(0.2, 0.8, 0.2, 1); }
  .card a:hover img { transform: scale(1.03); }
  .card a:hover h3 { text-decoration: underline; text-underline-offset: 0.2em; }
}
@media (min-width: 720px) {
  .masthead { padding-top: 64px; padding-bottom: 40px; }
  .masthead, main, .foot, .bar { padding-left: 28px; padding-right: 28px; }
  .grid { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 40px 22px; }
  .card h3 { font-size: 1rem; }
}
@media (min-width: 1024px) { .grid { grid-template-columns: repeat(4, minmax(0, 1fr)); } }`;

const listing = `
.gallery {
  position: relative; display: flex; gap: 10px; height: min(calc(133.3vw - 70px), 72svh); margin: 0 -16px; padding: 0 16px;
  overflow-x: auto; overscroll-behavior-x: contain; scroll-snap-type: x mandatory; scroll-padding: 0 16px;
  scrollbar-width: none;
}
.gallery::-webkit-scrollbar { display: none; }
.gallery.wide { height: min(calc(75vw - 39px), 72svh); }
.gallery .frame {
  flex: none; overflow: hidden; max-width: calc(100vw - 52px); border-radius: 14px; background: var(--sunken);
  scroll-snap-align: start;
}
.gallery img { width: auto; max-width: 100%; height: 100%; object-fit: contain; }
.gallery.single { display: block; height: auto; overflow: visible; }
.gallery.single .frame { display: block; max-width: none; }
.gallery.single img { width: 100%; height: auto; max-height: max(420px, 76svh); object-fit: cover; }
.gallery.single .nophoto { aspect-ratio: 4 / 3; font-size: 1.125rem; }
.gallery .frame:focus-visible { outline-offset: -4px; }
.count { margin-top: 10px; color: var(--quiet); font-size: 0.875rem; }
body.sold .gallery img { opacity: 0.72; filter: grayscale(0.35); }
.facts { padding-top: 26px; }
.facts h1 { font-size: clamp(1.625rem, 1.3rem + 1.4vw, 2.25rem); }
.offer { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: baseline; margin-top: 12px; }
.offer .price { font-size: 1.75rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.state { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; margin-top: 16px; color: var(--quiet); }
.state .badge { font-size: 0.9375rem; }
.condition { margin-top: 10px; }
.condition b { font-weight: 600; }
.text { margin-top: 24px; max-width: 38rem; white-space: pre-line; }
.details { width: 100%; margin-top: 30px; border-collapse: collapse; font-size: 0.9375rem; }
.details th, .details td { padding: 11px 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
.details th { width: 38%; padding-inline-end: 18px; color: var(--quiet); font-weight: 400; }
.actions { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 30px; }
@media (min-width: 900px) {
  .listing main { padding-top: 8px; }
  article { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: 56px; align-items: start; }
  .gallery, .gallery.wide {
    display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px; height: auto; margin: 0; padding: 0;
    overflow: visible;
  }
  .gallery .frame { max-width: none; aspect-ratio: 1; }
  .gallery img { width: 100%; max-height: none; object-fit: cover; }
  .gallery .frame:first-child { grid-column: 1 / -1; aspect-ratio: auto; }
  .gallery .frame:first-child img { height: auto; max-height: max(560px, calc(100svh - 96px)); }
  .gallery .frame:last-child:nth-child(even) { grid-column: 1 / -1; aspect-ratio: 5 / 4; }
  .gallery.single { display: block; }
  .count { display: none; }
  .facts { position: sticky; top: 24px; padding-top: 0; }
}`;

const motion = `
@media (prefers-reduced-motion: no-preference) { @view-transition { navigation: auto; } }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; } }`;

/** The style of the public website. It stands inside each page: one request shows everything. */
export const STYLE = [colours, ground, shop, listing, motion].join('').replace(/\n\s*/g, '\n').trim();
