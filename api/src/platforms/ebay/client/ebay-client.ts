import type { Secret } from '../../../infra/crypto/secret.ts';
import { PlatformFailure } from '../../platform-failure.ts';
import type { EbayConfig } from '../ebay-settings.ts';
import { EbayRefusal } from '../errors/ebay-refusal.ts';
import { refusalOf } from '../errors/refusal-of.ts';
import { retryAfterOf } from '../errors/retry-after.ts';
import { EbayAppToken } from '../oauth/ebay-app-token.ts';
import { TokenEndpoint } from '../oauth/token-endpoint.ts';
import type { TokenSource } from '../oauth/token-source.ts';
import { changesSomething, type EbayAnswer, type EbayCall } from './ebay-call.ts';
import { EbayTransport } from './ebay-transport.ts';
import { QuotaReset } from './quota-reset.ts';
import { neverSent, unreadable } from './transport-trouble.ts';

/**
 * Calls eBay for whoever has a token. Gives answers that are a yes and throws `PlatformFailure` for the rest. Only
 * what eBay did not even look at is repeated, and once: a call whose token it did not take.
 */
export class EbayClient {
  readonly transport: EbayTransport;
  readonly tokens: TokenEndpoint;
  /** For what belongs to no seller. */
  readonly appToken: EbayAppToken;
  private readonly quotas: QuotaReset;

  constructor(readonly config: EbayConfig) {
    this.transport = new EbayTransport(config);
    this.tokens = new TokenEndpoint(config, this.transport);
    this.appToken = new EbayAppToken(this.tokens, config.clock);
    this.quotas = new QuotaReset(this.transport, this.appToken);
  }

  /** Throws `EbayRefusal` where eBay said no, `PlatformFailure` where it said nothing. */
  async call(source: TokenSource, call: EbayCall): Promise<EbayAnswer> {
    if (call.signal?.aborted) {
      throw neverSent(call.signal.reason);
    }
    const token = await source.token();
    let answer = await this.send(call, token);
    if (answer.status === 401) {
      answer = await this.send(call, await source.renew(token));
    }
    if (answer.status >= 200 && answer.status < 300) {
      return answer;
    }
    throw await this.refusal(call, answer);
  }

  /** As `call`, where the answer has to hold JSON. */
  async ask(source: TokenSource, call: EbayCall): Promise<unknown> {
    const { body, status } = await this.call(source, call);
    if (body === undefined && status !== 204) {
      throw unreadable(call);
    }
    return body;
  }

  private send(call: EbayCall, secret: Secret): Promise<EbayAnswer> {
    return this.transport.send(call, { scheme: 'Bearer', secret });
  }

  private async refusal(call: EbayCall, answer: EbayAnswer): Promise<PlatformFailure> {
    const now = this.config.clock.now();
    const refusal = refusalOf(answer, changesSomething(call), now);
    if (answer.status === 401) {
      return withDetails(refusal, {
        code: 'RECONNECT_NEEDED',
        message: UNWELCOME,
        retryable: false,
        reconnect: true,
      });
    }
    const named = retryAfterOf(answer.headers, now);
    if (answer.status === 429 || refusal.has(2001)) {
      const retryAt = named ?? (await this.quotas.after(call.path, now));
      return withDetails(refusal, {
        code: 'RATE_LIMITED',
        message: SPENT,
        outcome: 'refused',
        retryable: true,
        retryAt,
        pausesAccount: 'CALLS',
      });
    }
    return named && refusal.details.retryable ? withDetails(refusal, { retryAt: named }) : refusal;
  }
}

const UNWELCOME =
  'eBay does not let Llatria in any more. Your items are kept; connect your eBay account again.';

const SPENT =
  'eBay takes no more calls for now: the allowance is used up. Everything is kept and goes on by itself when eBay allows it.';

function withDetails(refusal: EbayRefusal, details: Partial<PlatformFailure['details']>): EbayRefusal {
  return new EbayRefusal({ ...refusal.details, ...details }, refusal.status, refusal.reasons);
}
