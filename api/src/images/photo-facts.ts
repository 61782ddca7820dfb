import type { OriginalFormat } from './photo-name.ts';

/** What is known of a photo once its files are made. The same bytes always give the same facts. */
export interface PhotoFacts {
  /** In pixels, the right way up. */
  readonly width: number;
  readonly height: number;
  /** Of the bytes that were sent. */
  readonly byteSize: number;
  readonly contentType: string;
  /** Base64 of a ThumbHash: https://evanw.github.io/thumbhash/ */
  readonly thumbhash: string | null;
  readonly originalFormat: OriginalFormat;
}
