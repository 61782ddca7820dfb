import { useEffect } from 'react';

/** Names the tab after the screen, so that history and task switchers can tell screens apart. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Llatria` : 'Llatria';
  }, [title]);
}
