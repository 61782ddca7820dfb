import type { EbayMoney } from '../client/money-text.ts';

export type EbayPolicyKind = 'fulfillment' | 'payment' | 'return';

/** A business policy of a seller: postage, payment or returns. */
export interface EbayPolicy {
  readonly id: string;
  readonly name: string;
}

export type EbayPolicies = Readonly<Record<EbayPolicyKind, readonly EbayPolicy[]>>;

/** Where a seller sends items from. */
export interface EbayLocation {
  readonly key: string;
  readonly name: string;
  /** For instance "Portland, OR 97205, US". */
  readonly address: string;
  readonly enabled: boolean;
}

/** At least the postcode and the country, or the city, the state and the country. */
export interface EbayAddress {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly stateOrProvince?: string;
}

/** What eBay lets a seller sell in a month. */
export interface EbayPrivileges {
  /** False: eBay wants more of the seller before anything can be listed. */
  readonly registered: boolean;
  /** Null where there is no limit. */
  readonly monthlyAmount: EbayMoney | null;
  readonly monthlyQuantity: number | null;
}

/** Whether business policies are on for a seller: asked for, they may take a day. */
export type EbayPolicyProgram = 'ON' | 'REQUESTED';
