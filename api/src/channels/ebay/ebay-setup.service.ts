import type { AccountKeeper } from '../../credentials/account-keeper.ts';
import type { Database } from '../../infra/db/database.ts';
import { readEbayShopSettings } from '../../platforms/ebay/ebay-shop-settings.ts';
import { EBAY_MARKETPLACES } from '../../platforms/ebay/marketplaces.ts';
import type { PlatformAccount } from '../../platforms/platform-account.ts';
import { Platform } from '../../shared/enums.ts';
import { toMinorUnits } from '../../shared/money.ts';
import { refuse } from '../../shared/user-error.ts';
import type { ShopChangeListener } from '../../shops/shop.service.ts';
import type { ChannelRepository } from '../channel.repository.ts';
import { tellFailure } from '../tell-failure.ts';
import type { EbaySlot } from './ebay-services.ts';
import type {
  ChooseEbaySetupInput,
  EbayChoices,
  EbayQuotaLeft,
  EbaySetup,
  PrepareEbayInput,
} from './ebay-setup.types.ts';

const DEFAULT_MARKETPLACE = 'EBAY_US';
const LOCATION_KEY = 'llatria';
const DEFAULT_HANDLING_DAYS = 2;

/** What a shop needs at eBay before it can list: policies and a place, read, chosen, made where there are none. */
export class EbaySetupService {
  private readonly listeners: ShopChangeListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly channels: ChannelRepository,
    private readonly accounts: AccountKeeper,
    private readonly ebay: EbaySlot,
  ) {}

  /** Told inside the transaction in which a shop's choices change. */
  onChange(listener: ShopChangeListener): void {
    this.listeners.push(listener);
  }

  /** What the shop chose, with the default site where it chose nothing. */
  async choices(shopId: string): Promise<EbayChoices> {
    const saved = (await this.channels.settings(shopId, Platform.EBAY)) as Partial<EbayChoices> | null;
    return { ...blank(DEFAULT_MARKETPLACE), ...saved };
  }

  /**
   * Asks eBay what there is. A kind of which there is exactly one is chosen by itself. Refuses
   * PLATFORM_NOT_AVAILABLE, NOT_CONNECTED, and what eBay refuses.
   */
  async read(shopId: string): Promise<EbaySetup> {
    const account = await this.account(shopId);
    const setup = await this.ask(account, await this.choices(shopId));
    const choices = withOnlyOnes(setup);
    if (JSON.stringify(choices) !== JSON.stringify(setup.choices)) {
      await this.save(shopId, choices);
    }
    return complete({ ...setup, choices });
  }

  /** Refuses UNKNOWN_CHOICE for what the account does not have, and as `read`. */
  async choose(shopId: string, input: ChooseEbaySetupInput): Promise<EbaySetup> {
    const account = await this.account(shopId);
    const before = await this.choices(shopId);
    const marketplaceId = input.marketplaceId ?? before.marketplaceId;
    if (!EBAY_MARKETPLACES[marketplaceId]) {
      refuse('UNKNOWN_CHOICE', 'Llatria cannot list on this site of eBay. Choose another.', {
        field: ['marketplaceId'],
      });
    }
    const base = marketplaceId === before.marketplaceId ? before : movedTo(marketplaceId, before);
    const choices = { ...base, ...present(input), marketplaceId };
    const setup = await this.ask(account, choices);
    refuseUnknown(setup);
    const chosen = withOnlyOnes(setup);
    await this.save(shopId, chosen);
    return complete({ ...setup, choices: chosen });
  }

  /**
   * Makes a place and a policy of each kind where the seller has none, and chooses them. Can be repeated. Refuses
   * POLICIES_PENDING where eBay takes its time to switch policies on, and as `read`.
   */
  async prepare(shopId: string, input: PrepareEbayInput): Promise<EbaySetup> {
    const { setup } = this.ebay.get();
    const account = await this.account(shopId);
    const choices = await this.choices(shopId);
    const wishes = readWishes(input, choices.marketplaceId);
    await tellFailure('eBay', async () => {
      if ((await setup.policyProgram(account)) === 'REQUESTED') {
        refuse(
          'POLICIES_PENDING',
          'eBay is switching business policies on for your account, which can take a day. Come back then; nothing else is needed.',
          { retryable: true },
        );
      }
      await setup.createMissingPolicies(account, choices.marketplaceId, wishes);
      if ((await setup.locations(account)).length === 0) {
        const name = [wishes.address.city, wishes.address.postalCode].filter(Boolean).join(' ') || 'Home';
        await setup.ensureLocation(account, { key: LOCATION_KEY, name, address: wishes.address });
      }
    });
    const after = await this.ask(account, choices);
    const chosen = withFirstOnes(after);
    await this.save(shopId, chosen);
    return complete({ ...after, choices: chosen });
  }

  /** What is left of this server's calls. Refuses PLATFORM_NOT_AVAILABLE and what eBay refuses. */
  async quotas(): Promise<EbayQuotaLeft[]> {
    const { quota } = this.ebay.get();
    const rates = await tellFailure('eBay', () => quota.left());
    return rates.map(({ context, name, resource, limit, remaining, resetAt }) => ({
      // eBay mostly repeats the API in the name of the pool: sell.inventory is the pool of sell and inventory.
      name: resource.includes('.') ? resource : [context, name, resource].filter(Boolean).join('.'),
      limit,
      remaining,
      resetsAt: resetAt,
    }));
  }

  private async account(shopId: string): Promise<PlatformAccount> {
    this.ebay.get();
    const account = await this.accounts.open(shopId, Platform.EBAY);
    return account ?? refuse('NOT_CONNECTED', 'Connect your eBay account in the settings first.');
  }

  private ask(account: PlatformAccount, choices: EbayChoices): Promise<Found> {
    const { setup } = this.ebay.get();
    return tellFailure('eBay', async () => {
      const policies = await setup.policies(account, choices.marketplaceId);
      const locations = (await setup.locations(account)).filter(({ enabled }) => enabled);
      const { registered, monthlyAmount, monthlyQuantity } = await setup.privileges(account);
      return {
        registered,
        choices,
        fulfillmentPolicies: policies.fulfillment,
        paymentPolicies: policies.payment,
        returnPolicies: policies.return,
        locations,
        monthlyAmountLimit: monthlyAmount,
        monthlyQuantityLimit: monthlyQuantity,
      };
    });
  }

  private save(shopId: string, choices: EbayChoices): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.channels.saveSettings(tx, shopId, Platform.EBAY, choices);
      for (const listener of this.listeners) {
        await listener.shopChanged(tx, shopId);
      }
    });
  }
}

type Found = Omit<EbaySetup, 'marketplaces' | 'ready' | 'problems'> & { readonly registered: boolean };

function complete({ registered, ...found }: Found): EbaySetup {
  const { problems } = readEbayShopSettings(found.choices);
  const sentences = problems.map(({ message }) => message);
  if (!registered) {
    sentences.unshift('eBay wants you to finish your registration as a seller first. Do that at eBay.');
  }
  const marketplaces = Object.entries(EBAY_MARKETPLACES);
  return {
    ...found,
    marketplaces: marketplaces.map(([id, { currencyCode }]) => ({ id, currencyCode })),
    ready: sentences.length === 0,
    problems: sentences,
  };
}

const KINDS = [
  ['fulfillmentPolicyId', (found: Found) => found.fulfillmentPolicies.map(({ id }) => id)],
  ['paymentPolicyId', (found: Found) => found.paymentPolicies.map(({ id }) => id)],
  ['returnPolicyId', (found: Found) => found.returnPolicies.map(({ id }) => id)],
  ['merchantLocationKey', (found: Found) => found.locations.map(({ key }) => key)],
] as const;

/** What the account does not have any more is let go of, and where there is one of a kind, it is the one. */
function withOnlyOnes(found: Found): EbayChoices {
  return pick(found, (there) => (there.length === 1 ? there[0] : undefined));
}

function withFirstOnes(found: Found): EbayChoices {
  return pick(found, (there) => there[0]);
}

function pick(found: Found, instead: (there: readonly string[]) => string | undefined): EbayChoices {
  const choices = { ...found.choices };
  for (const [key, thereIn] of KINDS) {
    const there = thereIn(found);
    const chosen = choices[key];
    choices[key] = chosen !== null && there.includes(chosen) ? chosen : (instead(there) ?? null);
  }
  return choices;
}

function refuseUnknown(found: Found): void {
  for (const [key, thereIn] of KINDS) {
    const chosen = found.choices[key];
    if (chosen !== null && !thereIn(found).includes(chosen)) {
      refuse('UNKNOWN_CHOICE', 'Your eBay account has no such thing any more. Choose another.', {
        field: [key],
      });
    }
  }
}

const blank = (marketplaceId: string): EbayChoices => ({
  marketplaceId,
  fulfillmentPolicyId: null,
  paymentPolicyId: null,
  returnPolicyId: null,
  merchantLocationKey: null,
});

const movedTo = (marketplaceId: string, { merchantLocationKey }: EbayChoices): EbayChoices => ({
  ...blank(marketplaceId),
  merchantLocationKey,
});

function present(input: ChooseEbaySetupInput): Partial<EbayChoices> {
  const given = KINDS.filter(([key]) => input[key] !== undefined);
  return Object.fromEntries(given.map(([key]) => [key, input[key] ?? null]));
}

function readWishes({ address, postage, handlingDays }: PrepareEbayInput, marketplaceId: string) {
  const { currencyCode } = EBAY_MARKETPLACES[marketplaceId] ?? { currencyCode: 'USD' };
  const { postalCode, city, stateOrProvince } = address;
  const country = address.country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) {
    refuse('INVALID_COUNTRY', 'Give the country as two letters, for instance US.', {
      field: ['address', 'country'],
    });
  }
  if (!postalCode?.trim() && !(city?.trim() && stateOrProvince?.trim())) {
    refuse('ADDRESS_INCOMPLETE', 'Give the postcode, or the city and the state.', {
      field: ['address', 'postalCode'],
    });
  }
  const units = postage ? toMinorUnits(postage.amount, currencyCode) : 0;
  if (units === null || units < 0 || (postage?.currencyCode && postage.currencyCode !== currencyCode)) {
    refuse('INVALID_AMOUNT', `Give the postage in ${currencyCode}, zero or more.`, { field: ['postage'] });
  }
  const days = handlingDays ?? DEFAULT_HANDLING_DAYS;
  if (days < 1 || days > 30) {
    refuse('INVALID_DAYS', 'An item must be on its way within 1 to 30 working days.', {
      field: ['handlingDays'],
    });
  }
  return {
    postage: postage && units > 0 ? { amount: postage.amount, currencyCode } : null,
    handlingDays: days,
    address: {
      country,
      ...(postalCode?.trim() && { postalCode: postalCode.trim() }),
      ...(city?.trim() && { city: city.trim() }),
      ...(stateOrProvince?.trim() && { stateOrProvince: stateOrProvince.trim() }),
    },
  };
}
