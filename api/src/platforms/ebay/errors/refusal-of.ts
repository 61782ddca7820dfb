import type { EbayAnswer } from '../client/ebay-call.ts';
import { type EbayError, errorsOf } from './ebay-error.ts';
import { EbayRefusal } from './ebay-refusal.ts';
import type { ErrorRule, ErrorRules } from './error-rule.ts';
import { LISTING_ERRORS } from './listing-errors.ts';
import { SERVICE_ERRORS } from './service-errors.ts';
import { SHOP_ERRORS } from './shop-errors.ts';

const RULES: ErrorRules = { ...LISTING_ERRORS, ...SHOP_ERRORS, ...SERVICE_ERRORS };

const MINUTE_MS = 60_000;

/** How many of eBay's complaints a seller is told at once. */
const MAX_SENTENCES = 5;

/** Which of eBay's errors have words of our own. */
export function hasRule(errorId: number): boolean {
  return RULES[errorId] !== undefined;
}

/**
 * What an answer that is not yes means. `changing` says that the call was to change something, so that a server
 * that failed in the middle leaves that in doubt. Errors without a rule keep eBay's own words.
 */
export function refusalOf(answer: EbayAnswer, changing: boolean, now: Date): EbayRefusal {
  return refusalOfErrors(answer.status, errorsOf(answer.body), changing, now);
}

/** The same for one row of an answer to a bulk call, which has a status and errors of its own. */
export function refusalOfErrors(
  status: number,
  errors: readonly EbayError[],
  changing: boolean,
  now: Date,
): EbayRefusal {
  const told = errors.length > 0 ? errors : [{ id: 0, text: '', parameters: {} }];
  const ruled = told.map((error) => ({ error, rule: RULES[error.id] ?? ownWords(status, error) }));
  const lasting = ruled.find(({ rule }) => !rule.retryable);
  const { rule } = lasting ?? (ruled[0] as { rule: ErrorRule });
  const sentences = ruled.map(({ error, rule }) =>
    rule.message.replace('{text}', () => error.text || 'it gave no reason.'),
  );
  const minutes = lasting ? undefined : rule.retryAfterMinutes;
  const inDoubt = changing && status >= 500 && !ruled.some(({ rule }) => rule.notDone);
  return new EbayRefusal(
    {
      code: rule.code,
      message: [...new Set(sentences)].slice(0, MAX_SENTENCES).join(' '),
      retryable: !lasting,
      outcome: inDoubt ? 'unknown' : 'refused',
      fields: [...new Set(ruled.flatMap(({ rule }) => rule.fields ?? []))],
      ...(minutes !== undefined && { retryAt: new Date(now.getTime() + minutes * MINUTE_MS) }),
      ...(ruled.some(({ rule }) => rule.reconnect) && { reconnect: true }),
      ...(rule.pausesAccount && { pausesAccount: rule.pausesAccount }),
    },
    status,
    errors,
  );
}

/** For errors that nobody has foreseen: the status says whether it can pass by itself. */
function ownWords(status: number, { text }: EbayError): ErrorRule {
  if (status >= 500) {
    return {
      code: 'EBAY_UNAVAILABLE',
      message: 'eBay has a problem of its own at the moment. It is tried again.',
      retryable: true,
    };
  }
  if (status === 404 && text === '') {
    return { code: 'EBAY_NOT_FOUND', message: 'eBay does not find this any more.' };
  }
  return { code: 'EBAY_REFUSED', message: text === '' ? `eBay said no (${status}).` : 'eBay said: {text}' };
}
