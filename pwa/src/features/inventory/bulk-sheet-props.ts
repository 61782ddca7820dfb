import type { BulkChange } from './bulk-change.ts';

/** What every sheet of a bulk change is given. */
export interface BulkSheetProps {
  readonly title: string;
  readonly busy: boolean;
  /** Why nothing was changed, where all items were refused for one reason. What was typed stays. */
  readonly error: string | null;
  readonly onApply: (change: BulkChange) => void;
  readonly onClose: () => void;
}
