import { FIRST_SIGHT_ELEMENT } from './first-sight.ts';

/** A photo that takes longer is left to appear by itself. */
const PATIENCE = 800;

/** Until a photo that has come is wholly visible. */
const FADE = 250;

/** Takes away what was shown before the app, because the app shows something else. */
export function leaveFirstSight(): void {
  document.getElementById(FIRST_SIGHT_ELEMENT)?.remove();
}

/**
 * Takes away what was shown before the app once the app shows the same, photos included, and as far down as the
 * person has scrolled meanwhile.
 */
export async function handOverFirstSight(scroller: HTMLElement): Promise<void> {
  const sight = document.getElementById(FIRST_SIGHT_ELEMENT);
  if (!sight) return;
  const photos = [...scroller.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined));
  await Promise.race([Promise.all(photos), after(PATIENCE)]);
  await after(FADE);
  const shown = [...sight.getElementsByClassName(scroller.className)].find(({ scrollTop }) => scrollTop > 0);
  if (shown) scroller.scrollTop = shown.scrollTop;
  sight.remove();
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
