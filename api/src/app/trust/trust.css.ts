/** What the page has beside the style of the public website. */
export const TRUST_STYLE = `
main.trust { padding-top: 40px; }
.trusting main, .trusting .foot { max-width: 42rem; }
main.trust h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.375rem); }
main.trust h2 { margin: 40px 0 12px; font-size: 1.1875rem; line-height: 1.3; }
main.trust > p { margin-top: 14px; }
main.trust .button { width: 100%; margin-top: 14px; font-size: 1.0625rem; }
main.trust details { border-top: 1px solid var(--line); }
main.trust details:last-of-type { border-bottom: 1px solid var(--line); }
main.trust summary { padding: 14px 2px; font-weight: 600; cursor: pointer; }
main.trust ol { margin: 0; padding: 0 0 18px 1.5rem; }
main.trust li { padding: 5px 0; }
main.trust li a { padding: 8px 0; font-weight: 600; }
main.trust code { font: 0.875rem/1.7 ui-monospace, Menlo, Consolas, monospace; }
main.trust figure { display: none; margin: 28px 0 0; }
main.trust figure img { width: 168px; border-radius: 10px; }
@media (min-width: 720px) {
  main.trust .button { width: auto; }
  main.trust figure { display: flex; gap: 20px; align-items: center; }
}`.trim();
