import { formatDate } from '../../../lib/dates.ts';
import type { Aspect } from './ebay-problems.ts';

/** What every way of asking for an item specific takes. */
export interface AspectProps {
  readonly aspect: Aspect;
  readonly values: readonly string[];
  /** What the item itself says, which is sent where nothing is said here. */
  readonly inherited: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
  /** Opens all values in front. */
  readonly onPick: () => void;
}

/** A hint below a field: where its value comes from, and from when eBay insists on it. */
export function aspectHint({ requiredFrom }: Aspect, inherited: readonly string[]): string | undefined {
  const from = inherited.length > 0 ? `From the item: ${inherited.join(', ')}.` : '';
  const soon = requiredFrom ? `eBay requires it from ${formatDate(`${requiredFrom}T12:00:00Z`)}.` : '';
  return [from, soon].filter(Boolean).join(' ') || undefined;
}
