import type { ListingPhoto } from '../../listing.ts';
import type { EbayJob } from './ebay-job.ts';
import { ofPhoto, uploadPhoto } from './photo-uploader.ts';
import type { UploadedPhoto } from './recorded-steps.ts';

/** eBay takes 50 uploads in five seconds; four at a time stay below that and leave memory for others. */
const AT_ONCE = 4;

/** An address that ends sooner than this is not begun with. */
const MARGIN_MS = 24 * 60 * 60 * 1000;

type Photos = Record<string, UploadedPhoto>;

/**
 * eBay's addresses of the listing's photos, in order. A photo is uploaded once: what is recorded is used again while
 * eBay keeps it, which is as long as the live listing shows it, or until its date. Each upload is recorded at once.
 */
export async function photoAddresses(job: EbayJob, liveListingId: string | null): Promise<string[]> {
  const { listing } = job.context;
  const wanted = new Map(listing.photos.map((photo, index) => [photo.sha256, { photo, place: index + 1 }]));
  const kept = Object.entries(job.recorded.photos).filter(
    ([sha256, uploaded]) => wanted.has(sha256) && isKept(uploaded, liveListingId, job.now()),
  );
  const photos: Photos = Object.fromEntries(kept);
  await uploadAll(
    job,
    [...wanted.values()].filter(({ photo }) => !photos[photo.sha256]),
    photos,
  );
  return listing.photos.map(({ sha256 }) => (photos[sha256] as UploadedPhoto).url);
}

/** Notes that a live listing shows the photos, so that their dates do not matter while it is up. */
export async function photosAreIn(job: EbayJob, listingId: string): Promise<void> {
  const entries = Object.entries(job.recorded.photos);
  if (entries.some(([, { inListing }]) => inListing !== listingId)) {
    const shown = entries.map(([sha256, photo]) => [sha256, { ...photo, inListing: listingId }]);
    await job.context.record('photos', Object.fromEntries(shown));
  }
}

/** Forgets every address: eBay does not find a photo, or no listing keeps them any more. */
export async function forgetPhotos(job: EbayJob): Promise<void> {
  if (Object.keys(job.recorded.photos).length > 0) {
    await job.context.record('photos', null);
  }
}

function isKept({ inListing, expiresAt }: UploadedPhoto, liveListingId: string | null, now: Date): boolean {
  if (liveListingId !== null && inListing === liveListingId) {
    return true;
  }
  return expiresAt !== null && new Date(expiresAt).getTime() - MARGIN_MS > now.getTime();
}

async function uploadAll(
  job: EbayJob,
  missing: readonly { photo: ListingPhoto; place: number }[],
  photos: Photos,
): Promise<void> {
  const { context, client, account } = job;
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const queue = [...missing];
  let recording: Promise<void> = Promise.resolve();
  const work = async () => {
    for (let next = queue.shift(); next && !signal.aborted; next = queue.shift()) {
      const { photo, place } = next;
      const uploaded = await uploadPhoto(client, account, photo, signal).catch((error) => {
        throw ofPhoto(error, place);
      });
      recording = recording.then(() => {
        photos[photo.sha256] = uploaded;
        return context.record('photos', { ...photos });
      });
      await recording;
    }
  };
  let failed: { error: unknown } | null = null;
  const halt = (error: unknown) => {
    failed ??= { error };
    stop.abort();
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, missing.length) }, () => work().catch(halt)));
  if (failed) {
    throw (failed as { error: unknown }).error;
  }
  context.signal.throwIfAborted();
}
