import { type ReactNode, useRef } from 'react';
import classes from './scroll-pane.module.css';
import { ScrollPaneContext } from './scroll-pane-context.ts';

/**
 * Scrolls one screen, or one half of a two-pane layout, by itself: a list keeps its place while the item
 * beside it, or in front of it on a phone, is read.
 */
export function ScrollPane({ children }: { readonly children: ReactNode }) {
  const pane = useRef<HTMLDivElement>(null);
  return (
    <ScrollPaneContext value={pane}>
      <div ref={pane} className={classes.pane}>
        {children}
      </div>
    </ScrollPaneContext>
  );
}
