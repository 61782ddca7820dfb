import type { Secret } from '../../infra/crypto/secret.ts';
import type { Clock } from '../../shared/clock.ts';

export type EbayEnvironment = 'production' | 'sandbox';

/** Where eBay answers. Base addresses, without a slash at the end. */
export interface EbayAddresses {
  readonly apiBaseUrl: string;
  /** Identity. */
  readonly apizBaseUrl: string;
  /** Media. */
  readonly apimBaseUrl: string;
  /** Where a seller gives consent. */
  readonly authBaseUrl: string;
  /** Where buyers see a listing. */
  readonly webBaseUrl: string;
}

/** Everything that the calls of eBay need to know of this server's keys. */
export interface EbayConfig extends EbayAddresses {
  readonly environment: EbayEnvironment;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** eBay's name of the accept address that was set in its developer portal: no URL. */
  readonly ruName: string;
  readonly clock: Clock;
  /** Instead of the global `fetch`, for tests. */
  readonly fetch?: typeof fetch;
}

/** eBay's own addresses (developer.ebay.com, "Using eBay RESTful APIs"; the servers of its OpenAPI files). */
export const EBAY_ADDRESSES: Readonly<Record<EbayEnvironment, EbayAddresses>> = {
  production: {
    apiBaseUrl: 'https://api.ebay.com',
    apizBaseUrl: 'https://apiz.ebay.com',
    apimBaseUrl: 'https://apim.ebay.com',
    authBaseUrl: 'https://auth.ebay.com',
    webBaseUrl: 'https://www.ebay.com',
  },
  sandbox: {
    apiBaseUrl: 'https://api.sandbox.ebay.com',
    apizBaseUrl: 'https://apiz.sandbox.ebay.com',
    apimBaseUrl: 'https://apim.sandbox.ebay.com',
    authBaseUrl: 'https://auth.sandbox.ebay.com',
    webBaseUrl: 'https://www.sandbox.ebay.com',
  },
};
