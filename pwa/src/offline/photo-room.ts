import { useEffect, useState } from 'react';
import { readStorageState, SHORT_BYTES } from './storage-state.ts';

/** Before photos are taken for which there is no room, whatever the browser reports. */
export const LITTLE_ROOM =
  'There is hardly room for new photos on this device. Make room before you go on; what is kept here is safe.';

/** Three photos as a phone takes them, before they are made smaller. */
const PROBE_BYTES = 16_000_000;

/** What was found holds for so long: writing wears a device out, and takes a moment. */
const SELDOM = 2 * 60_000;

/** Holds nothing but the probe; what a killed app leaves of it goes with the next one. */
const CACHE = 'llatria-probe';

let last: { readonly at: number; readonly fits: Promise<boolean> } | null = null;

/**
 * Whether there is room for the next photos: written and removed again at once, since what a browser reports is a
 * share of the whole disk, however full that is. Never rejects; true where it cannot be tried.
 */
async function probe(): Promise<boolean> {
  if (!('caches' in globalThis)) return true;
  const { free } = await readStorageState();
  // There is a warning already.
  if (free !== null && free < SHORT_BYTES) return true;
  try {
    const cache = await caches.open(CACHE);
    await cache.put('/probe', new Response(new Blob([new Uint8Array(PROBE_BYTES)])));
    return true;
  } catch {
    return false;
  } finally {
    await caches.delete(CACHE).catch(() => false);
  }
}

/** False once the next photos would not fit. Asked where photos are taken: when that begins, and now and then with a new one. */
export function useRoomForPhotos(photos: number): boolean {
  const [fits, setFits] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new photo takes some of the room.
  useEffect(() => {
    let left = false;
    if (!last || Date.now() - last.at > SELDOM) last = { at: Date.now(), fits: probe() };
    void last.fits.then((found) => {
      if (!left) setFits(found);
    });
    return () => {
      left = true;
    };
  }, [photos]);
  return fits;
}
