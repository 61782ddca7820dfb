/** What a seller said of an item for eBay only: `Listing.details`, as JSON. */
export interface EbayDetails {
  /** A category without sub-categories. */
  readonly categoryId: string;
  readonly categoryName: string;
  readonly categoryTreeId: string;
  /** The version of the tree that the requirements were read from. */
  readonly categoryTreeVersion: string;
  /** eBay's condition, where the seller chose it; it wins over the item's condition. */
  readonly conditionId?: string;
  /** What the condition needs besides, by eBay's descriptor id: the id of a value, or text. */
  readonly conditionDescriptors?: Readonly<Record<string, string>>;
  /** Instead of the item's condition notes. */
  readonly conditionDescription?: string;
  /** Item specifics, by eBay's name. */
  readonly aspects: Readonly<Record<string, readonly string[]>>;
  /** Costs a fee at eBay. */
  readonly subtitle?: string;
  /** Letters and digits; counts until the first posting, which settles the SKU for good. */
  readonly sku?: string;
  readonly bestOffer?: EbayBestOffer;
  readonly package?: EbayPackage;
  readonly requirements: EbayRequirements;
}

/** Prices are decimal strings in the listing's currency. */
export interface EbayBestOffer {
  readonly enabled: boolean;
  /** Offers from here on are taken without asking. */
  readonly autoAccept?: string;
  /** Offers below are declined without asking. */
  readonly autoDecline?: string;
}

export interface EbayPackage {
  readonly weight?: { readonly value: number; readonly unit: EbayWeightUnit };
  readonly dimensions?: {
    readonly length: number;
    readonly width: number;
    readonly height: number;
    readonly unit: EbayLengthUnit;
  };
  /** eBay's PackageTypeEnum, for instance MAILING_BOX. */
  readonly packageType?: string;
}

/** What eBay wants of a listing in the category, so that it is checked without asking again. */
export interface EbayRequirements {
  readonly aspects: readonly EbayAspectRule[];
  /** The conditions that the category takes; empty where it knows none. */
  readonly conditionIds: readonly string[];
  readonly conditionRequired: boolean;
  /** What else must be said, by condition id; only those conditions that ask for something. */
  readonly descriptors?: Readonly<Record<string, readonly EbayDescriptorRule[]>>;
}

/** A fact about a condition, for instance the grade of a trading card (sell_metadata, ItemConditionDescriptor). */
export interface EbayDescriptorRule {
  readonly id: string;
  /** eBay's name for it, for people to read. */
  readonly name: string;
  readonly required: boolean;
  /** In characters; null where eBay names none. */
  readonly maxLength: number | null;
  /** One of these; empty where any text is taken. */
  readonly values: readonly { readonly id: string; readonly name: string }[];
}

export interface EbayAspectRule {
  readonly name: string;
  readonly required: boolean;
  readonly mode: 'FREE_TEXT' | 'SELECTION_ONLY';
  readonly cardinality: 'SINGLE' | 'MULTI';
  /** In characters; null where eBay names none. */
  readonly maxLength: number | null;
  /** All values that may be chosen. Left out where any text may be, or where they are too many to keep. */
  readonly values?: readonly string[];
}

export const EBAY_WEIGHT_UNITS = ['POUND', 'OUNCE', 'KILOGRAM', 'GRAM'] as const;
export type EbayWeightUnit = (typeof EBAY_WEIGHT_UNITS)[number];

export const EBAY_LENGTH_UNITS = ['INCH', 'FEET', 'CENTIMETER', 'METER'] as const;
export type EbayLengthUnit = (typeof EBAY_LENGTH_UNITS)[number];
