import { type RefObject, startTransition, useLayoutEffect, useState } from 'react';

/** How wide an element is and where it begins inside the pane that scrolls it; zero before it was measured. */
export interface ElementPlace {
  readonly width: number;
  readonly top: number;
}

/** Follows the width and the beginning of an element, whatever grows or shrinks above it. */
export function useElementPlace(
  element: RefObject<HTMLElement | null>,
  scroller: HTMLElement | null,
): ElementPlace {
  const [place, setPlace] = useState<ElementPlace>({ width: 0, top: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target || !scroller) return;
    const measure = (): void => {
      const width = target.clientWidth;
      const top = Math.round(
        target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
      );
      // A pane that is out of view has no width; what was measured before still holds.
      if (width === 0) return;
      // Drawing all tiles in one go would hold up a finger.
      startTransition(() => {
        setPlace((known) => (known.width === width && known.top === top ? known : { width, top }));
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    for (let above = target.previousElementSibling; above; above = above.previousElementSibling) {
      observer.observe(above);
    }
    const header = scroller.querySelector('header');
    if (header) observer.observe(header);
    return () => observer.disconnect();
  }, [element, scroller]);
  return place;
}
