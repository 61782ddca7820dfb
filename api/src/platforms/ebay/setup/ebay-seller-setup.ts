import type { PlatformAccount } from '../../platform-account.ts';
import { PlatformFailure } from '../../platform-failure.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { EbayRefusal } from '../errors/ebay-refusal.ts';
import { AccountApi } from './account-api.ts';
import {
  type DefaultPolicyWishes,
  fulfillmentPolicyBody,
  hasDefaultPostage,
  paymentPolicyBody,
  returnPolicyBody,
} from './default-policies.ts';
import { LocationApi } from './location-api.ts';
import type {
  EbayAddress,
  EbayLocation,
  EbayPolicies,
  EbayPolicy,
  EbayPolicyKind,
  EbayPolicyProgram,
  EbayPrivileges,
} from './seller-facts.ts';

const PROGRAM = 'SELLING_POLICY_MANAGEMENT';

/** sell_inventory 1.18.4, createInventoryLocation. */
const LOCATION_KEY_MAX_LENGTH = 36;

/** What a seller needs at eBay before anything can be listed. Everything throws `PlatformFailure`. */
export class EbaySellerSetup {
  constructor(private readonly client: EbayClient) {}

  /** Turns business policies on, unless they are. eBay may take a day for it. */
  async policyProgram(account: PlatformAccount, signal?: AbortSignal): Promise<EbayPolicyProgram> {
    const api = new AccountApi(this.client, account, signal);
    if ((await api.programs()).includes(PROGRAM)) {
      return 'ON';
    }
    try {
      await api.optIn(PROGRAM);
    } catch (error) {
      // Asked for before: eBay says that it exists.
      if (!(error instanceof EbayRefusal) || (error.status !== 409 && !error.has(25803))) {
        throw error;
      }
    }
    return (await api.programs()).includes(PROGRAM) ? 'ON' : 'REQUESTED';
  }

  /** The seller's policies on a site. */
  async policies(
    account: PlatformAccount,
    marketplaceId: string,
    signal?: AbortSignal,
  ): Promise<EbayPolicies> {
    const api = new AccountApi(this.client, account, signal);
    return {
      fulfillment: await api.policies('fulfillment', marketplaceId),
      payment: await api.policies('payment', marketplaceId),
      return: await api.policies('return', marketplaceId),
    };
  }

  /** Makes one policy of each kind that the seller has none of, and gives all that there are then. */
  async createMissingPolicies(
    account: PlatformAccount,
    marketplaceId: string,
    wishes: DefaultPolicyWishes,
    signal?: AbortSignal,
  ): Promise<EbayPolicies> {
    const api = new AccountApi(this.client, account, signal);
    const there = await this.policies(account, marketplaceId, signal);
    if (there.fulfillment.length === 0 && !hasDefaultPostage(marketplaceId)) {
      throw noDefaultPostage();
    }
    const ensure = (kind: EbayPolicyKind, body: object) =>
      there[kind].length > 0 ? there[kind] : this.create(api, kind, marketplaceId, body);
    return {
      fulfillment: await ensure('fulfillment', fulfillmentPolicyBody(marketplaceId, wishes)),
      payment: await ensure('payment', paymentPolicyBody(marketplaceId)),
      return: await ensure('return', returnPolicyBody(marketplaceId)),
    };
  }

  async locations(account: PlatformAccount, signal?: AbortSignal): Promise<EbayLocation[]> {
    return new LocationApi(this.client, account, signal).all();
  }

  /** Makes a place to send from, unless there is one of this key, which then stays as it is. */
  async ensureLocation(
    account: PlatformAccount,
    place: { readonly key: string; readonly name: string; readonly address: EbayAddress },
    signal?: AbortSignal,
  ): Promise<EbayLocation> {
    const api = new LocationApi(this.client, account, signal);
    const key = place.key.slice(0, LOCATION_KEY_MAX_LENGTH);
    const known = await api.find(key);
    if (known) {
      return known;
    }
    try {
      await api.create(key, place.name, place.address);
    } catch (error) {
      const made = await api.find(key).catch(() => null);
      if (!made) {
        throw error;
      }
      return made;
    }
    return (await api.find(key)) ?? { key, name: place.name, address: '', enabled: true };
  }

  /** What eBay lets the seller sell in a month. */
  async privileges(account: PlatformAccount, signal?: AbortSignal): Promise<EbayPrivileges> {
    return new AccountApi(this.client, account, signal).privileges();
  }

  /** Where the answer is in doubt, or eBay says that there is one of this name, what there is counts. */
  private async create(
    api: AccountApi,
    kind: EbayPolicyKind,
    marketplaceId: string,
    body: object,
  ): Promise<readonly EbayPolicy[]> {
    try {
      return [await api.createPolicy(kind, body)];
    } catch (error) {
      const made = await api.policies(kind, marketplaceId).catch(() => []);
      if (made.length === 0) {
        throw error;
      }
      return made;
    }
  }
}

function noDefaultPostage(): PlatformFailure {
  return new PlatformFailure({
    code: 'POSTAGE_POLICY_NEEDED',
    message:
      'Llatria has no ready-made postage for this eBay site. Make a postage policy at eBay, then choose it here.',
    retryable: false,
    outcome: 'refused',
    fields: ['settings'],
  });
}
