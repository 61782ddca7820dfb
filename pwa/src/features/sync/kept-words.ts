import { countOf, wholeNumber } from '../../lib/count-of.ts';
import type { KeptProgress } from '../../offline/kept-inventory.ts';

/** How much of the inventory is on this device, in a sentence. */
export function keptWords({ kept, total, whole, waits }: KeptProgress): string {
  if (whole)
    return kept === 1
      ? 'Your one item is on this device.'
      : `All ${countOf(kept, 'item')} are on this device.`;
  if (total === 0)
    return waits
      ? 'Your items wait for Wi-Fi to be taken over to this device.'
      : 'Your items are about to be taken over to this device.';
  const part = `${wholeNumber(kept)} of ${countOf(total, 'item')} are on this device.`;
  return waits ? `${part} The rest waits for Wi-Fi.` : part;
}

/** What there is to say of the photos; empty while nothing is known. */
export function photoWords({ whole, waits, photosLeft }: KeptProgress): string {
  if (!whole || photosLeft === null) return '';
  if (photosLeft === 0) return 'Their thumbnails are here, too.';
  const left = countOf(photosLeft, 'thumbnail');
  return waits ? `${left} ${photosLeft === 1 ? 'waits' : 'wait'} for Wi-Fi.` : `${left} to fetch.`;
}
