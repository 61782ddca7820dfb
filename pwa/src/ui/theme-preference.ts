import {
  localStorageColorSchemeManager,
  type MantineColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useEffect } from 'react';
import { useMediaQuery } from '../lib/use-media-query.ts';

/** `auto` follows the system. */
export type ThemePreference = MantineColorScheme;

/** Also read by `public/theme.js`, which sets the theme before the first paint. */
export const themeManager = localStorageColorSchemeManager({ key: 'llatria.theme' });

/** Grounds of both themes, for the bars that the browser draws around the page. */
const CANVAS = { light: '#f6f2ea', dark: '#121512' };

/** The person's choice of theme and a way to change it; remembered on this device. */
export function useThemePreference(): {
  readonly preference: ThemePreference;
  readonly setPreference: (preference: ThemePreference) => void;
} {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return { preference: colorScheme, setPreference: setColorScheme };
}

/** Keeps the browser's own bars in the colour of the theme in use. To be called once, near the root. */
export function useBrowserBarColour(): void {
  const { preference } = useThemePreference();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const dark = preference === 'auto' ? systemDark : preference === 'dark';
  useEffect(() => {
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.setAttribute('content', dark ? CANVAS.dark : CANVAS.light);
    }
  }, [dark]);
}
