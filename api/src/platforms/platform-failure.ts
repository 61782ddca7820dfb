export interface FailureDetails {
  /** Stable, in capitals, for instance RATE_LIMITED. */
  readonly code: string;
  /** What the platform says, as a sentence for the seller. No secrets. */
  readonly message: string;
  /** Whether the same call can succeed later without anybody changing anything. */
  readonly retryable: boolean;
  /**
   * `refused`: the platform has not done what was asked, for certain. `unknown`: it may have (a timeout after
   * the request was sent, a connection that broke); it is asked what it has before anything is repeated.
   */
  readonly outcome: 'refused' | 'unknown';
  /** Not before this instant, where the platform named one (Retry-After, the reset of a quota). */
  readonly retryAt?: Date;
  /** Names of the listing's fields that the seller can mend. */
  readonly fields?: readonly string[];
  /** The platform does not let us in any more: the seller has to connect the account again. */
  readonly reconnect?: boolean;
  /**
   * It concerns the whole account, and holds until `retryAt`. CALLS: nothing may be called (a quota is spent).
   * PUBLISHING: nothing new may be listed (a selling limit); what is up can still be changed and taken down.
   */
  readonly pausesAccount?: AccountPauseKind;
}

/** The code of a refused revise or end because there is no live listing: the engine reads what is true. */
export const NOT_LIVE = 'NOT_LIVE';

export type AccountPauseKind = 'CALLS' | 'PUBLISHING';

/** The code of every refusal after which the seller has to connect the account again. */
export const RECONNECT_NEEDED = 'RECONNECT_NEEDED';

/** Thrown by an adapter for whatever a platform answers other than yes. Anything else it throws is a bug. */
export class PlatformFailure extends Error {
  constructor(
    readonly details: FailureDetails,
    options?: ErrorOptions,
  ) {
    super(`${details.code}: ${details.message}`, options);
    this.name = 'PlatformFailure';
  }
}
