import { createContext, type RefObject, useContext } from 'react';

export const ScrollPaneContext = createContext<RefObject<HTMLElement | null> | null>(null);

/** The element that scrolls the screen, for virtual lists and for going back to the top. */
export function useScrollPane(): RefObject<HTMLElement | null> {
  const pane = useContext(ScrollPaneContext);
  if (!pane) throw new Error('useScrollPane needs a ScrollPane above it');
  return pane;
}
