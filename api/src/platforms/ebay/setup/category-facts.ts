import type { EbayAspectRule } from '../listing/ebay-details.ts';

/** A site's categories, and which edition of them. */
export interface EbayCategoryTree {
  readonly treeId: string;
  readonly version: string;
}

/** A category that a listing may go into. */
export interface EbayCategory {
  readonly categoryId: string;
  readonly name: string;
  /** From the top to the category's parent. */
  readonly path: readonly string[];
}

/** An aspect of a category: its rule, with what helps to fill it in. */
export interface EbayAspect extends EbayAspectRule {
  /** What eBay suggests or demands, in its order; the first some hundred. */
  readonly suggestedValues: readonly string[];
  /** When a voluntary aspect becomes required, as 2026-01-31; null where that is not planned. */
  readonly requiredFrom: string | null;
}
