import type { View } from './use-view.ts';

/** Where items stand, in pixels. Every line of a list is equally high, so that nothing has to be measured. */
export interface Layout {
  readonly columns: number;
  readonly columnWidth: number;
  /** From the top of one line to the top of the next. */
  readonly lineHeight: number;
  readonly gap: number;
}

/** Below this a list is on a phone or beside an item, and tiles may be smaller. */
const WIDE = 640;

/**
 * The layout for a width. `rem` is the reader's letter size: whoever reads larger letters gets higher tiles.
 * The heights follow `item-tile.module.css` and `item-row.module.css`.
 */
export function layoutFor(view: View, width: number, rem: number): Layout {
  if (view === 'list') {
    return { columns: 1, columnWidth: width, lineHeight: Math.round(5.25 * rem), gap: 0 };
  }
  const gap = 12;
  const smallest = (width < WIDE ? 9 : 11.5) * rem;
  const columns = Math.max(2, Math.floor((width + gap) / (smallest + gap)));
  const columnWidth = (width - gap * (columns - 1)) / columns;
  return { columns, columnWidth, lineHeight: Math.round(columnWidth + 6 * rem), gap };
}
