import type { EbayClient } from '../client/ebay-client.ts';
import { moneyOf } from '../client/money-text.ts';
import { countOf, idOf, listOf, objectOf, type PlainObject, textOf } from '../client/reading.ts';
import { unreadable } from '../client/transport-trouble.ts';
import type { TokenSource } from '../oauth/token-source.ts';
import type { EbayPolicy, EbayPolicyKind, EbayPrivileges } from './seller-facts.ts';

const BASE = '/sell/account/v1';

/** The Account API for one seller (sell_account v1.9.3). One method is one call; all throw `PlatformFailure`. */
export class AccountApi {
  constructor(
    private readonly client: EbayClient,
    private readonly account: TokenSource,
    private readonly signal?: AbortSignal,
  ) {}

  async programs(): Promise<string[]> {
    const body = await this.get('/program/get_opted_in_programs');
    return listOf(objectOf(body).programs).flatMap((entry) => textOf(objectOf(entry).programType, 100) ?? []);
  }

  async optIn(programType: string): Promise<void> {
    await this.post('/program/opt_in', { programType });
  }

  async policies(kind: EbayPolicyKind, marketplaceId: string): Promise<EbayPolicy[]> {
    const body = objectOf(
      await this.get(`/${kind}_policy?${new URLSearchParams({ marketplace_id: marketplaceId })}`),
    );
    return listOf(body[`${kind}Policies`]).flatMap((entry) => policyOf(kind, objectOf(entry)) ?? []);
  }

  /** eBay's files have a slash at the end of this one address, and not of the others. */
  async createPolicy(kind: EbayPolicyKind, body: object): Promise<EbayPolicy> {
    const path = kind === 'fulfillment' ? '/fulfillment_policy/' : `/${kind}_policy`;
    const policy = policyOf(kind, objectOf((await this.post(path, body)).body));
    if (!policy) {
      throw unreadable({ method: 'POST', path });
    }
    return policy;
  }

  async privileges(): Promise<EbayPrivileges> {
    const { sellerRegistrationCompleted, sellingLimit } = objectOf(await this.get('/privilege'));
    const { amount, quantity } = objectOf(sellingLimit);
    return {
      registered: sellerRegistrationCompleted === true,
      monthlyAmount: moneyOf(amount),
      monthlyQuantity: countOf(quantity),
    };
  }

  private get(path: string): Promise<unknown> {
    return this.client.ask(this.account, { method: 'GET', path: `${BASE}${path}`, signal: this.signal });
  }

  private post(path: string, json: object) {
    return this.client.call(this.account, {
      method: 'POST',
      path: `${BASE}${path}`,
      json,
      signal: this.signal,
    });
  }
}

function policyOf(kind: EbayPolicyKind, source: PlainObject): EbayPolicy | null {
  const id = idOf(source[`${kind}PolicyId`]);
  return id === null ? null : { id, name: textOf(source.name, 200) ?? id };
}
