import { useState } from 'react';

export type View = 'grid' | 'list';

const KEY = 'llatria.inventory-view';

function read(): View {
  try {
    return localStorage.getItem(KEY) === 'list' ? 'list' : 'grid';
  } catch {
    return 'grid';
  }
}

/** Tiles or lines: a habit of the person, so it is remembered on the device and not in the address. */
export function useView(): { readonly view: View; readonly setView: (view: View) => void } {
  const [view, setView] = useState(read);
  return {
    view,
    setView(next) {
      setView(next);
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // A browser that forbids storage shows tiles again next time.
      }
    },
  };
}
