import type { EbayError } from '../http/refusal.ts';
import { makeSigningKey } from '../notification/signing.ts';
import type { EbayAccount } from './account.ts';
import { Clock } from './clock.ts';
import { Identifiers } from './identifiers.ts';
import type { Listing } from './inventory.ts';
import type { NotificationState } from './notification.ts';
import type { Order } from './order.ts';
import type { Photo } from './photo.ts';
import { Pools } from './pools.ts';
import type { AccessToken, AuthorizationCode, RefreshToken } from './tokens.ts';

const LOGGED_REQUESTS = 10_000;

/** A line of the log of calls; holds no token and no body. Status 0: a fault kept it from eBay. */
export interface LoggedRequest {
  at: string;
  method: string;
  host: string;
  path: string;
  status: number;
  seller?: string;
}

/** Numbers and habits of this eBay that a test may set, also while it runs. */
export interface Rules {
  accessTokenSeconds: number;
  refreshTokenSeconds: number;
  codeSeconds: number;
  /** Consent to one of these fails as a whole; short names or full addresses. */
  refusedScopes: string[];
  /** How long a photo that no listing shows is kept. */
  photoDays: number;
  revisionsPerDay: number;
  /** Warnings that every publish answers with, such as `fieldDropped('conditionDescription')`. */
  publishWarnings: EbayError[];
}

/** The application that calls, as eBay's developer portal knows it. */
export interface Application {
  clientId: string;
  clientSecret: string;
  ruName: string;
  acceptUrl: string;
}

/** Everything that the simulated eBay holds. Maps are by the id that eBay gives out. */
export class World {
  readonly clock: Clock;
  readonly ids: Identifiers;
  readonly application: Application;
  readonly rules: Rules;
  readonly pools: Pools;
  readonly accounts = new Map<string, EbayAccount>();
  readonly listings = new Map<string, Listing>();
  readonly orders = new Map<string, Order>();
  readonly photos = new Map<string, Photo>();
  readonly codes = new Map<string, AuthorizationCode>();
  readonly refreshTokens = new Map<string, RefreshToken>();
  readonly accessTokens = new Map<string, AccessToken>();
  readonly notifications: NotificationState = { destinations: new Map(), subscriptions: new Map() };
  /** Signs the notices; getPublicKey gives out its other half. */
  readonly signingKey = makeSigningKey();
  readonly requests: LoggedRequest[] = [];
  /** How many tokens were minted by each grant. */
  readonly mints = { authorization_code: 0, refresh_token: 0, client_credentials: 0 };

  constructor(
    application: Application,
    rules: Rules,
    clock = new Clock(),
    pools: Record<string, number> = {},
  ) {
    this.application = application;
    this.rules = rules;
    this.clock = clock;
    this.ids = new Identifiers();
    this.pools = new Pools(clock, pools);
  }

  /** @throws Error for a seller that does not exist. */
  account(username: string): EbayAccount {
    const account = this.accounts.get(username);
    if (!account) throw new Error(`No seller is called ${username}.`);
    return account;
  }

  /** The offer of this id, whoever's it is. */
  offer(offerId: string) {
    for (const account of this.accounts.values()) {
      const offer = account.offers.get(offerId);
      if (offer) return offer;
    }
    return undefined;
  }

  /** Notes a call; the oldest make room. */
  log(request: Omit<LoggedRequest, 'at'>): void {
    this.requests.push({ at: this.clock.text(), ...request });
    if (this.requests.length > LOGGED_REQUESTS) this.requests.shift();
  }

  /** The seller's connection is gone, as after a changed password or "revoke access" in eBay's settings. */
  revoke(username: string): void {
    for (const held of [this.refreshTokens, this.accessTokens]) {
      for (const [key, token] of held) if (token.username === username) held.delete(key);
    }
  }
}
