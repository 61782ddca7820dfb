/** One request to eBay, without the token. */
export interface EbayCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `apiz` is Identity's host, `apim` Media's; the wrong one answers 404 without a word. */
  readonly host?: 'api' | 'apiz' | 'apim';
  /** With the query, encoded. */
  readonly path: string;
  readonly json?: unknown;
  /** A form, made anew for each try: a body that was sent cannot be sent again. */
  readonly form?: () => FormData | URLSearchParams;
  /** What `Content-Language` says, where texts are sent. */
  readonly contentLanguage?: string;
  /**
   * No buyer sees anything of it, whatever becomes of the call (an upload, a question in a POST). A call without
   * an answer then counts as not done.
   */
  readonly harmless?: boolean;
  /** Instead of 30 seconds. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** What eBay answered. */
export interface EbayAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, unchecked; undefined where the body was empty or no JSON. */
  readonly body: unknown;
}

/** Whether a call without an answer leaves in doubt what eBay has. */
export function changesSomething(call: EbayCall): boolean {
  return call.method !== 'GET' && !call.harmless;
}
