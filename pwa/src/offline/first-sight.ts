/** Where Cache Storage keeps what the inventory looked like last. */
export const FIRST_SIGHT_CACHE = 'llatria-first-sight';
export const FIRST_SIGHT_KEY = '/first-sight';

/** The element of the page that shows it until the app has drawn the same. */
export const FIRST_SIGHT_ELEMENT = 'first-sight';

/**
 * What the inventory looked like last, as markup. The service worker puts it into the page before any script
 * runs, so that the list is there and can be scrolled while the app is still starting.
 */
export interface FirstSight {
  readonly markup: string;
  /** Addresses of the style sheets that dress it. */
  readonly styles: readonly string[];
  /** The script of the version that drew it: another one may draw differently. */
  readonly script: string;
  /** Nobody else is shown it. */
  readonly userId: string;
  /** Pixels that the window was wide: tiles stand at places that were measured. */
  readonly width: number;
}

/** Forgets it: its person has left. Never rejects. */
export async function forgetFirstSight(): Promise<void> {
  try {
    await caches.delete(FIRST_SIGHT_CACHE);
  } catch {
    // Where storage is forbidden there is none.
  }
}
