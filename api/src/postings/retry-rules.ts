/** How failed calls are tried again. */
export interface RetryRules {
  /** With the last of these the posting gives up and waits for the seller. */
  readonly maxAttempts: number;
  /** How long to wait after so many tries, jitter included. */
  backoffMs(attempts: number): number;
}

const FIRST_WAIT_MS = 5000;

/**
 * About 5, 15, 45 and 135 seconds: an outage of minutes is bridged, and the seller hears within four. The jitter
 * keeps a hundred postings that failed together from coming back together.
 */
export const defaultRetryRules: RetryRules = {
  maxAttempts: 5,
  backoffMs: (attempts) => FIRST_WAIT_MS * 3 ** (attempts - 1) * (0.75 + Math.random() / 2),
};
