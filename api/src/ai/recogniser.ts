import type { ItemCondition } from '../shared/enums.ts';

/** A photo of the thing, in the seller's order; the first is the cover. */
export interface RecogniserPhoto {
  readonly contentType: string;
  /** Reads the bytes when the recogniser comes to them, so that not all photos lie in memory at once. */
  read(): Promise<Buffer>;
}

/** What the seller has written so far: a hint for the recogniser, which may well be empty. */
export interface SellerWords {
  readonly title: string;
  readonly description: string;
  readonly condition: ItemCondition | null;
  readonly category: string | null;
  readonly brand: string | null;
  readonly model: string | null;
  readonly barcode: string | null;
}

export interface RecogniserRequest {
  readonly photos: readonly RecogniserPhoto[];
  readonly words: SellerWords;
  /** Prices are wanted in this one. */
  readonly currencyCode: string;
  /** Aborted when the answer would come too late. */
  readonly signal: AbortSignal;
}

/** An amount as a decimal string, for instance "12.50", with its ISO 4217 currency. */
export interface RecognisedPrice {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Something like the item that is or was for sale: evidence for a price. */
export interface RecognisedSimilarItem {
  readonly title: string;
  readonly price: RecognisedPrice;
  readonly url?: string | null;
  /** False for an asking price. */
  readonly sold: boolean;
  /** Where it was found, for instance "eBay". */
  readonly source: string;
}

/** What a recogniser believes. Whatever it does not know it leaves out: nothing is made up. */
export interface Recognition {
  readonly recognizedItem?: string | null;
  /** From 0 to 1. */
  readonly confidence?: number | null;
  readonly suggestedTitle?: string | null;
  readonly suggestedDescription?: string | null;
  readonly suggestedPrice?: RecognisedPrice | null;
  readonly marketPrice?: RecognisedPrice | null;
  readonly category?: string | null;
  readonly condition?: ItemCondition | null;
  readonly brand?: string | null;
  readonly model?: string | null;
  readonly attributes?: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly similarItems?: readonly RecognisedSimilarItem[];
}

/** Looks at photos and says what they show. Knows no entity of ours: plain values in, plain values out. */
export interface Recogniser {
  /** Named in the result, so that a seller knows who said it. */
  readonly provider: string;
  /** Throws `RecognitionFailure` where it cannot answer. */
  recognise(request: RecogniserRequest): Promise<Recognition>;
}

/** The recogniser could not answer: its service is down, refuses the key, or cannot read the photos. */
export class RecognitionFailure extends Error {
  constructor(
    /** A sentence for the seller, without secrets: what happened and what to do. */
    readonly sentence: string,
    readonly retryable: boolean,
  ) {
    super(sentence);
    this.name = 'RecognitionFailure';
  }
}

/** The recogniser of this server, where the operator has configured one. Set by the composition. */
export class RecogniserSlot {
  recogniser: Recogniser | null = null;
}
