/** One entry of eBay's `errors` and `warnings` (developer.ebay.com, "Handling error messages"). */
export interface EbayError {
  errorId: number;
  domain: string;
  subdomain?: string;
  category: 'REQUEST' | 'APPLICATION' | 'BUSINESS';
  message: string;
  longMessage?: string;
  parameters?: { name: string; value: string }[];
}

interface Details {
  longMessage?: string;
  subdomain?: string;
  /** Names and values for a program to read. */
  parameters?: Record<string, string>;
}

/** Builds an entry; the parameters become eBay's list of names and values. */
export function ebayError(
  domain: string,
  errorId: number,
  category: EbayError['category'],
  message: string,
  { longMessage, subdomain, parameters }: Details = {},
): EbayError {
  return {
    errorId,
    domain,
    ...(subdomain ? { subdomain } : {}),
    category,
    message,
    ...(longMessage ? { longMessage } : {}),
    ...(parameters
      ? { parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })) }
      : {}),
  };
}

/** An answer with errors, thrown by an operation. Without errors the body is empty. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: EbayError[];
  readonly headers: Record<string, string>;

  constructor(status: number, errors: EbayError[], headers: Record<string, string> = {}) {
    super(errors.map(({ errorId, message }) => `${errorId} ${message}`).join('; ') || `status ${status}`);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}
