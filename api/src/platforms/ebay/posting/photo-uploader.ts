import type { ListingPhoto } from '../../listing.ts';
import { PlatformFailure } from '../../platform-failure.ts';
import type { EbayAnswer } from '../client/ebay-call.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { dateOf, objectOf, textOf } from '../client/reading.ts';
import { unreadable } from '../client/transport-trouble.ts';
import type { TokenSource } from '../oauth/token-source.ts';
import type { UploadedPhoto } from './recorded-steps.ts';

const IMAGES = '/commerce/media/v1_beta/image';

const TIMEOUT_MS = 120_000;

/** Puts a photo into eBay's picture store (commerce_media v1_beta.4.0, createImageFromFile). */
export async function uploadPhoto(
  client: EbayClient,
  account: TokenSource,
  photo: ListingPhoto,
  signal: AbortSignal,
): Promise<UploadedPhoto> {
  const jpeg = await photo.jpeg();
  const call = {
    method: 'POST',
    host: 'apim',
    path: `${IMAGES}/create_image_from_file`,
    form: () => {
      const form = new FormData();
      form.set(
        'image',
        new Blob([jpeg as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }),
        `${photo.sha256.slice(0, 16)}.jpg`,
      );
      return form;
    },
    harmless: true,
    timeoutMs: TIMEOUT_MS,
    signal,
  } as const;
  const answer = await client.call(account, call);
  const uploaded = photoOf(answer.body) ?? (await lookUp(client, account, answer, signal));
  if (!uploaded) {
    throw unreadable(call);
  }
  return uploaded;
}

/** The answer may hold no address but only say in `Location` which image was made. */
async function lookUp(
  client: EbayClient,
  account: TokenSource,
  { headers }: EbayAnswer,
  signal: AbortSignal,
): Promise<UploadedPhoto | null> {
  const id = headers.get('location')?.split('?')[0]?.split('/').pop();
  if (!id) {
    return null;
  }
  const path = `${IMAGES}/${encodeURIComponent(id)}`;
  return photoOf(await client.ask(account, { method: 'GET', host: 'apim', path, signal }));
}

function photoOf(body: unknown): UploadedPhoto | null {
  const { imageUrl, expirationDate } = objectOf(body);
  const url = textOf(imageUrl, 2000);
  return url === null
    ? null
    : { url, expiresAt: dateOf(expirationDate)?.toISOString() ?? null, inListing: null };
}

/** Says which photo it was, counted from one. */
export function ofPhoto(error: unknown, place: number): unknown {
  if (!(error instanceof PlatformFailure) || !error.details.fields?.includes('images')) {
    return error;
  }
  const message = `Photo ${place}: ${error.details.message}`;
  return new PlatformFailure({ ...error.details, message }, { cause: error });
}
