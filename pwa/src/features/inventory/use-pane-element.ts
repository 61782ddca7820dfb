import { useEffect, useState } from 'react';
import { useScrollPane } from '../../ui/scroll-pane-context.ts';

/**
 * The element that scrolls the screen; null in the very first moment where it is mounted together with what it
 * scrolls, since React hands out elements from the inside to the outside.
 */
export function usePaneElement(): HTMLElement | null {
  const pane = useScrollPane();
  const [element, setElement] = useState(pane.current);
  useEffect(() => setElement(pane.current), [pane]);
  return element;
}
