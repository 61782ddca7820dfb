import { thumbHashToDataURL } from 'thumbhash';

const drawn = new Map<string, string>();
const MOST_KEPT = 2_000;

/** A data URL of the blurred stand-in that the hash describes, or null where the hash is damaged. */
export function thumbhashImage(hash: string): string | null {
  const known = drawn.get(hash);
  if (known) return known;
  try {
    const image = thumbHashToDataURL(Uint8Array.from(atob(hash), (character) => character.charCodeAt(0)));
    if (drawn.size >= MOST_KEPT) drawn.clear();
    drawn.set(hash, image);
    return image;
  } catch {
    return null;
  }
}
