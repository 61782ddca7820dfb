import type { Fault } from '../faults/fault.ts';
import { tooManyRequests } from './gate.ts';
import type { Answer } from './operation.ts';
import { ebayError } from './refusal.ts';

/** The call is never seen by eBay: no answer comes, or the connection breaks. */
export const stopsBefore = ({ kind }: Fault) =>
  kind === 'timeout-before' || kind === 'drop-connection-before';

/** eBay did it, and the client never learns. */
export const keepsAnswerBack = ({ kind }: Fault) =>
  kind === 'timeout-after-acceptance' || kind === 'drop-connection-after';

/** The answer in the place of eBay's own, for the faults that have one. */
export function faultAnswer({ kind, retryAfter, status = 400, errors }: Fault): Answer | undefined {
  switch (kind) {
    case 'error':
      return { status, ...(errors ? { body: { errors } } : {}) };
    case 'error-500':
      return {
        status: 500,
        body: {
          errors: [
            ebayError('API_INVENTORY', 25001, 'APPLICATION', 'A system error has occurred.', {
              subdomain: 'Selling',
            }),
          ],
        },
      };
    case 'error-429':
      return {
        status: 429,
        body: { errors: [tooManyRequests()] },
        ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }),
      };
    case 'unauthorized':
      return {
        status: 401,
        body: {
          errors: [
            ebayError('OAuth', 1001, 'REQUEST', 'Invalid access token', {
              longMessage: 'Invalid access token. Check the value of the Authorization HTTP request header.',
            }),
          ],
        },
      };
    default:
      return undefined;
  }
}
