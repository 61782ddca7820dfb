/** A bar code in a photo: of a label, or of a product. Its text comes from outside and is not to be trusted. */
export interface FoundCode {
  readonly kind: 'label' | 'product';
  readonly text: string;
  /** How much of the photo's width or height it takes up, whichever is more: 0 to 1. */
  readonly share: number;
}

/** What the page asks of the worker that looks for codes. */
export interface CodeRequest {
  readonly id: number;
  readonly blob: Blob;
}

/** What the worker answers; no codes, too, where the photo could not be looked at. */
export interface CodeReply {
  readonly id: number;
  readonly codes: readonly FoundCode[];
}
