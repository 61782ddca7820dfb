import type { AccountPauseKind } from '../../platform-failure.ts';

/** What one of eBay's errors means for a seller. */
export interface ErrorRule {
  /** Stable, for programs. */
  readonly code: string;
  /** A sentence or two for the seller. `{text}` stands for eBay's own words. */
  readonly message: string;
  /** Names of the listing's fields that the seller can mend. */
  readonly fields?: readonly string[];
  /** The same call can succeed later without anybody changing anything. */
  readonly retryable?: boolean;
  /** Not before so many minutes from now. */
  readonly retryAfterMinutes?: number;
  readonly reconnect?: boolean;
  readonly pausesAccount?: AccountPauseKind;
  /** Nothing was done, though the status says that the server failed. */
  readonly notDone?: boolean;
}

/** By eBay's `errorId`. */
export type ErrorRules = Readonly<Record<number, ErrorRule>>;

/** The same rule for several ids. */
export function rules(ids: readonly number[], rule: ErrorRule): ErrorRules {
  return Object.fromEntries(ids.map((id) => [id, rule]));
}
