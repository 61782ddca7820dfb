import type { Secret } from '../../../infra/crypto/secret.ts';
import type { EbayConfig } from '../ebay-settings.ts';
import { parseJson, readBody } from './bounded-body.ts';
import type { EbayAnswer, EbayCall } from './ebay-call.ts';
import { noAnswer, unreadable } from './transport-trouble.ts';

const TIMEOUT_MS = 30_000;

/** How a call is let in: a user's or the application's token, or the keys themselves at the token endpoint. */
export interface Authorization {
  readonly scheme: 'Bearer' | 'Basic';
  readonly secret: Secret;
}

/** Sends one request and reads one answer, whatever its status. It repeats nothing and follows no redirect. */
export class EbayTransport {
  constructor(private readonly config: EbayConfig) {}

  /** Throws `PlatformFailure` where no readable answer came. */
  async send(call: EbayCall, authorization: Authorization): Promise<EbayAnswer> {
    const { signal } = call;
    const timeout = AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS);
    const response = await this.request(
      call,
      authorization,
      signal ? AbortSignal.any([signal, timeout]) : timeout,
    );
    const { status, headers } = response;
    let text: string;
    try {
      text = await readBody(response);
    } catch (error) {
      throw unreadable(call, error);
    }
    return { status, headers, body: parseJson(text) };
  }

  private async request(
    call: EbayCall,
    authorization: Authorization,
    signal: AbortSignal,
  ): Promise<Response> {
    const send = this.config.fetch ?? fetch;
    try {
      return await send(`${this.baseUrl(call)}${call.path}`, {
        method: call.method,
        headers: headersOf(call, authorization),
        body: call.form?.() ?? (call.json === undefined ? null : JSON.stringify(call.json)),
        redirect: 'manual',
        signal,
      });
    } catch (error) {
      throw noAnswer(call, error);
    }
  }

  private baseUrl({ host = 'api' }: EbayCall): string {
    const { apiBaseUrl, apizBaseUrl, apimBaseUrl } = this.config;
    return { api: apiBaseUrl, apiz: apizBaseUrl, apim: apimBaseUrl }[host];
  }
}

/**
 * `Accept-Language` is always said: Node's fetch says `*` otherwise, which eBay's Inventory API refuses with error
 * 25709. The type of a form is left to fetch, which alone knows the boundary.
 */
function headersOf(call: EbayCall, { scheme, secret }: Authorization): Record<string, string> {
  return {
    Authorization: `${scheme} ${secret.reveal()}`,
    Accept: 'application/json',
    'Accept-Language': 'en-US',
    ...(call.json !== undefined && { 'Content-Type': 'application/json' }),
    ...(call.contentLanguage && { 'Content-Language': call.contentLanguage }),
  };
}
