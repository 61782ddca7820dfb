import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type RequestContext, requireViewer } from '../../shared/request-context.ts';
import { answer } from '../../shared/user-error.ts';
import type { EbaySetupService } from './ebay-setup.service.ts';
import {
  ChooseEbaySetupInput,
  EbayQuotasPayload,
  EbaySetupPayload,
  PrepareEbayInput,
} from './ebay-setup.types.ts';

type Setup = Omit<EbaySetupPayload, 'userErrors'>;

/** What a shop sets up at eBay once. */
@Resolver()
export class EbaySetupResolver {
  constructor(private readonly setups: EbaySetupService) {}

  @Authorized('shop:read')
  @Query(() => EbaySetupPayload, {
    description:
      'Asks eBay what the connected account has. Refuses PLATFORM_NOT_AVAILABLE, NOT_CONNECTED and what eBay refuses, for instance RATE_LIMITED.',
  })
  ebaySetup(@Ctx() context: RequestContext): Promise<EbaySetupPayload> {
    const { shopId } = requireViewer(context);
    return answer<Setup>(async () => ({ setup: await this.setups.read(shopId) }));
  }

  @Authorized('shop:read')
  @Query(() => EbayQuotasPayload, {
    description:
      "What is left of this server's daily calls to eBay (Developer Analytics, getRateLimits). Refuses PLATFORM_NOT_AVAILABLE and what eBay refuses.",
  })
  ebayQuotas(@Ctx() context: RequestContext): Promise<EbayQuotasPayload> {
    requireViewer(context);
    return answer<Omit<EbayQuotasPayload, 'userErrors'>>(
      async () => ({ quotas: await this.setups.quotas() }),
      { quotas: [] },
    );
  }

  @Authorized('shop:write')
  @Mutation(() => EbaySetupPayload, {
    description:
      'Remembers site, policies and place for all listings. Live listings follow. Refuses UNKNOWN_CHOICE, and as ebaySetup does.',
  })
  chooseEbaySetup(
    @Arg('input', () => ChooseEbaySetupInput, { description: 'What changes.' }) input: ChooseEbaySetupInput,
    @Ctx() context: RequestContext,
  ): Promise<EbaySetupPayload> {
    const { shopId } = requireViewer(context);
    return answer<Setup>(async () => ({ setup: await this.setups.choose(shopId, input) }));
  }

  @Authorized('shop:write')
  @Mutation(() => EbaySetupPayload, {
    description:
      'Makes at eBay what the seller has none of (a policy of each kind, a place), and chooses it. Can be repeated. Refuses INVALID_COUNTRY, ADDRESS_INCOMPLETE, INVALID_AMOUNT, INVALID_DAYS, POSTAGE_POLICY_NEEDED on sites without a ready-made one, POLICIES_PENDING while eBay switches policies on, which can take a day, and as ebaySetup does.',
  })
  prepareEbay(
    @Arg('input', () => PrepareEbayInput, { description: 'What it is made of.' }) input: PrepareEbayInput,
    @Ctx() context: RequestContext,
  ): Promise<EbaySetupPayload> {
    const { shopId } = requireViewer(context);
    return answer<Setup>(async () => ({ setup: await this.setups.prepare(shopId, input) }));
  }
}
