import { useEffect, useSyncExternalStore } from 'react';
import { useMediaQuery } from '../lib/use-media-query.ts';

/** `auto` follows the system. */
export type ThemePreference = 'auto' | 'light' | 'dark';

/** Also read by `public/theme.js`, which sets the theme before the first paint. */
const KEY = 'llatria.theme';

/** Grounds of both themes, for the bars that the browser draws around the page. */
const CANVAS = { light: '#f6f2ea', dark: '#121512' };

const listeners = new Set<() => void>();
/** What was chosen in this tab; it holds where the browser forbids storage, too. */
let chosen: ThemePreference | null = null;

function read(): ThemePreference {
  if (chosen) return chosen;
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

function choose(preference: ThemePreference): void {
  chosen = preference;
  try {
    localStorage.setItem(KEY, preference);
  } catch {
    // It holds for as long as the tab does.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key !== KEY) return;
    // Another tab has chosen, and it has been kept.
    chosen = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

/** The person's choice of theme and a way to change it; remembered on this device. */
export function useThemePreference(): {
  readonly preference: ThemePreference;
  readonly setPreference: (preference: ThemePreference) => void;
} {
  return { preference: useSyncExternalStore(subscribe, read), setPreference: choose };
}

/** Dresses the page and the browser's own bars in the chosen theme. To be called once, near the root. */
export function useTheme(): void {
  const { preference } = useThemePreference();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const dark = preference === 'auto' ? systemDark : preference === 'dark';
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.setAttribute('content', dark ? CANVAS.dark : CANVAS.light);
    }
  }, [dark]);
}
