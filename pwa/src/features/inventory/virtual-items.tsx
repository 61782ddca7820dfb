import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { handOverFirstSight } from '../../offline/leave-first-sight.ts';
import type { ItemList, ListSnapshot } from './item-list.ts';
import { layoutFor } from './layout.ts';
import { useElementPlace } from './use-element-place.ts';
import { useLongPress } from './use-long-press.ts';
import { usePaneElement } from './use-pane-element.ts';
import type { View } from './use-view.ts';
import classes from './virtual-items.module.css';

/** What keys need of the list. */
export interface VirtualItemsHandle {
  readonly columns: number;
  /** The first item that is wholly in view, for keys that begin without a focus. */
  readonly firstInView: () => number;
  /** Brings an item into view and gives it the focus. */
  readonly focus: (index: number) => void;
}

interface VirtualItemsProps {
  readonly list: ItemList;
  readonly snapshot: ListSnapshot;
  readonly view: View;
  readonly handle: RefObject<VirtualItemsHandle | null>;
  /** The item that the Tab key leads to, as long as it is drawn; otherwise the first one in view is. */
  readonly activeIndex: number;
  readonly renderItem: (id: string, active: boolean, first: boolean) => ReactNode;
  readonly onLongPress: (id: string) => void;
}

/** Items that are in view when the list opens, on a phone. */
const FIRST = 6;

/** Lines that are drawn before they come into view. */
const OVERSCAN = { grid: 3, list: 8 };

/**
 * Draws what is in view and a little more, however long the list is. The pane is as high as the whole list
 * from the beginning, so that its scroll bar tells the truth; what is not loaded yet has an empty place.
 */
export function VirtualItems({
  list,
  snapshot,
  view,
  handle,
  activeIndex,
  renderItem,
  onLongPress,
}: VirtualItemsProps) {
  const scroller = usePaneElement();
  const element = useRef<HTMLUListElement>(null);
  const { width, top } = useElementPlace(element, scroller);
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, []);
  const { columns, columnWidth, lineHeight, gap } = layoutFor(view, width, rem);
  const { ids, total } = snapshot;
  useLongPress(element, onLongPress);

  const virtualizer = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(total / columns),
    getScrollElement: () => scroller,
    estimateSize: () => lineHeight,
    overscan: OVERSCAN[view],
    scrollMargin: top,
    // Below the header that stays, above the bar that may cover the last line.
    scrollPaddingStart: scroller?.querySelector('header')?.offsetHeight ?? 0,
    scrollPaddingEnd: 96,
    useFlushSync: false,
  });
  const lines = virtualizer.getVirtualItems();

  // Where the lines get another height, because an item was opened beside them or the view is another, the item
  // that has the focus, or else the first in view, stays where it was on the screen.
  const anchor = useRef(0);
  const laidOut = useRef({ lineHeight: 0, columns: 0 });
  useLayoutEffect(() => {
    if (lineHeight === 0 || width === 0) return;
    const before = laidOut.current;
    laidOut.current = { lineHeight, columns };
    if (before.lineHeight === lineHeight && before.columns === columns) return;
    virtualizer.measure();
    if (before.lineHeight === 0 || !scroller || list.scrollOffset === 0) return;
    const focused = element.current?.querySelector<HTMLElement>('[data-index]:focus-within')?.dataset.index;
    const index = focused === undefined ? anchor.current : Number(focused);
    const moved =
      Math.floor(index / columns) * lineHeight - Math.floor(index / before.columns) * before.lineHeight;
    scroller.scrollTop = list.scrollOffset + moved;
  }, [virtualizer, scroller, list, lineHeight, columns, width]);

  // A list that is come back to, or another one, begins where the person was in it.
  const measured = width > 0;
  useLayoutEffect(() => {
    if (!measured || !scroller) return;
    scroller.scrollTop = list.scrollOffset;
    const onScroll = (): void => {
      list.scrollOffset = scroller.scrollTop;
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [list, scroller, measured]);

  const drawnAtAll = lines.length > 0;
  useEffect(() => {
    if (drawnAtAll && scroller) void handOverFirstSight(scroller);
  }, [drawnAtAll, scroller]);

  const offset = Math.max(0, (virtualizer.scrollOffset ?? 0) - top);
  const firstIndex = lineHeight > 0 ? Math.ceil(offset / lineHeight) * columns : 0;
  useEffect(() => {
    anchor.current = firstIndex;
  }, [firstIndex]);

  const lastIndex = ((lines.at(-1)?.index ?? 0) + 1) * columns;
  useEffect(() => list.ensure(lastIndex), [list, lastIndex]);

  useImperativeHandle(handle, () => ({
    columns,
    firstInView: () => anchor.current,
    focus(index) {
      virtualizer.scrollToIndex(Math.floor(index / columns), { align: 'auto' });
      const seek = (tries: number): void => {
        const target = element.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
        if (target) target.focus({ preventScroll: true });
        else if (tries > 0) requestAnimationFrame(() => seek(tries - 1));
      };
      requestAnimationFrame(() => seek(10));
    },
  }));

  const drawn = activeIndex >= (lines[0]?.index ?? 0) * columns && activeIndex < lastIndex;
  const tabStop = drawn ? activeIndex : firstIndex;
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
          data-id={id}
          style={{
            width: columnWidth,
            height: lineHeight,
            transform: `translate(${left}px, ${line.start - top}px)`,
          }}
        >
          {id === undefined ? (
            <div className={classes[`empty-${view}`]} />
          ) : (
            renderItem(id, index === tabStop, index < FIRST)
          )}
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
