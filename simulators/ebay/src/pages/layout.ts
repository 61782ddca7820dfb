import { Html, html } from './html.ts';

const STYLE = new Html(`
:root { color-scheme: light dark; --ink: #1c1b1a; --quiet: #6b675f; --line: #dcd7cd; --page: #faf8f4; --card: #fff; --act: #1f4fd8; }
@media (prefers-color-scheme: dark) { :root { --ink: #eeece7; --quiet: #a19c92; --line: #3a3833; --page: #171614; --card: #211f1c; --act: #8ba9ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; margin-block-end: 1rem; }
header p, .quiet { color: var(--quiet); margin: 0; font-size: .875rem; }
h1 { font-size: 1.25rem; margin: 0; } h1 a { color: inherit; text-decoration: none; }
h2 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
.card, main > section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
main > section { padding: 1rem; margin-block-end: 1rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; } li, p, code { overflow-wrap: anywhere; }
.card a { display: block; color: inherit; text-decoration: none; } .card a > div { padding: .75rem; } .card p { margin: 0; }
.card img { width: 100%; aspect-ratio: 1; object-fit: cover; display: block; background: var(--line); }
.photos { display: flex; gap: .5rem; overflow-x: auto; } .photos img { height: min(20rem, 60vw); border-radius: .5rem; }
.price { font-weight: 650; font-size: 1.125rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
form { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; max-width: 24rem; } section p { margin: 0; } label { display: grid; gap: .25rem; }
fieldset { border: 0; padding: 0; margin: 0; display: grid; gap: .5rem; } fieldset label { display: flex; align-items: center; min-height: 2.75rem; gap: .5rem; }
input, select, button { font: inherit; color: inherit; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--page); }
input[type=radio] { min-height: auto; width: 1.25rem; height: 1.25rem; margin: 0; }
button { cursor: pointer; background: var(--act); color: var(--page); border-color: transparent; font-weight: 600; } button.second { background: transparent; color: var(--ink); border-color: var(--line); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
`);

/** A whole page of the simulated market. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1><a href="/">Simulated eBay</a></h1><p>Nothing here is for sale. It stands in for eBay.</p></header>
<main>${body}</main>
</body>
</html>`.text;
}
