import { readCardsAfter } from './kept-store.ts';
import { KEPT_THUMBNAILS, photoKey } from './photo-key.ts';
import { readStorageState, SHORT_BYTES } from './storage-state.ts';

/** At ten to twenty kilobytes each, some 150 MB: a few hundred photos of a phone's own. */
const MOST = 10_000;

/** Of what the browser grants the app, thumbnails take at most this part. */
const PART_OF_QUOTA = 0.1;
const USUAL_BYTES = 20_000;

const AT_ONCE = 4;
const PORTION = 500;

interface ThumbnailTools {
  readonly mayGoOn: () => Promise<boolean>;
  /** Told how many are still to be fetched. */
  readonly onLeft: (left: number) => void;
}

/**
 * Brings the kept thumbnails in line with the kept inventory: those of things for sale first, the newest of them
 * first, every cover before any second photo. What is beyond the bound goes: what was sold, then the oldest.
 */
export async function keepThumbnails(userId: string, { mayGoOn, onLeft }: ThumbnailTools): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(KEPT_THUMBNAILS);
  const wanted = new Map((await wantedThumbnails(userId)).map((address) => [photoKey(address), address]));
  const kept = new Set<string>();
  for (const request of await cache.keys()) {
    const key = photoKey(request.url);
    if (wanted.has(key)) kept.add(key);
    else await cache.delete(request);
  }
  const { free } = await readStorageState();
  // What is left is for new photos, which are nowhere else.
  if (free !== null && free < SHORT_BYTES * 2) return;
  const missing = [...wanted].filter(([key]) => !kept.has(key));
  onLeft(missing.length);
  for (let next = 0; next < missing.length; next += AT_ONCE) {
    if (!(await mayGoOn())) return;
    await Promise.all(missing.slice(next, next + AT_ONCE).map(([key, address]) => keep(cache, key, address)));
    onLeft(Math.max(0, missing.length - next - AT_ONCE));
  }
}

/** Rejects where the network is gone or storage full; a photo that the server does not give is left out. */
async function keep(cache: Cache, key: string, address: string): Promise<void> {
  // Past the browser's own cache, where it would lie a second time.
  const response = await fetch(address, { cache: 'no-store' });
  if (response.ok) await cache.put(key, response);
}

async function wantedThumbnails(userId: string): Promise<string[]> {
  const items: { readonly sold: boolean; readonly updatedAt: string; readonly photos: readonly string[] }[] =
    [];
  for (let after = ''; ; ) {
    const portion = await readCardsAfter(userId, after, PORTION);
    for (const { card, thumbnails } of portion) {
      const photos = thumbnails.length > 0 ? thumbnails : card.coverImage ? [card.coverImage.url] : [];
      const sold = card.status === 'SOLD' || card.status === 'ARCHIVED';
      items.push({ sold, updatedAt: card.updatedAt, photos });
    }
    const last = portion.at(-1);
    if (!last || portion.length < PORTION) break;
    after = last.id;
  }
  items.sort(
    (one, other) => Number(one.sold) - Number(other.sold) || (one.updatedAt < other.updatedAt ? 1 : -1),
  );
  const covers = items.flatMap(({ photos }) => photos.slice(0, 1));
  const others = items.flatMap(({ photos }) => photos.slice(1));
  return [...covers, ...others].slice(0, await bound());
}

async function bound(): Promise<number> {
  const { quota } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota === undefined ? MOST : Math.min(MOST, Math.floor((quota * PART_OF_QUOTA) / USUAL_BYTES));
}
