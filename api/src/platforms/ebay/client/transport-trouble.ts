import { PlatformFailure } from '../../platform-failure.ts';
import { changesSomething, type EbayCall } from './ebay-call.ts';
import { listOf, objectOf } from './reading.ts';

/** The connection was never made, so nothing was sent. Names of Node and of its fetch. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What it means for a call that no answer came. `retryable` throughout; `refused` only if nothing was done. */
export function noAnswer(call: EbayCall, error: unknown): PlatformFailure {
  if (codesOf(error).some((code) => NEVER_SENT.has(code))) {
    return new PlatformFailure(
      {
        code: 'EBAY_UNREACHABLE',
        message: 'eBay could not be reached. Nothing was changed there.',
        retryable: true,
        outcome: 'refused',
      },
      { cause: error },
    );
  }
  return new PlatformFailure(
    {
      code: isTimeout(error) ? 'TIMEOUT' : 'CONNECTION_LOST',
      message: isTimeout(error)
        ? 'eBay did not answer in time.'
        : 'The connection to eBay broke before its answer was here.',
      retryable: true,
      outcome: changesSomething(call) ? 'unknown' : 'refused',
    },
    { cause: error },
  );
}

/** The time was up before the call was made. */
export function neverSent(cause: unknown): PlatformFailure {
  const message = 'There was no time left to ask eBay. It is tried again.';
  return new PlatformFailure({ code: 'TIMEOUT', message, retryable: true, outcome: 'refused' }, { cause });
}

/** An answer came, but nobody can read it: larger than expected, or cut off, or no JSON. */
export function unreadable(call: EbayCall, error?: unknown): PlatformFailure {
  return new PlatformFailure(
    {
      code: 'EBAY_UNREADABLE',
      message: 'eBay gave an answer that cannot be read.',
      retryable: true,
      outcome: changesSomething(call) ? 'unknown' : 'refused',
    },
    { cause: error },
  );
}

function isTimeout(error: unknown): boolean {
  const { name } = objectOf(error);
  const codes = codesOf(error);
  return name === 'TimeoutError' || name === 'AbortError' || codes.some((code) => code.includes('TIMEOUT'));
}

/** The codes of an error, of its cause and of what the cause gathers (one for each address that was tried). */
function codesOf(error: unknown): string[] {
  const { code, cause } = objectOf(error);
  const { code: causeCode, errors } = objectOf(cause);
  return [code, causeCode, ...listOf(errors).map((one) => objectOf(one).code)].filter(
    (value) => typeof value === 'string',
  );
}
