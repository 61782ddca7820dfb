import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useScrollPane } from '../../ui/scroll-pane-context.ts';
import type { ItemList, ListSnapshot } from './item-list.ts';
import { layoutFor } from './layout.ts';
import { useElementPlace } from './use-element-place.ts';
import type { View } from './use-view.ts';
import classes from './virtual-items.module.css';

interface VirtualItemsProps {
  readonly list: ItemList;
  readonly snapshot: ListSnapshot;
  readonly view: View;
  readonly renderItem: (id: string, index: number) => ReactNode;
}

/** Lines that are drawn before they come into view. */
const OVERSCAN = { grid: 3, list: 8 };

/**
 * Draws what is in view and a little more, however long the list is. The pane is as high as the whole list
 * from the beginning, so that its scroll bar tells the truth; what is not loaded yet has an empty place.
 */
export function VirtualItems({ list, snapshot, view, renderItem }: VirtualItemsProps) {
  const pane = useScrollPane();
  const element = useRef<HTMLUListElement>(null);
  const { width, top } = useElementPlace(element, pane);
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, []);
  const { columns, columnWidth, lineHeight, gap } = layoutFor(view, width, rem);
  const { ids, total } = snapshot;

  const virtualizer = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(total / columns),
    getScrollElement: () => pane.current,
    estimateSize: () => lineHeight,
    overscan: OVERSCAN[view],
    scrollMargin: top,
    useFlushSync: false,
    initialOffset: () => list.scrollOffset,
    rangeExtractor: defaultRangeExtractor,
  });

  useLayoutEffect(() => {
    if (lineHeight > 0) virtualizer.measure();
  }, [virtualizer, lineHeight]);

  const lines = virtualizer.getVirtualItems();
  const lastIndex = ((lines.at(-1)?.index ?? 0) + 1) * columns;
  useEffect(() => list.ensure(lastIndex), [list, lastIndex]);

  const places: ReactNode[] = [];
  for (const line of lines) {
    const end = Math.min((line.index + 1) * columns, total);
    for (let index = line.index * columns; index < end; index += 1) {
      const id = ids[index];
      const left = (index % columns) * (columnWidth + gap);
      places.push(
        <li
          key={id ?? `place-${index}`}
          className={classes.place}
          aria-setsize={total}
          aria-posinset={index + 1}
          data-index={index}
          style={{
            width: columnWidth,
            height: lineHeight,
            transform: `translate(${left}px, ${line.start - top}px)`,
          }}
        >
          {id === undefined ? <div className={classes[`empty-${view}`]} /> : renderItem(id, index)}
        </li>,
      );
    }
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without markers is one.
    <ul ref={element} role="list" className={classes.items} style={{ height: virtualizer.getTotalSize() }}>
      {places}
    </ul>
  );
}
