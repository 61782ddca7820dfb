import type { UserErrorLike } from '../../../lib/user-errors.ts';

/** Why nothing was connected, and what would help. */
export interface ReturnTrouble {
  readonly title: string;
  readonly message: string;
  /** What to offer first: another begin, one that asks for less, or the same answer once more. */
  readonly way: 'begin' | 'fewer' | 'retry';
}

/** For an error that eBay sent back itself (RFC 6749, 4.1.2.1). */
export function troubleAtEbay(error: string): ReturnTrouble {
  if (error === 'access_denied') {
    return {
      title: 'You did not agree at eBay',
      message: 'Nothing is connected, and nothing was changed. You can connect at any time.',
      way: 'begin',
    };
  }
  if (error === 'invalid_scope') {
    return {
      title: 'eBay does not grant all permissions',
      message:
        'This server asked for more than eBay lets it have. Nothing is connected. With fewer permissions it works; only notices and some figures are missing then.',
      way: 'fewer',
    };
  }
  return {
    title: 'eBay did not connect',
    message: `It answered “${error.slice(0, 80)}”. Nothing is connected. Try again in a moment.`,
    way: 'begin',
  };
}

/** For an answer to a connection that was not the last one begun here. */
export const OTHER_ATTEMPT: ReturnTrouble = {
  title: 'This belongs to another attempt',
  message:
    'You began to connect again after this page of eBay was opened, so its answer is not used. Nothing was changed.',
  way: 'begin',
};

/** For what the server said of the exchange. */
export function troubleHere(errors: readonly UserErrorLike[]): ReturnTrouble {
  return {
    title: 'The account could not be connected',
    message: errors.map(({ message }) => message).join(' ') || 'The server gave no reason. Begin again.',
    way: errors.length > 0 && errors.every(({ retryable }) => retryable) ? 'retry' : 'begin',
  };
}
