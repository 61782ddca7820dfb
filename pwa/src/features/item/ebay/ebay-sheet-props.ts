import type { ItemDetailsFragment } from '../../../graphql/generated/graphql.ts';

/** What the sheet of eBay leads to and from. */
export interface EbaySheetProps {
  readonly item: ItemDetailsFragment;
  /** True where posting it makes sense now. */
  readonly canPost: boolean;
  readonly posting: boolean;
  /** Points out at once what is missing: somebody wanted to post. */
  readonly missing: boolean;
  readonly onPost: () => void;
  readonly onEdit: () => void;
  readonly onPhotos: () => void;
  readonly onClose: () => void;
}
