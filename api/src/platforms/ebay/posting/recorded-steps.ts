import { countOf, dateOf, objectOf, textOf } from '../client/reading.ts';

/** What was recorded of earlier calls for an item, by step. All of it can be lost without harm: eBay is asked. */
export interface RecordedSteps {
  /** eBay's SKU, for good. Unchecked: the seller named it, and eBay was not asked yet whether it is free. */
  readonly sku: { readonly value: string; readonly checked: boolean } | null;
  readonly offerId: string | null;
  readonly listingId: string | null;
  readonly photos: Readonly<Record<string, UploadedPhoto>>;
  /** Hashes of what eBay was last given; null while that is being changed. */
  readonly sent: { readonly item: string; readonly offer: string } | null;
  readonly push: RecordedPush | null;
  /** Pieces that eBay has sold and that were not imported when it was last asked, by listing. */
  readonly sold: Readonly<Record<string, number>>;
}

/** A photo as eBay keeps it, by the hash of its content. */
export interface UploadedPhoto {
  readonly url: string;
  /** When eBay forgets it unless a listing uses it; null where it did not say. */
  readonly expiresAt: string | null;
  /** The listing that uses it: as long as that is up, eBay keeps the photo. */
  readonly inListing: string | null;
}

/** Revisions of a listing on one day, and whether the last was seen to its end. */
export interface RecordedPush {
  readonly listingId: string;
  /** eBay's day. */
  readonly day: string;
  readonly count: number;
  readonly open: boolean;
}

export function recordedSteps(recorded: Readonly<Record<string, unknown>>): RecordedSteps {
  const sku = objectOf(recorded.sku);
  const skuValue = textOf(sku.value, 50);
  const sent = objectOf(recorded.sent);
  const [item, offer] = [textOf(sent.item, 100), textOf(sent.offer, 100)];
  return {
    sku: skuValue === null ? null : { value: skuValue, checked: sku.checked === true },
    offerId: textOf(objectOf(recorded.offer).offerId, 200),
    listingId: textOf(objectOf(recorded.listing).listingId, 200),
    photos: photosOf(recorded.photos),
    sent: item !== null && offer !== null ? { item, offer } : null,
    push: pushOf(recorded.push),
    sold: soldOf(recorded.sold),
  };
}

function photosOf(value: unknown): Record<string, UploadedPhoto> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).flatMap(([sha256, entry]) => {
      const { url, expiresAt, inListing } = objectOf(entry);
      const address = textOf(url, 2000);
      const expires = dateOf(expiresAt)?.toISOString() ?? null;
      return address === null
        ? []
        : [[sha256, { url: address, expiresAt: expires, inListing: textOf(inListing, 200) }]];
    }),
  );
}

function soldOf(value: unknown): Record<string, number> {
  const entries = Object.entries(objectOf(value)).map(
    ([listingId, sold]) => [listingId, countOf(sold) ?? 0] as const,
  );
  return Object.fromEntries(entries);
}

function pushOf(value: unknown): RecordedPush | null {
  const { listingId, day, count, open } = objectOf(value);
  const [id, date, number] = [textOf(listingId, 200), textOf(day, 10), countOf(count)];
  return id === null || date === null || number === null
    ? null
    : { listingId: id, day: date, count: number, open: open === true };
}
