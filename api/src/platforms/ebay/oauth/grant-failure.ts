import { PlatformFailure } from '../../platform-failure.ts';
import { GrantRefused } from './token-endpoint.ts';

/**
 * What a refused token means for whoever wanted to call eBay. `invalid_grant`: revoked, expired, or the password
 * was changed. Everything else is a matter of this server's keys or of eBay's day.
 */
export function grantFailure(error: unknown): unknown {
  if (!(error instanceof GrantRefused)) {
    return error;
  }
  if (error.error === 'invalid_grant') {
    return new PlatformFailure({
      code: 'RECONNECT_NEEDED',
      message:
        'eBay has ended the connection to your account. Your items are kept; connect the account again.',
      retryable: false,
      outcome: 'refused',
      reconnect: true,
    });
  }
  const passing = error.status >= 500 || error.status === 429;
  return new PlatformFailure({
    code: passing ? 'EBAY_UNAVAILABLE' : 'EBAY_KEYS_REFUSED',
    message: passing
      ? 'eBay cannot renew the connection at the moment. It is tried again.'
      : `eBay does not accept the keys of this server (${error.error}). Whoever runs it has to check them.`,
    retryable: passing,
    outcome: 'refused',
  });
}
